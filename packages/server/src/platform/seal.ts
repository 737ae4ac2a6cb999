import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readOrCreateSecret } from './secrets.ts';

/** The secret of the data folder under which the database keeps what is secret. */
export const keyEncryption = 'key-encryption';

/** Seals small secrets that must be read again, as the keys of issuers are sealed (security.md row 1). */
export interface Seals {
  seal(text: string, id: string): Buffer;
  open(sealed: Buffer, id: string): string;
}

export function createSeals(dataFolder: string): Seals {
  return {
    seal: (text, id) => seal(text, id, readOrCreateSecret(dataFolder, keyEncryption)),
    open: (sealed, id) => unseal(sealed, id, readOrCreateSecret(dataFolder, keyEncryption)),
  };
}

const version = 1;
const nonceLength = 12;
const tagLength = 16;

/** Version byte, nonce, tag, ciphertext. The id of the row is authenticated too, so rows cannot be swapped. */
export function seal(text: string, id: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  cipher.setAAD(Buffer.from(id));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), ciphertext]);
}

export function unseal(sealed: Buffer, id: string, secret: Uint8Array): string {
  if (sealed[0] !== version)
    throw new Error(`What is secret of ${id} is sealed in a form that this Cairn does not know.`);
  const tagAt = 1 + nonceLength;
  const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(1, tagAt), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(sealed.subarray(tagAt, tagAt + tagLength));
  try {
    return decipher.update(sealed.subarray(tagAt + tagLength), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new Error(
      `What is secret of ${id} does not open. The file secrets/${keyEncryption} in the data folder must be the one with which it was made: restore it from a backup.`,
      { cause },
    );
  }
}
