import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads a secret of the data folder, and makes it (32 random bytes, mode 600) on first use.
 * Secrets are generated, never defaulted.
 */
export function readOrCreateSecret(dataFolder: string, name: string): Uint8Array {
  const folder = join(dataFolder, 'secrets');
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) {
    try {
      writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (secret.length !== 32)
    throw new Error(`The secret ${path} is damaged: it must hold 32 bytes in base64url.`);
  return secret;
}
