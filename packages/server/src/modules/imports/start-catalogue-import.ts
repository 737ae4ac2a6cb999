import { createHash } from 'node:crypto';
import type { BulkRow, BulkRun } from '../../platform/bulk/bulk-run.ts';
import { missingRun } from '../../platform/bulk/missing-run.ts';
import { getBulkRun, pageBulkRows } from '../../platform/bulk/read-bulk-runs.ts';
import { startBulkRun } from '../../platform/bulk/start-bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import type { ImportFile } from '../../platform/import-files/import-file.ts';
import { cut, oneLine } from '../../platform/plain-text.ts';
import type { Within } from '../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { achievementPolicy } from '../catalog/index.ts';
import { assertMay, steerRun } from '../organisations/index.ts';
import { upsertMapping } from './imports-store.ts';
import { type ImportOptions, type ItemRow, importOptions, itemRow } from './item-row.ts';
import { printOfColumns, usesOf } from './mapping.ts';
import { countChanges, planCatalogue } from './plan-catalogue.ts';
import type { ColumnUse } from './read/item.ts';
import { parseCatalogue } from './read/parse-catalogue.ts';
import { assertUses } from './read/table.ts';

export const catalogueImportKind = 'import-catalogue';

/** How a catalogue is taken. */
export interface CatalogueGiven {
  /** BCP 47: of what does not say its own. */
  language: string;
  /** Of skills that do not say theirs. */
  skillLevel: number;
  /** Publishes what can be. */
  publishes: boolean;
  /** Absent: the columns are known by their names, or as they were taken last. */
  uses?: readonly ColumnUse[] | undefined;
}

export interface NewCatalogueImport {
  organisationId: string;
  file: ImportFile;
  given: CatalogueGiven;
  requestKey?: string | undefined;
  /** In the transaction that makes the run. */
  also?: (deps: Within, runId: string) => Promise<void>;
}

/** Reads the file to its end, keeps what it would change as the rows of a run, and changes nothing yet; its id. */
export async function startCatalogueImport(
  deps: Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>,
  actor: Actor,
  { organisationId, file, given, requestKey, also }: NewCatalogueImport,
): Promise<string> {
  assertMay(actor, achievementPolicy.author, { organisationId });
  if (given.publishes) assertMay(actor, achievementPolicy.publish, { organisationId });
  const { language, skillLevel, publishes } = given;
  const { format, columns, encoding, items } = await parseCatalogue([file]);
  const { uses } = given.uses ? { uses: given.uses } : await usesOf(deps, { organisationId, columns });
  if (format === 'table') assertUses(columns, uses);
  const plan = () => planCatalogue(deps, { organisationId, items: items(uses) });
  const counts = await countChanges(plan());
  const name = cut(oneLine(file.name), 200);
  const options = {
    ...{ file: name, format, columns: [...columns], counts, language, skillLevel, publishes },
    ...(encoding && { encoding }),
  };
  const order = {
    ...{ kind: catalogueImportKind, organisationId, startedBy: idOf(actor), first: 'check' as const },
    ...{ rows: plan(), options: importOptions.parse(options) },
    asked: { given, sha256: createHash('sha256').update(file.bytes).digest('base64url') },
    ...(requestKey !== undefined && { requestKey }),
  };
  return startBulkRun(deps, order, async (within, { runId, total }) => {
    if (given.uses)
      await upsertMapping(
        within.database,
        { organisationId, print: printOfColumns(columns) },
        { uses, at: deps.now() },
      );
    await also?.(within, runId);
    await recordAudit(within, actor, {
      action: 'catalogue.import-started',
      subjectType: 'run',
      subjectId: runId,
      organisationId,
      detail: { name, total },
    });
  });
}

/** An import: how far it is, what it would change, and how its rows are taken. */
export interface CatalogueImport {
  run: BulkRun;
  options: ImportOptions;
}

export interface WhichCatalogueImport {
  organisationId: string;
  runId: string;
}

export async function getCatalogueImport(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { organisationId, runId }: WhichCatalogueImport,
): Promise<CatalogueImport> {
  assertMay(actor, achievementPolicy.author, { organisationId });
  const run = await getBulkRun(deps, { runId, organisationId });
  if (run.kind !== catalogueImportKind) throw missingRun();
  return { run, options: importOptions.parse(run.options) };
}

/** A row of an import with what its source says in it. */
export type CatalogueRow = Omit<BulkRow, 'input'> & { input: ItemRow };

/** So many rows by their numbers, from the one after `after`. */
export async function pageCatalogueRows(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { after, limit, ...which }: WhichCatalogueImport & { after: number; limit: number },
): Promise<CatalogueRow[]> {
  const { run } = await getCatalogueImport(deps, actor, which);
  return (await pageBulkRows(deps, { runId: run.runId, after, limit })).map(catalogueRowOf);
}

export function catalogueRowOf(row: BulkRow): CatalogueRow {
  return { ...row, input: itemRow.parse(row.input) };
}

/** Has what was looked at done. What another import changed since is compared once more, row by row. */
export async function beginCatalogueImport(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Actor,
  which: WhichCatalogueImport,
): Promise<void> {
  const { options } = await getCatalogueImport(deps, actor, which);
  if (options.publishes) assertMay(actor, achievementPolicy.publish, which);
  await steerRun(deps, actor, { how: 'begin', ...which });
}

/** Ends it; what was written stays. */
export async function endCatalogueImport(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Actor,
  which: WhichCatalogueImport,
): Promise<void> {
  await getCatalogueImport(deps, actor, which);
  await steerRun(deps, actor, { how: 'end', ...which });
}

/** Goes on with what was ended, and does again what failed. */
export async function resumeCatalogueImport(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Actor,
  which: WhichCatalogueImport,
): Promise<void> {
  const { options } = await getCatalogueImport(deps, actor, which);
  if (options.publishes) assertMay(actor, achievementPolicy.publish, which);
  await steerRun(deps, actor, { how: 'go-on', ...which });
}
