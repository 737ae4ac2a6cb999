import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Tables, WalletImportedBadge } from '../../database/tables.ts';
import type { ImportedBadge, WholeBadge } from './imported.ts';
import { importedReportFormat, importedWordsFormat } from './imported-formats.ts';

const listed = [
  'id',
  'person_id',
  'source_kind',
  'source',
  'about',
  'verdict',
  'naming',
  'is_open',
  'imported_at',
  'checked_at',
  'tried_at',
  'removed_at',
] as const;

/**
 * What a person keeps, without what was put away. Until the transaction ends: what is imported at two places at once is
 * counted one after the other.
 */
export async function lockKept(
  database: Transaction<Tables>,
  personId: string,
): Promise<{ count: number; letters: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`imported ${personId}`}, 0))`.execute(database);
  const row = await database
    .selectFrom('wallet.imported_badge')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .select(sql<string>`coalesce(sum(length(content)), 0)`.as('letters'))
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), letters: Number(row.letters) };
}

export interface StoredKeys {
  sha256: Buffer;
  identity?: Buffer | undefined;
  credentialId?: string | undefined;
}

export async function insertImported(
  database: Transaction<Tables>,
  { sha256, identity, credentialId, ...badge }: WholeBadge & StoredKeys,
): Promise<void> {
  await database
    .insertInto('wallet.imported_badge')
    .values({
      id: badge.id,
      person_id: badge.personId,
      content: badge.content,
      sha256,
      identity: identity ?? null,
      source_kind: badge.source.kind,
      source: badge.source.name,
      credential_id: credentialId ?? null,
      is_open: badge.isOpen,
      imported_at: badge.importedAt,
      ...checkedValues(badge),
    })
    .execute();
}

/** A later version of the same badge takes its place, and what was found of it. */
export async function updateContent(
  database: Transaction<Tables>,
  { sha256, ...badge }: WholeBadge & StoredKeys,
): Promise<void> {
  await database
    .updateTable('wallet.imported_badge')
    .set({
      content: badge.content,
      sha256,
      source_kind: badge.source.kind,
      source: badge.source.name,
      ...checkedValues(badge),
    })
    .where('id', '=', badge.id)
    .execute();
}

/**
 * What a check found, unless another check or a newer version came before it: then it changes nothing and answers so.
 * What is no longer confirmed is no longer shown.
 */
export async function updateChecked(
  database: Kysely<Tables>,
  badge: Pick<WholeBadge, 'id' | 'about' | 'report' | 'verdict' | 'naming' | 'checkedAt' | 'triedAt'>,
  { checkedBefore, sha256 }: { checkedBefore: Date; sha256?: Buffer },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('wallet.imported_badge')
    .set({ ...checkedValues(badge), is_open: sql`is_open and ${badge.report.genuine === 'yes'}` })
    .where('id', '=', badge.id)
    .where('checked_at', '=', checkedBefore)
    .$if(sha256 !== undefined, (query) => query.where('sha256', '=', sha256 ?? null))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function checkedValues(
  badge: Pick<WholeBadge, 'about' | 'report' | 'verdict' | 'naming' | 'checkedAt' | 'triedAt'>,
) {
  return {
    about: importedWordsFormat.write(badge.about),
    report: importedReportFormat.write(badge.report),
    verdict: badge.verdict,
    naming: badge.naming,
    checked_at: badge.checkedAt,
    tried_at: badge.triedAt,
  };
}

export async function updateTried(
  database: Kysely<Tables>,
  { id, triedAt }: { id: string; triedAt: Date },
): Promise<void> {
  await database
    .updateTable('wallet.imported_badge')
    .set({ tried_at: triedAt })
    .where('id', '=', id)
    .where('tried_at', '<', triedAt)
    .execute();
}

export async function updateOpen(
  database: Kysely<Tables>,
  { id, isOpen }: { id: string; isOpen: boolean },
): Promise<void> {
  await database.updateTable('wallet.imported_badge').set({ is_open: isOpen }).where('id', '=', id).execute();
}

/** Whoever puts it away shows it no longer; brought back, it is private again. */
export async function updateRemoved(
  database: Kysely<Tables>,
  { id, removedAt }: { id: string; removedAt: Date | null },
): Promise<void> {
  await database
    .updateTable('wallet.imported_badge')
    .set({ removed_at: removedAt, is_open: false })
    .where('id', '=', id)
    .execute();
}

/** The same badge in the hands of the same person: by its bytes, or by the id that its issuer gave it. */
export async function selectSame(
  database: Kysely<Tables>,
  { personId, sha256, identity }: { personId: string } & Pick<StoredKeys, 'sha256' | 'identity'>,
): Promise<(ImportedBadge & { letters: number }) | undefined> {
  const row = await database
    .selectFrom('wallet.imported_badge')
    .select(listed)
    .select(sql<number>`length(content)`.as('letters'))
    .where('person_id', '=', personId)
    .where(({ or, eb }) =>
      or([eb('sha256', '=', sha256), ...(identity ? [eb('identity', '=', identity)] : [])]),
    )
    .executeTakeFirst();
  return row && { ...toBadge(row), letters: row.letters };
}

/** The newest first; not those put away. */
export async function selectImported(database: Kysely<Tables>, personId: string): Promise<ImportedBadge[]> {
  const rows = await database
    .selectFrom('wallet.imported_badge')
    .select(listed)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toBadge);
}

/** Put away or not. */
export async function selectWhole(database: Kysely<Tables>, id: string): Promise<WholeBadge | undefined> {
  const row = await database
    .selectFrom('wallet.imported_badge')
    .select(listed)
    .select(['content', 'report'])
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      ...toBadge(row),
      content: row.content,
      report: importedReportFormat.read(JSON.parse(row.report)),
    }
  );
}

/** Ids of all that a person keeps, those put away among them. */
export async function selectIdsOf(database: Kysely<Tables>, personId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('wallet.imported_badge')
    .select('id')
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Those that others may see and that go by this address: their own id, or where they were fetched. */
export async function selectOpenAt(
  database: Kysely<Tables>,
  { address, most }: { address: string; most: number },
): Promise<ImportedBadge[]> {
  const rows = await database
    .selectFrom('wallet.imported_badge')
    .select(listed)
    .where('is_open', '=', true)
    .where('removed_at', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        eb('credential_id', '=', address),
        and([eb('source_kind', '=', 'address'), eb('source', '=', address)]),
      ]),
    )
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(toBadge);
}

/** Those that nobody has looked at since, the longest first. */
export async function selectDue(
  database: Kysely<Tables>,
  { before, most }: { before: Date; most: number },
): Promise<string[]> {
  const rows = await database
    .selectFrom('wallet.imported_badge')
    .select('id')
    .where('removed_at', 'is', null)
    .where('tried_at', '<=', before)
    .orderBy('tried_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

export async function deleteRemovedBefore(database: Kysely<Tables>, before: Date): Promise<void> {
  await database.deleteFrom('wallet.imported_badge').where('removed_at', '<=', before).execute();
}

/** As many as a person may keep can be put away beside; of more the oldest go at once. */
export async function deleteRemovedBeyond(
  database: Kysely<Tables>,
  { personId, count, letters }: { personId: string; count: number; letters: number },
): Promise<void> {
  await sql`
    delete from wallet.imported_badge where id in (
      select id from (
        select id, row_number() over latest as place, sum(length(content)) over latest as letters
        from wallet.imported_badge where person_id = ${personId} and removed_at is not null
        window latest as (order by removed_at desc, id)
      ) as put_away
      where place > ${count} or letters > ${letters}
    )
  `.execute(database);
}

export async function deleteImportedOf(database: Kysely<Tables>, personId: string): Promise<void> {
  await database.deleteFrom('wallet.imported_badge').where('person_id', '=', personId).execute();
}

type Listed = Pick<Selectable<WalletImportedBadge>, (typeof listed)[number]>;

function toBadge(row: Listed): ImportedBadge {
  return {
    id: row.id,
    personId: row.person_id,
    source: { kind: row.source_kind as ImportedBadge['source']['kind'], name: row.source },
    about: importedWordsFormat.read(JSON.parse(row.about)),
    verdict: row.verdict as ImportedBadge['verdict'],
    naming: row.naming as ImportedBadge['naming'],
    isOpen: row.is_open,
    importedAt: row.imported_at,
    checkedAt: row.checked_at,
    triedAt: row.tried_at,
    ...(row.removed_at && { removedAt: row.removed_at }),
  };
}
