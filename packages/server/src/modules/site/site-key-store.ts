import type { PublicKey } from '@cairn/engine';
import { z } from 'zod';
import type { Database } from '../../database/open.ts';

/** A key of the site itself, which speaks for no organisation. */
export interface SiteKey {
  keyId: string;
  publicKey: PublicKey;
  validFrom: Date;
}

const storedJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

export async function selectSiteKey(database: Database): Promise<SiteKey | undefined> {
  const row = await database.selectFrom('site.signing_key').selectAll().executeTakeFirst();
  if (!row) return undefined;
  const jwk = storedJwk.parse(row.public_jwk);
  return { keyId: row.key_id, publicKey: { algorithm: 'Ed25519', jwk }, validFrom: row.valid_from };
}

/** The first stays; it is answered. */
export async function insertSiteKey(database: Database, key: SiteKey): Promise<SiteKey> {
  await database
    .insertInto('site.signing_key')
    .values({
      is_only: true,
      key_id: key.keyId,
      public_jwk: JSON.stringify(key.publicKey.jwk),
      valid_from: key.validFrom,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await selectSiteKey(database)) ?? key;
}
