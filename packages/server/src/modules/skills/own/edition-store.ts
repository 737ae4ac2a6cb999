import { sql } from 'kysely';
import type { Database } from '../../../database/open.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import { type FrameworkContent, storedContent } from './content.ts';

/** An edition of a framework of an organisation's own. */
export interface OwnEdition {
  sourceId: string;
  number: number;
  publishedAt: Date;
}

/** A framework that somebody wrote here and everybody may read. */
export interface PublishedFramework extends OwnEdition {
  organisationId: string;
  name: string;
  language: string;
  uri: string;
}

export async function insertOwnEdition(
  database: Transaction,
  edition: OwnEdition & { content: FrameworkContent; publishedBy: string },
): Promise<void> {
  await database
    .insertInto('skills.framework_edition')
    .values({
      ...{ source_id: edition.sourceId, number: edition.number },
      ...{ content: storedContent.write(edition.content), published_at: edition.publishedAt },
      published_by: edition.publishedBy,
    })
    .execute();
}

export interface WhichEdition {
  sourceId: string;
  number?: number | undefined;
  /** Without what is in it, for lists: a thousand items with their texts are megabytes. */
  isHead?: boolean | undefined;
}

/** The edition of this number, or the last one; undefined where there is none. */
export async function selectOwnEdition(
  database: Database,
  { sourceId, number, isHead = false }: WhichEdition,
): Promise<(OwnEdition & { content: FrameworkContent }) | undefined> {
  const row = await database
    .selectFrom('skills.framework_edition')
    .select(['number', 'published_at'])
    .select(
      sql<unknown>`case when ${isHead}::boolean then content || '{"items": []}'::jsonb else content end`.as(
        'content',
      ),
    )
    .where('source_id', '=', sourceId)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      ...{ sourceId, number: row.number, publishedAt: row.published_at },
      content: storedContent.read(row.content),
    }
  );
}

/** Newest first. */
export async function selectOwnEditions(database: Database, sourceId: string): Promise<OwnEdition[]> {
  const rows = await database
    .selectFrom('skills.framework_edition')
    .select(['number', 'published_at'])
    .where('source_id', '=', sourceId)
    .orderBy('number', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ sourceId, number: row.number, publishedAt: row.published_at }));
}

/** Of all organisations, by name, a page at a time; with how many there are. */
export async function selectPublished(
  database: Database,
  { offset, limit, sourceId }: { offset: number; limit: number; sourceId?: string | undefined },
): Promise<{ frameworks: PublishedFramework[]; total: number }> {
  const published = database
    .selectFrom('skills.source as source')
    .where('source.format', '=', 'own')
    .where('source.edition', '>', 0)
    .$if(sourceId !== undefined, (query) => query.where('source.id', '=', sourceId ?? ''));
  const rows = await published
    .innerJoin('skills.framework_edition as edition', (join) =>
      join.onRef('edition.source_id', '=', 'source.id').onRef('edition.number', '=', 'source.edition'),
    )
    .select(['source.id', 'source.organisation_id', 'source.name', 'source.language', 'source.uri'])
    .select(['edition.number', 'edition.published_at'])
    .orderBy('source.name')
    .orderBy('source.id')
    .offset(offset)
    .limit(limit)
    .execute();
  const { total } = await published
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const frameworks = rows.map((row) => ({
    ...{ sourceId: row.id, organisationId: row.organisation_id ?? '', name: row.name },
    ...{ language: row.language, uri: row.uri, number: row.number, publishedAt: row.published_at },
  }));
  return { frameworks, total: Number(total) };
}

/** Which framework, or which item of it, is called so in CASE. */
export interface Identified {
  identifier: string;
  sourceId: string;
  itemId: string | undefined;
  /** The last edition that has it. */
  edition: number;
}

export async function insertIdentifiers(
  database: Transaction,
  identified: readonly Identified[],
): Promise<void> {
  await database
    .insertInto('skills.case_identifier')
    .values(
      identified.map(({ identifier, sourceId, itemId, edition }) => ({
        ...{ identifier, source_id: sourceId, item_id: itemId ?? null, edition },
      })),
    )
    .onConflict((conflict) =>
      conflict.column('identifier').doUpdateSet((row) => ({ edition: row.ref('excluded.edition') })),
    )
    .execute();
}

export async function selectIdentified(
  database: Database,
  by: { identifier: string } | { sourceId: string; itemId: string },
): Promise<Identified | undefined> {
  const known = database.selectFrom('skills.case_identifier').selectAll();
  const row = await ('identifier' in by
    ? known.where('identifier', '=', by.identifier)
    : known.where('source_id', '=', by.sourceId).where('item_id', '=', by.itemId)
  ).executeTakeFirst();
  if (!row) return undefined;
  const { identifier, edition } = row;
  return { identifier, edition, sourceId: row.source_id, itemId: row.item_id ?? undefined };
}
