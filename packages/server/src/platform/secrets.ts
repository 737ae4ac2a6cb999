import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Reads a secret of the data folder, and makes it (32 random bytes, mode 600) on first use.
 * Secrets are generated, never defaulted.
 */
export function readOrCreateSecret(dataFolder: string, name: string): Uint8Array {
  const folder = join(dataFolder, 'secrets');
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) makeSecret(folder, path);
  const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (secret.length !== 32)
    throw new Error(`The secret ${path} is damaged: it must hold 32 bytes in base64url.`);
  return secret;
}

/** Whether the secret was made before, in this data folder. */
export function hasSecret(dataFolder: string, name: string): boolean {
  return existsSync(join(dataFolder, 'secrets', name));
}

/**
 * On disk before anything is sealed with it: the database keeps what it acknowledged through a power cut, and a key
 * whose secret did not survive could never be opened again. Of two processes that start at once, the first one's stays.
 */
function makeSecret(folder: string, path: string): void {
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  if (process.platform === 'win32') return;
  const directory = openSync(folder, 'r');
  fsyncSync(directory);
  closeSync(directory);
}
