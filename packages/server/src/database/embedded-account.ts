import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** PostgreSQL refuses to run as root, so root runs it as an account that the machine has already. */
export interface Account {
  uid: number;
  gid: number;
}

/** The account for PostgreSQL: undefined for an ordinary user (its own account does), `nobody` for root. */
export function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/**
 * A folder that the account can reach. Below a private folder such as /root the account cannot even enter,
 * so the database then lives in /var/lib (or /var/tmp) under a name made from the wanted path.
 */
export function reachableFolder(wanted: string, account: Account | undefined): string {
  if (!account || canEnter(dirname(wanted))) return wanted;
  const name = `cairn-${createHash('sha256').update(wanted).digest('hex').slice(0, 16)}`;
  const base = ['/var/lib', '/var/tmp', '/tmp'].find((folder) => isWritable(folder) && canEnter(folder));
  if (!base)
    throw new Error(
      `Root runs PostgreSQL as "nobody", and "nobody" cannot reach ${wanted}. Set CAIRN_DATA to a folder such as /srv/cairn.`,
    );
  return join(base, name);
}

/** The programs' folder, copied beside the data when the account cannot reach node_modules. */
export function reachablePrograms(programs: string, copy: string, account: Account | undefined): string {
  if (!account || canEnter(programs)) return programs;
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    cpSync(programs, copy, { recursive: true, verbatimSymlinks: true });
  }
  return copy;
}

export function makeFolder(path: string, account: Account | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) giveTo(path, account);
}

/** Changes the owner of a folder and all below it, when it is not the account's yet. */
export function giveTo(path: string, account: Account): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  if (entry.uid !== account.uid) chownSync(path, account.uid, account.gid);
  if (!entry.isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), account);
}

/** Whether every folder on the way, and the path itself when it exists, lets other accounts enter. */
function canEnter(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
}
