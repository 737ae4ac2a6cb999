import type { PublicKey, SignatureAlgorithm, Signer } from '@cairn/engine';
import { createSigner, generateKeyPair, type PrivateJwk } from '@cairn/engine/node';
import { type BulkIssuer, createBulkIssuer } from '@cairn/engine/node-bulk';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { keyEncryption, seal, unseal } from './seal.ts';
import { hasSecret, readOrCreateSecret } from './secrets.ts';

/** Holds the private keys of issuers and of the log, and never shows one. */
export interface KeyStore {
  createKey(options: {
    purpose: 'issuer' | 'site' | 'log';
    algorithm: SignatureAlgorithm;
  }): Promise<{ keyId: string; publicKey: PublicKey }>;
  signer(keyId: string): Promise<Signer>;
  /** Signs many credentials with an Ed25519 key, on several threads of this process; to be closed after use. */
  bulkIssuer(
    keyId: string,
    options: {
      verificationMethod: string;
      threads: number;
      onTemplateMismatch: (achievementId: string) => void;
    },
  ): Promise<BulkIssuer>;
}

interface Outside {
  database: Kysely<Tables>;
  dataFolder: string;
  newId: (prefix: string) => string;
  now: () => Date;
}

const maxOpenKeys = 200;

/**
 * Keys in the database, each sealed with AES-256-GCM under a secret that lies in the data folder (security.md
 * row 1): who has only the database cannot sign, who has only the folder has no keys.
 */
export function createKeyStore(outside: Outside): KeyStore {
  const { database, dataFolder, newId, now } = outside;
  const open = new Map<string, Signer>();

  const privateKey = async (keyId: string): Promise<PrivateJwk> => {
    const row = await database
      .selectFrom('platform.private_key')
      .select('sealed')
      .where('id', '=', keyId)
      .executeTakeFirst();
    if (!row) throw new Error(`There is no private key ${keyId}.`);
    await assertSecretIsHere(outside);
    const text = unseal(row.sealed, keyId, readOrCreateSecret(dataFolder, keyEncryption));
    return JSON.parse(text) as PrivateJwk;
  };

  return {
    async createKey({ purpose, algorithm }) {
      await assertSecretIsHere(outside);
      const { publicJwk, privateJwk } = generateKeyPair(algorithm);
      const keyId = newId('key');
      const sealed = seal(JSON.stringify(privateJwk), keyId, readOrCreateSecret(dataFolder, keyEncryption));
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
      const { algorithm, sign } = createSigner(await privateKey(keyId));
      const signer: Signer = { algorithm, sign };
      if (open.size >= maxOpenKeys) open.clear();
      open.set(keyId, signer);
      return signer;
    },

    bulkIssuer: async (keyId, options) =>
      createBulkIssuer({ ...options, privateJwk: await privateKey(keyId) }),
  };
}

/** A new secret beside keys that another one seals would hide the loss, and be lost itself when the old one is restored. */
async function assertSecretIsHere({ database, dataFolder }: Outside): Promise<void> {
  if (hasSecret(dataFolder, keyEncryption)) return;
  const sealed = await database.selectFrom('platform.private_key').select('id').limit(1).executeTakeFirst();
  if (!sealed) return;
  throw new Error(
    `The database holds keys of issuers, but the file secrets/${keyEncryption} that opens them is not in the data folder ${dataFolder}. Restore it from a backup, or share the folder "secrets" of the Cairn that made them.`,
  );
}
