import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../database/tables.ts';

/** Those of these requests that made an award or an offer before. */
export async function selectRequests(
  database: Kysely<Tables>,
  { organisationId, requestKeys }: { organisationId: string; requestKeys: readonly string[] },
): Promise<Set<string>> {
  if (requestKeys.length === 0) return new Set();
  const { rows } = await sql<{ key: string }>`
    select request_key as key from issuing.award
    where organisation_id = ${organisationId} and request_key = any(${[...requestKeys]}::text[])
    union all
    select request_key from issuing.claim
    where organisation_id = ${organisationId} and request_key = any(${[...requestKeys]}::text[])
  `.execute(database);
  return new Set(rows.map(({ key }) => key));
}

/** Who holds what of these now, as `person edition`. */
export async function selectHeld(
  database: Kysely<Tables>,
  pairs: readonly { personId: string; editionId: string }[],
): Promise<Set<string>> {
  if (pairs.length === 0) return new Set();
  const { rows } = await sql<{ pair: string }>`
    select award.person_id || ' ' || award.edition_id as pair
    from unnest(
      ${pairs.map(({ personId }) => personId)}::text[], ${pairs.map(({ editionId }) => editionId)}::text[]
    ) as asked (person_id, edition_id)
      join issuing.award as award
        on award.person_id = asked.person_id and award.edition_id = asked.edition_id and award.ended_at is null
  `.execute(database);
  return new Set(rows.map(({ pair }) => pair));
}

/** What of these waits at an address, as `key edition`. */
export async function selectOffered(
  database: Kysely<Tables>,
  pairs: readonly { addressKey: string; editionId: string }[],
): Promise<Set<string>> {
  if (pairs.length === 0) return new Set();
  const { rows } = await sql<{ pair: string }>`
    select claim.address_key || ' ' || claim.edition_id as pair
    from unnest(
      ${pairs.map(({ addressKey }) => addressKey)}::text[], ${pairs.map(({ editionId }) => editionId)}::text[]
    ) as asked (address_key, edition_id)
      join issuing.claim as claim on claim.address_key = asked.address_key and claim.edition_id = asked.edition_id
        and claim.taken_at is null and claim.withdrawn_at is null
  `.execute(database);
  return new Set(rows.map(({ pair }) => pair));
}
