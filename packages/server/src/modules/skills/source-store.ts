import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/open.ts';
import type { SkillsSource } from '../../database/tables.ts';
import type { Transaction } from '../../platform/transaction.ts';
import { formats, type Head, type Mapping } from './import/entry.ts';
import { entryTypes, type Known, keyOf } from './import/import-row.ts';
import type { ChangeCounts, SkillSource, SourceEdition } from './source.ts';

const format = z.enum([...formats, 'own']);
const entryType = z.enum(entryTypes);
/** Column names of a table by what they say; an object is of format 1 as it stands. */
const storedMapping = z.record(z.string(), z.string());

/** Until the transaction ends: an organisation begins one framework after the other. */
export async function lockSources(database: Transaction, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`frameworks ${organisationId}`}, 0))`.execute(
    database,
  );
}

/** For everyone, and of this organisation; only for everyone with `null`. */
export async function selectSources(
  database: Database,
  organisationId: string | null,
): Promise<SkillSource[]> {
  const rows = await database
    .selectFrom('skills.source')
    .selectAll()
    .where((where) =>
      where.or([
        where('organisation_id', 'is', null),
        ...(organisationId === null ? [] : [where('organisation_id', '=', organisationId)]),
      ]),
    )
    .orderBy('name')
    .execute();
  return rows.map(sourceOf);
}

export async function selectSourceByUri(
  database: Database,
  { organisationId, uri }: { organisationId: string | null; uri: string },
): Promise<SkillSource | undefined> {
  const row = await database
    .selectFrom('skills.source')
    .selectAll()
    .where('uri', '=', uri)
    .where('organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .executeTakeFirst();
  return row && sourceOf(row);
}

/** Makes it, or says of it what its files say now; whether anything differed. */
export async function upsertSource(
  database: Transaction,
  head: Head,
  made: { sourceId: string; organisationId: string | null; scaleId: string; at: Date },
): Promise<{ sourceId: string; isChanged: boolean }> {
  const { organisationId, at } = made;
  const said = {
    name: head.name,
    publisher: head.publisher ?? null,
    licence: head.licence ?? null,
    version: head.version ?? null,
    mapping: JSON.stringify(head.mapping ?? {}),
  };
  const known = await selectSourceByUri(database, { organisationId, uri: head.uri });
  if (!known) {
    const { sourceId, scaleId } = made;
    await database
      .insertInto('skills.source')
      .values({
        ...{ ...said, id: sourceId, organisation_id: organisationId, format: head.format, uri: head.uri },
        ...{ language: head.language, scale_id: scaleId, created_at: at, changed_at: at },
      })
      .execute();
    return { sourceId, isChanged: true };
  }
  const { sourceId } = known;
  const { numUpdatedRows } = await database
    .updateTable('skills.source')
    .set({ ...said, changed_at: at })
    .where('id', '=', sourceId)
    .where(
      sql<boolean>`(name, publisher, licence, version, mapping) is distinct from
        (${said.name}, ${said.publisher}, ${said.licence}, ${said.version}, ${said.mapping}::jsonb)`,
    )
    .executeTakeFirstOrThrow();
  return { sourceId, isChanged: Number(numUpdatedRows) > 0 };
}

/** All that was imported of a framework, by `keyOf`. */
export async function selectImported(database: Database, sourceId: string): Promise<Map<string, Known>> {
  const rows = await database
    .selectFrom('skills.imported')
    .select(['type', 'uri', 'language', 'name', 'digest'])
    .where('source_id', '=', sourceId)
    .execute();
  return new Map(rows.map((row) => [keyOf(row), { ...row, type: entryType.parse(row.type) }]));
}

/** The run's edition, made once; undefined when it was there. Its skills have changed for whoever indexes them. */
export async function insertEdition(
  database: Transaction,
  { sourceId, runId, counts, at }: { sourceId: string; runId: string; counts: ChangeCounts; at: Date },
): Promise<number | undefined> {
  const source = await database
    .selectFrom('skills.source')
    .selectAll()
    .where('id', '=', sourceId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const number = source.edition + 1;
  const { added, changed, gone } = counts;
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('skills.edition')
    .values({
      ...{ source_id: sourceId, number, run_id: runId, added, changed, gone, imported_at: at },
      ...{ version: source.version, language: source.language },
    })
    .onConflict((conflict) => conflict.column('run_id').doNothing())
    .executeTakeFirstOrThrow();
  if (Number(numInsertedOrUpdatedRows) === 0) return undefined;
  await database
    .updateTable('skills.source')
    .set({ edition: number, changed_at: at })
    .where('id', '=', sourceId)
    .execute();
  return number;
}

/** Whoever keeps an index of the skills sees that it is old. */
export async function addRevision(database: Transaction, sourceId: string): Promise<void> {
  await database
    .updateTable('skills.source')
    .set((source) => ({ revision: source('revision', '+', 1) }))
    .where('id', '=', sourceId)
    .execute();
}

export async function selectEditions(database: Database, sourceId: string): Promise<SourceEdition[]> {
  const rows = await database
    .selectFrom('skills.edition')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    runId: row.run_id,
    language: row.language,
    ...{ added: row.added, changed: row.changed, gone: row.gone, importedAt: row.imported_at },
    ...(row.version !== null && { version: row.version }),
  }));
}

function sourceOf(row: Selectable<SkillsSource>): SkillSource {
  const mapping: Mapping = storedMapping.parse(row.mapping);
  return {
    sourceId: row.id,
    format: format.parse(row.format),
    ...{
      uri: row.uri,
      name: row.name,
      language: row.language,
      scaleId: row.scale_id,
      edition: row.edition,
      revision: row.revision,
      mapping,
    },
    changedAt: row.changed_at,
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
    ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.licence !== null && { licence: row.licence }),
    ...(row.version !== null && { version: row.version }),
  };
}
