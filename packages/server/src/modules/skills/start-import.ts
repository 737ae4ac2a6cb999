import { createHash } from 'node:crypto';
import type { BulkRow, BulkRun } from '../../platform/bulk/bulk-run.ts';
import { missingRun } from '../../platform/bulk/missing-run.ts';
import { getBulkRun, pageBulkRows } from '../../platform/bulk/read-bulk-runs.ts';
import { startBulkRun } from '../../platform/bulk/start-bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { steerRun } from '../organisations/index.ts';
import type { Fault, Given, Head, ImportFile } from './import/entry.ts';
import { importRow } from './import/import-row.ts';
import { parseFramework } from './import/parse-framework.ts';
import { assertMayImport } from './import-policy.ts';
import { planImport } from './plan-import.ts';
import { say } from './refusals.ts';
import { type ChangeCounts, ownerOf } from './source.ts';
import { selectSourceByUri } from './source-store.ts';

export const importKind = 'import-framework';

/** What a framework of an organisation, or without one of everyone here, is imported from. */
export interface NewImport {
  organisationId?: string | undefined;
  files: readonly ImportFile[];
  given: Given;
  requestKey?: string | undefined;
  /** `check` waits for `beginImport`. */
  first?: 'check' | 'run';
}

/** Reads the files to their end, keeps what they would change as the rows of a run, and changes nothing yet; its id. */
export async function startImport(
  deps: Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>,
  actor: Actor,
  { organisationId, files, given, requestKey, first = 'check' }: NewImport,
): Promise<string> {
  assertMayImport(actor, organisationId);
  const parsed = await parseFramework(files, given);
  const rows = planImport(deps, { organisationId: organisationId ?? null, parsed });
  const order = {
    ...{ kind: importKind, organisationId: ownerOf({ organisationId }), startedBy: idOf(actor), first, rows },
    options: { uri: parsed.head.uri },
    asked: { given, files: files.map(printOf) },
    ...(requestKey !== undefined && { requestKey }),
  };
  return startBulkRun(deps, order, (within, { runId, total }) =>
    recordAudit(within, actor, {
      action: 'framework.import-started',
      subjectType: 'run',
      subjectId: runId,
      ...(organisationId !== undefined && { organisationId }),
      detail: { name: parsed.head.name, total },
    }),
  );
}

function printOf({ name, bytes }: ImportFile) {
  return { name, sha256: createHash('sha256').update(bytes).digest('base64url') };
}

/** An import: what it is of, and what it would change or has changed. */
export interface FrameworkImport {
  run: BulkRun;
  head: Head;
  /** Of the framework when the files were compared with it; 0: there was none. */
  revision: number;
  counts: ChangeCounts;
  /** Lines that cannot be taken, and the first of them. */
  faulty: number;
  faults: Fault[];
}

export interface WhichImport {
  organisationId?: string | undefined;
  runId: string;
}

export async function getImport(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { organisationId, runId }: WhichImport,
): Promise<FrameworkImport> {
  assertMayImport(actor, organisationId);
  const run = await getBulkRun(deps, { runId, organisationId: ownerOf({ organisationId }) });
  if (run.kind !== importKind) throw missingRun();
  const [first, last] = await Promise.all([
    pageBulkRows(deps, { runId, after: 0, limit: 1 }),
    pageBulkRows(deps, { runId, after: run.total - 1, limit: 1 }),
  ]);
  const [head, end] = [rowOf(first), rowOf(last)];
  if (head?.step !== 'framework' || end?.step !== 'end') throw missingRun();
  const { counts, faulty, faults } = end;
  return { run, head: head.head, revision: head.revision, counts, faulty, faults };
}

function rowOf([row]: readonly BulkRow[]) {
  return row && importRow.parse(row.input);
}

/** Has what was looked at done; refused when another import has changed the framework since. */
export async function beginImport(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Actor,
  which: WhichImport,
): Promise<void> {
  const { run, head, revision } = await getImport(deps, actor, which);
  const framework = { organisationId: which.organisationId ?? null, uri: head.uri };
  const source = await selectSourceByUri(deps.database, framework);
  if (run.state === 'checked' && (source?.revision ?? 0) !== revision)
    throw new Refusal('conflict', say('skills.import-outdated'));
  await steerRun(deps, actor, { how: 'begin', ...which });
}

/** Ends it; what was written stays. */
export async function endImport(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Actor,
  which: WhichImport,
): Promise<void> {
  await getImport(deps, actor, which);
  await steerRun(deps, actor, { how: 'end', ...which });
}
