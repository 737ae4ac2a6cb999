import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** Where a list speaks of a credential. */
export interface Place {
  statusListId: string;
  index: number;
}

export interface OpenStatusList {
  id: string;
  entries: number;
  used: number;
}

/** What a bit of a list means when it is set; the entries of `message` are numbers of several bits. */
export type ListPurpose = 'revocation' | 'suspension' | 'message';

/** Which list: of which DID, for what, and how many bits an entry has. */
export interface ListKind {
  issuerDid: string;
  purpose: ListPurpose;
  entryBits: number;
}

/** The newest list of a kind; the caller holds the issuer's lock. */
export async function selectNewestList(
  database: Transaction<Tables>,
  { issuerDid, purpose, entryBits }: ListKind,
): Promise<OpenStatusList | undefined> {
  return database
    .selectFrom('issuing.status_list')
    .select(['id', 'entries', 'used'])
    .where('issuer_did', '=', issuerDid)
    .where('purpose', '=', purpose)
    .where('entry_bits', '=', entryBits)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Every list that is signed as this DID. */
export async function selectListsOf(database: Transaction<Tables>, issuerDid: string): Promise<string[]> {
  const rows = await database
    .selectFrom('issuing.status_list')
    .select('id')
    .where('issuer_did', '=', issuerDid)
    .execute();
  return rows.map((row) => row.id);
}

export async function insertStatusList(
  database: Transaction<Tables>,
  list: ListKind & { id: string; organisationId: string; entries: number; createdAt: Date },
): Promise<void> {
  await database
    .insertInto('issuing.status_list')
    .values({
      id: list.id,
      organisation_id: list.organisationId,
      issuer_did: list.issuerDid,
      purpose: list.purpose,
      entry_bits: list.entryBits,
      entries: list.entries,
      created_at: list.createdAt,
    })
    .execute();
}

/** Which of these places of a list are somebody's. */
export async function selectTaken(
  database: Transaction<Tables>,
  statusListId: string,
  indexes: readonly number[],
): Promise<Set<number>> {
  const rows = await database
    .selectFrom('issuing.credential_status')
    .select('status_index')
    .where('status_list_id', '=', statusListId)
    .where(sql<boolean>`status_index = any(${[...indexes]}::integer[])`)
    .execute();
  return new Set(rows.map((row) => row.status_index));
}

export async function countPlaces(
  database: Transaction<Tables>,
  statusListId: string,
  count: number,
): Promise<void> {
  await database
    .updateTable('issuing.status_list')
    .set((set) => ({ used: set('used', '+', count) }))
    .where('id', '=', statusListId)
    .execute();
}

/** Says that the list now says something else than what is published. */
export async function countChange(database: Transaction<Tables>, statusListId: string): Promise<void> {
  await database
    .updateTable('issuing.status_list')
    .set((set) => ({ changes: set('changes', '+', 1) }))
    .where('id', '=', statusListId)
    .execute();
}

export interface StatusListState extends ListKind {
  id: string;
  organisationId: string;
  entries: number;
  changes: number;
  /** Every index with a value other than 0, as of `changes`. */
  set: [index: number, value: number][];
}

/** In one statement, so that the count and the places belong together. */
export async function selectListState(
  database: Kysely<Tables>,
  id: string,
): Promise<StatusListState | undefined> {
  const row = await database
    .selectFrom('issuing.status_list as list')
    .select(['list.id', 'list.organisation_id', 'list.issuer_did', 'list.entries', 'list.changes'])
    .select(['list.purpose', 'list.entry_bits'])
    .select(
      sql<
        [number, number][]
      >`(select coalesce(json_agg(json_build_array(status.status_index, status.value)), '[]')
        from issuing.credential_status as status
        where status.status_list_id = list.id and status.value > 0)`.as('set'),
    )
    .where('list.id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      organisationId: row.organisation_id,
      issuerDid: row.issuer_did,
      entries: row.entries,
      purpose: row.purpose as ListPurpose,
      entryBits: row.entry_bits,
      changes: row.changes,
      set: row.set,
    }
  );
}

export interface PublishedList {
  text?: string;
  publishedAt?: Date;
  /** False when a change is not in the text yet. */
  isCurrent: boolean;
}

export async function selectPublished(
  database: Kysely<Tables>,
  id: string,
): Promise<PublishedList | undefined> {
  const row = await database
    .selectFrom('issuing.status_list')
    .select(['published_text', 'published_at', 'changes', 'published_changes'])
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      ...(row.published_text ? { text: row.published_text } : {}),
      ...(row.published_at ? { publishedAt: row.published_at } : {}),
      isCurrent: row.published_changes >= row.changes,
    }
  );
}

/** Keeps the newer of two: a slow publisher never puts an older state over a newer one. */
export async function savePublished(
  database: Kysely<Tables>,
  list: { id: string; changes: number; text: string; publishedAt: Date },
): Promise<void> {
  await database
    .updateTable('issuing.status_list')
    .set({ published_text: list.text, published_at: list.publishedAt, published_changes: list.changes })
    .where('id', '=', list.id)
    .where('published_changes', '<=', list.changes)
    .execute();
}
