import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const patience = 15_000;

/**
 * Stops a PostgreSQL that still runs on this cluster although its Cairn was killed, and waits until it and its
 * children are gone: they would refuse the new server. Writes that were acknowledged are on disk already.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const pid = readPostmaster(cluster);
  if (pid === undefined || !isPostgres(pid)) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    send(pid, signal);
    if (await isGone(pid)) return;
  }
  throw new Error(
    `An old PostgreSQL (process ${pid}) holds ${cluster} and does not end. End it by hand, then start Cairn again.`,
  );
}

function readPostmaster(cluster: string): number | undefined {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/** The number may belong to another program since: only one that calls itself postgres is ours to stop. */
function isPostgres(pid: number): boolean {
  try {
    if (existsSync('/proc/self/cmdline'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      'postgres',
    );
  } catch {
    return false;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

async function isGone(pid: number): Promise<boolean> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
