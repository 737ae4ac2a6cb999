import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';

export interface LinkRow {
  purpose: string;
  personId?: string;
  address?: string;
  detail: { [name: string]: string };
  createdAt: Date;
  expiresAt: Date;
}

export async function insertLink(
  database: Kysely<Tables>,
  link: LinkRow & { tokenHash: Buffer },
): Promise<void> {
  await database.deleteFrom('people.one_time_link').where('expires_at', '<', link.createdAt).execute();
  await database
    .insertInto('people.one_time_link')
    .values({
      token_hash: link.tokenHash,
      purpose: link.purpose,
      person_id: link.personId ?? null,
      address: link.address ?? null,
      detail: JSON.stringify(link.detail),
      created_at: link.createdAt,
      expires_at: link.expiresAt,
    })
    .execute();
}

export async function selectLink(
  database: Kysely<Tables>,
  { tokenHash, purpose, now }: { tokenHash: Buffer; purpose: string; now: Date },
): Promise<LinkRow | undefined> {
  const row = await database
    .selectFrom('people.one_time_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && toLink(row);
}

/** Takes the link away and returns it: of two that come at once, one gets it. */
export async function takeLink(
  database: Kysely<Tables>,
  { tokenHash, purpose, now }: { tokenHash: Buffer; purpose: string; now: Date },
): Promise<LinkRow | undefined> {
  const row = await database
    .deleteFrom('people.one_time_link')
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  return row && toLink(row);
}

/** Ends every open link that leads into the person's account, but those that give it back to its owner. */
export async function deleteLinks(database: Kysely<Tables>, personId: string): Promise<void> {
  await database
    .deleteFrom('people.one_time_link')
    .where('person_id', '=', personId)
    .where('purpose', '!=', 'revert-address')
    .execute();
}

export async function deleteLinksFor(database: Kysely<Tables>, purpose: string): Promise<void> {
  await database.deleteFrom('people.one_time_link').where('purpose', '=', purpose).execute();
}

function toLink(row: {
  purpose: string;
  person_id: string | null;
  address: string | null;
  detail: unknown;
  created_at: Date;
  expires_at: Date;
}): LinkRow {
  return {
    purpose: row.purpose,
    ...(row.person_id ? { personId: row.person_id } : {}),
    ...(row.address ? { address: row.address } : {}),
    detail: row.detail as LinkRow['detail'],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
