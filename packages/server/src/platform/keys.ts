import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PublicKey, SignatureAlgorithm, Signer } from '@cairn/engine';
import { createSigner, generateKeyPair, type PrivateJwk } from '@cairn/engine/node';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { hasSecret, readOrCreateSecret } from './secrets.ts';

/** Holds issuers' private keys and never shows one. */
export interface KeyStore {
  createKey(options: {
    purpose: 'issuer';
    algorithm: SignatureAlgorithm;
  }): Promise<{ keyId: string; publicKey: PublicKey }>;
  signer(keyId: string): Promise<Signer>;
}

const secretName = 'key-encryption';
const maxOpenKeys = 200;

/**
 * Keys in the database, each sealed with AES-256-GCM under a secret that lies in the data folder (security.md
 * row 1): who has only the database cannot sign, who has only the folder has no keys.
 */
export function createKeyStore(outside: {
  database: Kysely<Tables>;
  dataFolder: string;
  newId: (prefix: string) => string;
  now: () => Date;
}): KeyStore {
  const { database, dataFolder, newId, now } = outside;
  const open = new Map<string, Signer>();
  return {
    async createKey({ purpose, algorithm }) {
      await assertSecretIsHere(database, dataFolder);
      const { publicJwk, privateJwk } = generateKeyPair(algorithm);
      const keyId = newId('key');
      const sealed = seal(JSON.stringify(privateJwk), keyId, readOrCreateSecret(dataFolder, secretName));
      await database
        .insertInto('platform.private_key')
        .values({
          id: keyId,
          purpose,
          algorithm,
          public_jwk: JSON.stringify(publicJwk),
          sealed,
          created_at: now(),
        })
        .execute();
      return { keyId, publicKey: { algorithm, jwk: publicJwk } };
    },

    async signer(keyId) {
      const known = open.get(keyId);
      if (known) return known;
      const row = await database
        .selectFrom('platform.private_key')
        .select('sealed')
        .where('id', '=', keyId)
        .executeTakeFirst();
      if (!row) throw new Error(`There is no private key ${keyId}.`);
      await assertSecretIsHere(database, dataFolder);
      const text = unseal(row.sealed, keyId, readOrCreateSecret(dataFolder, secretName));
      const { algorithm, sign } = createSigner(JSON.parse(text) as PrivateJwk);
      const signer: Signer = { algorithm, sign };
      if (open.size >= maxOpenKeys) open.clear();
      open.set(keyId, signer);
      return signer;
    },
  };
}

/** A new secret beside keys that another one seals would hide the loss, and be lost itself when the old one is restored. */
async function assertSecretIsHere(database: Kysely<Tables>, dataFolder: string): Promise<void> {
  if (hasSecret(dataFolder, secretName)) return;
  const sealed = await database.selectFrom('platform.private_key').select('id').limit(1).executeTakeFirst();
  if (!sealed) return;
  throw new Error(
    `The database holds keys of issuers, but the file secrets/${secretName} that opens them is not in the data folder ${dataFolder}. Restore it from a backup, or share the folder "secrets" of the Cairn that made them.`,
  );
}

const version = 1;
const nonceLength = 12;
const tagLength = 16;

/** Version byte, nonce, tag, ciphertext. The key's id is authenticated too, so rows cannot be swapped. */
function seal(text: string, keyId: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  cipher.setAAD(Buffer.from(keyId));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), ciphertext]);
}

function unseal(sealed: Buffer, keyId: string, secret: Uint8Array): string {
  if (sealed[0] !== version)
    throw new Error(`The private key ${keyId} is sealed in a form that this Cairn does not know.`);
  const tagAt = 1 + nonceLength;
  const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(1, tagAt), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(keyId));
  decipher.setAuthTag(sealed.subarray(tagAt, tagAt + tagLength));
  try {
    return decipher.update(sealed.subarray(tagAt + tagLength), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new Error(
      `The private key ${keyId} does not open. The file secrets/${secretName} in the data folder must be the one with which it was made: restore it from a backup.`,
      { cause },
    );
  }
}
