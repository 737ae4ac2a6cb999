import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { SiteGuideEntry, Tables } from '../../database/tables.ts';

export type GuideKind = 'question' | 'term';

/** What the site's administrators say at one place of the guide or the glossary, in one language. */
export interface GuideEntry {
  kind: GuideKind;
  /** Of an entry of ours, or `own_…`. */
  key: string;
  /** BCP 47. */
  language: string;
  title: string;
  /** Markdown. */
  text: string;
  changedAt: Date;
}

export async function selectEntries(
  database: Kysely<Tables>,
  of: { kind: GuideKind; language: string },
): Promise<GuideEntry[]> {
  const rows = await database
    .selectFrom('site.guide_entry')
    .selectAll()
    .where('kind', '=', of.kind)
    .where('language', '=', of.language)
    .orderBy('title')
    .orderBy('key')
    .execute();
  return rows.map(entryOf);
}

/** Waits for whoever changes anything of this kind and language too, so that they can be counted. */
export async function lockGuide(
  database: Transaction<Tables>,
  { kind, language }: { kind: GuideKind; language: string },
): Promise<void> {
  const key = `guide ${kind} ${language}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(database);
}

export async function upsertEntry(
  database: Transaction<Tables>,
  { kind, key, language, title, text, changedAt, changedBy }: GuideEntry & { changedBy: string },
): Promise<void> {
  const said = { title, text, changed_at: changedAt, changed_by: changedBy };
  await database
    .insertInto('site.guide_entry')
    .values({ kind, key, language, ...said })
    .onConflict((conflict) => conflict.columns(['kind', 'key', 'language']).doUpdateSet(said))
    .execute();
}

export async function deleteEntry(
  database: Transaction<Tables>,
  { kind, key, language }: Pick<GuideEntry, 'kind' | 'key' | 'language'>,
): Promise<void> {
  await database
    .deleteFrom('site.guide_entry')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('language', '=', language)
    .execute();
}

function entryOf(row: Selectable<SiteGuideEntry>): GuideEntry {
  return {
    kind: row.kind as GuideKind,
    key: row.key,
    language: row.language,
    title: row.title,
    text: row.text,
    changedAt: row.changed_at,
  };
}
