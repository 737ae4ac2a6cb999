import { readFile } from 'node:fs/promises';
import { didKeyFromPublicKey, type Signer } from '@cairn/engine';
import { createSigner } from '@cairn/engine/node';
import { CommandError } from './console.ts';

export interface KeyFile {
  signer: Signer;
  did: string;
  verificationMethod: string;
}

/** Reads a private key (JWK) that `cairn key new` made, or any Ed25519, P-256, P-384 or RSA key in that form. */
export async function readKeyFile(path: string): Promise<KeyFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandError(
      `The key file "${path}" cannot be read. Make one with: cairn key new --out ${path}`,
    );
  });
  try {
    const signer = createSigner(JSON.parse(text));
    return { signer, ...didKeyFromPublicKey(signer.publicKey) };
  } catch (cause) {
    throw new CommandError(
      `"${path}" does not hold a private key in JWK form: ${cause instanceof Error ? cause.message : ''}`,
    );
  }
}
