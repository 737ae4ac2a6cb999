import type { PublicKey } from '@cairn/engine';
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../../database/tables.ts';
import type { Issuer, IssuerAlgorithm, IssuerKey, IssuerMethod } from './issuer.ts';

/** A public key as RFC 7517 names its members: that is its format. */
const storedJwk = z.object({
  kty: z.string(),
  crv: z.string().exactOptional(),
  x: z.string().exactOptional(),
  y: z.string().exactOptional(),
  n: z.string().exactOptional(),
  e: z.string().exactOptional(),
}) satisfies z.ZodType<PublicKey['jwk']>;

export async function selectIssuer(
  database: Kysely<Tables>,
  by: { organisationId: string } | { slug: string },
): Promise<Issuer | undefined> {
  const query = database.selectFrom('issuing.issuer').selectAll();
  const row = await ('slug' in by
    ? query.where('slug', '=', by.slug)
    : query.where('organisation_id', '=', by.organisationId)
  ).executeTakeFirst();
  if (!row) return undefined;
  const keys = await database
    .selectFrom('issuing.issuer_key')
    .selectAll()
    .where('organisation_id', '=', row.organisation_id)
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
  return {
    organisationId: row.organisation_id,
    slug: row.slug,
    method: row.method as IssuerMethod,
    offersSuspension: row.offers_suspension,
    keys: keys.map((key) => ({
      id: key.id,
      publicKey: {
        algorithm: key.algorithm as IssuerAlgorithm,
        jwk: storedJwk.parse(key.public_jwk),
      },
      validFrom: key.valid_from,
      ...(key.valid_until ? { validUntil: key.valid_until } : {}),
      ...(key.revoked_at ? { revokedAt: key.revoked_at } : {}),
    })),
  };
}

/** False when the organisation has an issuer already. */
export async function insertIssuer(
  database: Transaction<Tables>,
  issuer: { organisationId: string; slug: string; method: IssuerMethod; createdAt: Date },
): Promise<boolean> {
  const row = await database
    .insertInto('issuing.issuer')
    .values({
      organisation_id: issuer.organisationId,
      slug: issuer.slug,
      method: issuer.method,
      created_at: issuer.createdAt,
    })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .returning('organisation_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertIssuerKey(
  database: Transaction<Tables>,
  key: IssuerKey & { organisationId: string },
): Promise<void> {
  await database
    .insertInto('issuing.issuer_key')
    .values({
      id: key.id,
      organisation_id: key.organisationId,
      algorithm: key.publicKey.algorithm,
      public_jwk: JSON.stringify(key.publicKey.jwk),
      valid_from: key.validFrom,
    })
    .execute();
}

/** Ends the time of the key of a kind that signs now. */
export async function endCurrentKey(
  database: Transaction<Tables>,
  end: { organisationId: string; algorithm: IssuerAlgorithm; at: Date; isRevoked: boolean },
): Promise<void> {
  await database
    .updateTable('issuing.issuer_key')
    .set({ valid_until: end.at, ...(end.isRevoked ? { revoked_at: end.at } : {}) })
    .where('organisation_id', '=', end.organisationId)
    .where('algorithm', '=', end.algorithm)
    .where('valid_until', 'is', null)
    .execute();
}

export async function updateMethod(
  database: Transaction<Tables>,
  change: { organisationId: string; method: IssuerMethod },
): Promise<void> {
  await database
    .updateTable('issuing.issuer')
    .set({ method: change.method })
    .where('organisation_id', '=', change.organisationId)
    .execute();
}

export async function updateOffersSuspension(
  transaction: Transaction<Tables>,
  change: { organisationId: string; offersSuspension: boolean },
): Promise<void> {
  await transaction
    .updateTable('issuing.issuer')
    .set({ offers_suspension: change.offersSuspension })
    .where('organisation_id', '=', change.organisationId)
    .execute();
}

/**
 * Waits for whoever changes keys, takes places in the lists of this issuer or closes it; several who only need it to
 * stay as it is hold it side by side, `shared`.
 */
export async function lockIssuer(
  database: Transaction<Tables>,
  organisationId: string,
  how: 'alone' | 'shared' = 'alone',
): Promise<void> {
  const row = database
    .selectFrom('issuing.issuer')
    .select('organisation_id')
    .where('organisation_id', '=', organisationId);
  await (how === 'alone' ? row.forUpdate() : row.forShare()).execute();
}

/** The issuer behind a public key of ours, by its `x` coordinate. */
export async function selectOrganisationOfKey(
  database: Kysely<Tables>,
  x: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('issuing.issuer_key')
    .select('organisation_id')
    .where(sql<string>`public_jwk ->> 'x'`, '=', x)
    .executeTakeFirst();
  return row?.organisation_id;
}
