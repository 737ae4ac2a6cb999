import { stat } from 'node:fs/promises';
import { didKeyFromPublicKey, type PublicKey, type Signer } from '@cairn/engine';
import { createSigner } from '@cairn/engine/node';
import { CommandError, type Console } from './console.ts';
import { readBytes } from './files.ts';

export interface KeyFile {
  signer: Signer;
  publicKey: PublicKey;
  did: string;
  verificationMethod: string;
}

/** Reads a private key (JWK) that `cairn key new` made, or any Ed25519, P-256, P-384 or RSA key in that form. */
export async function readKeyFile(path: string, console: Console): Promise<KeyFile> {
  const bytes = await readBytes(path).catch((error: Error) => {
    throw new CommandError(`${error.message}\nMake a key with: cairn key new --out key.json`);
  });
  await warnWhenOpen(path, console);
  try {
    const signer = createSigner(JSON.parse(new TextDecoder().decode(bytes)));
    return { signer, publicKey: signer.publicKey, ...didKeyFromPublicKey(signer.publicKey) };
  } catch (cause) {
    // What the parser says quotes the file, and the file is a secret.
    const reason =
      cause instanceof SyntaxError || !(cause instanceof Error) ? 'it is not JSON.' : cause.message;
    throw new CommandError(`"${path}" does not hold a private key in JWK form: ${reason}`);
  }
}

async function warnWhenOpen(path: string, console: Console): Promise<void> {
  const { mode } = await stat(path);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  console.error(`Warning: others on this machine may read ${path}. Close it with: chmod 600 ${path}\n`);
}
