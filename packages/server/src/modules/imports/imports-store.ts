import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { Transaction } from '../../platform/transaction.ts';
import { type Prints, storedPrints, storedUses } from './item-row.ts';
import type { ColumnUse } from './read/item.ts';

/** A catalogue that was handed in and not imported yet. */
export interface Upload {
  /** `upl_…` */
  uploadId: string;
  organisationId: string;
  name: string;
  createdBy: string;
  createdAt: Date;
  /** Once it was planned. */
  runId?: string;
}

export async function insertUpload(database: Transaction, upload: Upload): Promise<void> {
  await database
    .insertInto('imports.upload')
    .values({
      id: upload.uploadId,
      organisation_id: upload.organisationId,
      name: upload.name,
      created_by: upload.createdBy,
      created_at: upload.createdAt,
    })
    .execute();
}

export async function selectUpload(database: Database, uploadId: string): Promise<Upload | undefined> {
  const row = await database
    .selectFrom('imports.upload')
    .selectAll()
    .where('id', '=', uploadId)
    .executeTakeFirst();
  return (
    row && {
      uploadId: row.id,
      organisationId: row.organisation_id,
      name: row.name,
      createdBy: row.created_by,
      createdAt: row.created_at,
      ...(row.run_id !== null && { runId: row.run_id }),
    }
  );
}

/** False when it was planned before. */
export async function claimUpload(database: Transaction, uploadId: string, runId: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('imports.upload')
    .set({ run_id: runId })
    .where('id', '=', uploadId)
    .where('run_id', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Those that came before then; the ids of them. */
export async function deleteUploads(
  database: Transaction,
  before: Date,
): Promise<Pick<Upload, 'uploadId' | 'organisationId'>[]> {
  const rows = await database
    .deleteFrom('imports.upload')
    .where('created_at', '<', before)
    .returning(['id', 'organisation_id'])
    .execute();
  return rows.map((row) => ({ uploadId: row.id, organisationId: row.organisation_id }));
}

interface MappingKey {
  organisationId: string;
  print: string;
}

export async function selectMapping(
  database: Database,
  { organisationId, print }: MappingKey,
): Promise<ColumnUse[] | undefined> {
  const row = await database
    .selectFrom('imports.mapping')
    .select('uses')
    .where('organisation_id', '=', organisationId)
    .where('print', '=', print)
    .executeTakeFirst();
  return row && storedUses.read(row.uses).uses;
}

export async function upsertMapping(
  database: Transaction,
  { organisationId, print }: MappingKey,
  { uses, at }: { uses: readonly ColumnUse[]; at: Date },
): Promise<void> {
  const plain = uses.map(({ column, target, language }) => ({
    ...{ column, target },
    ...(language !== undefined && { language }),
  }));
  const changing = { uses: storedUses.write({ uses: plain }), changed_at: at };
  await database
    .insertInto('imports.mapping')
    .values({ organisation_id: organisationId, print, ...changing })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'print']).doUpdateSet(changing))
    .execute();
}

/** What became of a thing that was imported. */
export interface ImportedItem {
  key: string;
  achievementId: string;
  runId: string;
  change: 'created' | 'changed';
  prints: Prints;
  /** Of the draft as the import left it; absent where there was something in it that is not of the import. */
  draftPrint?: string;
  importedAt: Date;
}

/** Until the transaction ends: two imports of one thing come one after the other. */
export async function lockKey(database: Transaction, organisationId: string, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${organisationId} ${key}`}, 0))`.execute(
    database,
  );
}

export async function selectItems(
  database: Database,
  organisationId: string,
  keys?: readonly string[],
): Promise<ImportedItem[]> {
  const rows = await database
    .selectFrom('imports.item')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .$if(keys !== undefined, (query) => query.where('key', 'in', [...(keys ?? [])]))
    .execute();
  return rows.map((row) => {
    const { prints, draft } = storedPrints.read(row.prints);
    return {
      key: row.key,
      achievementId: row.achievement_id,
      runId: row.run_id,
      change: row.change === 'created' ? 'created' : 'changed',
      prints,
      ...(draft !== undefined && { draftPrint: draft }),
      importedAt: row.imported_at,
    };
  });
}

export async function upsertItem(
  database: Transaction,
  organisationId: string,
  { key, achievementId, runId, change, prints, draftPrint, importedAt }: ImportedItem,
): Promise<void> {
  const changing = {
    ...{ achievement_id: achievementId, run_id: runId, change, imported_at: importedAt },
    prints: storedPrints.write({ prints, ...(draftPrint !== undefined && { draft: draftPrint }) }),
  };
  await database
    .insertInto('imports.item')
    .values({ organisation_id: organisationId, key, ...changing })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'key']).doUpdateSet(changing))
    .execute();
}
