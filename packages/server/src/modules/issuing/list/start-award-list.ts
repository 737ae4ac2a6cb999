import { createHash } from 'node:crypto';
import type { BulkRow, BulkRun } from '../../../platform/bulk/bulk-run.ts';
import { missingRun } from '../../../platform/bulk/missing-run.ts';
import {
  findBulkRun,
  getBulkRun,
  listBulkRuns,
  pageBulkRows,
} from '../../../platform/bulk/read-bulk-runs.ts';
import { startBulkRun } from '../../../platform/bulk/start-bulk-run.ts';
import type { Deps } from '../../../platform/deps.ts';
import { foldText } from '../../../platform/fold-text.ts';
import type { ImportFile } from '../../../platform/import-files/import-file.ts';
import { isJson } from '../../../platform/import-files/json.ts';
import { partsOf } from '../../../platform/import-files/parts.ts';
import { type Table, tablesOf } from '../../../platform/import-files/table.ts';
import { cut, oneLine, withoutNull } from '../../../platform/plain-text.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { type Actor, idOf, recordAudit } from '../../audit/index.ts';
import { assertMay, steerRun } from '../../organisations/index.ts';
import { addressKey } from '../../people/index.ts';
import { awardPolicy } from '../award-policy.ts';
import { say } from '../refusals.ts';
import {
  assertColumns,
  guessColumns,
  type ListTarget,
  mostListColumns,
  type TakenColumns,
} from './list-columns.ts';
import { type ListOptions, type ListRow, listOptions, listRow } from './list-row-rules.ts';

export const awardListKind = 'award-list';

const longestCell = 2000;
/** Among so many of its last lists an organisation's way with the same columns is looked for. */
const mostRemembered = 30;

type Starting = Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>;

interface Which {
  organisationId: string;
  runId: string;
}

/**
 * Reads a table of people to its end, keeps its lines as rows of a run and has each looked at; nothing is awarded yet.
 * Columns are taken as the organisation took the same ones last, else by their names. The id of the run.
 */
export async function startAwardList(
  deps: Starting,
  actor: Actor,
  command: {
    organisationId: string;
    file: ImportFile;
    achievementId?: string | undefined;
    requestKey: string;
  },
): Promise<string> {
  const { organisationId, file, achievementId, requestKey } = command;
  assertMay(actor, awardPolicy.award, { organisationId });
  const table = await tableIn(file);
  const columns = [...new Set(table.columns)].filter((column) => column !== '');
  if (columns.length > mostListColumns)
    throw new Refusal('invalid', say('issuing.list-columns-many', { most: mostListColumns }));
  if ((await table.rows().next()).done) refuseFile(say('issuing.list-empty'));
  const taken = (await rememberedColumns(deps, { organisationId, columns })) ?? guessColumns(columns);
  assertColumns(columns, { taken, achievementId });
  return start(deps, actor, {
    ...{ organisationId, requestKey, rows: marked(rowsOf(table, columns), taken) },
    asked: createHash('sha256').update(file.bytes).digest('base64url'),
    options: {
      file: cut(oneLine(file.name), 200),
      ...{ columns, taken, encoding: table.encoding },
      ...(achievementId !== undefined && { achievementId }),
    },
  });
}

/** The same lines, whose columns say something else: another run takes the place of one that nobody began. */
export async function takeColumns(
  deps: Starting,
  actor: Actor,
  command: Which & { taken: TakenColumns; achievementId?: string | undefined; requestKey: string },
): Promise<string> {
  const { organisationId, runId, taken, achievementId, requestKey } = command;
  const { run, options } = await getAwardList(deps, actor, { organisationId, runId });
  if (run.state !== 'checking' && run.state !== 'checked')
    throw new Refusal('conflict', say('issuing.list-begun'));
  const { columns } = options;
  assertColumns(columns, { taken, achievementId });
  const made = await start(deps, actor, {
    ...{ organisationId, requestKey, rows: marked(rowsOfRun(deps, runId), taken), asked: [runId, taken] },
    options: { ...fileOf(options), taken, ...(achievementId !== undefined && { achievementId }) },
  });
  if (made !== runId) await steerRun(deps, actor, { how: 'end', organisationId, runId });
  return made;
}

/** What stays however its columns are taken. */
function fileOf({ file, columns, encoding }: ListOptions): Omit<ListOptions, 'taken' | 'achievementId'> {
  return { file, columns, ...(encoding && { encoding }) };
}

async function start(
  deps: Starting,
  actor: Actor,
  order: {
    organisationId: string;
    requestKey: string;
    options: ListOptions;
    asked: unknown;
    rows: AsyncIterable<ListRow>;
  },
): Promise<string> {
  const { organisationId, options } = order;
  return startBulkRun(
    deps,
    { ...order, kind: awardListKind, startedBy: idOf(actor), first: 'check', options: { ...options } },
    (within, { runId, total }) =>
      recordAudit(within, actor, {
        action: 'award.list-read',
        subjectType: 'run',
        subjectId: runId,
        organisationId,
        detail: { name: options.file, total },
      }),
  );
}

/** A list: how far it is, and how its columns are taken. */
export interface AwardList {
  run: BulkRun;
  options: ListOptions;
}

export async function getAwardList(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { organisationId, runId }: Which,
): Promise<AwardList> {
  assertMay(actor, awardPolicy.award, { organisationId });
  const run = await getBulkRun(deps, { runId, organisationId });
  if (run.kind !== awardListKind) throw missingRun();
  return { run, options: listOptions.parse(run.options) };
}

/** The file that a list came in; undefined for what is no list of the organisation. */
export async function findAwardListFile(
  deps: Pick<Deps, 'database'>,
  which: Which,
): Promise<{ runId: string; file: string } | undefined> {
  const run = await findBulkRun(deps, which);
  if (run?.kind !== awardListKind) return undefined;
  return { runId: run.runId, file: listOptions.parse(run.options).file };
}

/** Gives what was looked at, ends it, or does again what failed. */
export async function steerAwardList(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Actor,
  { how, ...which }: Which & { how: 'begin' | 'end' | 'go-on' },
): Promise<void> {
  await getAwardList(deps, actor, which);
  await steerRun(deps, actor, { how, ...which });
}

async function rememberedColumns(
  deps: Pick<Deps, 'database'>,
  { organisationId, columns }: { organisationId: string; columns: readonly string[] },
): Promise<TakenColumns | undefined> {
  const request = {
    ...{
      words: [],
      facets: { kind: [], state: ['checking', 'checked', 'running', 'done'] },
      size: mostRemembered,
    },
    sort: { by: 'started', direction: 'descending' },
  } as const;
  const { rows } = await listBulkRuns(deps, { organisationId, kinds: [awardListKind], request });
  const known = rows.map(({ options }) => listOptions.parse(options));
  return known.find((options) => JSON.stringify(options.columns) === JSON.stringify(columns))?.taken;
}

async function tableIn(file: ImportFile): Promise<Table> {
  const parts = await partsOf([file]);
  const isTable = parts.length === 1 && !parts.some(isJson);
  const [table] = isTable ? await tablesOf(parts) : [];
  return table ?? refuseFile(say('issuing.list-no-table'));
}

function refuseFile(said: ReturnType<typeof say>): never {
  throw new Refusal('invalid', said, { file: said });
}

async function* rowsOf({ rows }: Table, columns: readonly string[]): AsyncGenerator<ListRow> {
  for await (const { line, of } of rows())
    yield {
      line,
      cells: Object.fromEntries(columns.map((column) => [column, cut(withoutNull(of(column)), longestCell)])),
    };
}

/** Lines that say again what a line above says. */
async function* marked(rows: AsyncIterable<ListRow>, taken: TakenColumns): AsyncGenerator<ListRow> {
  const lines = new Map<string, number>();
  for await (const { line, cells } of rows) {
    const of = (target: ListTarget) => cells[taken[target] ?? ''] ?? '';
    const key = createHash('sha256')
      .update(`${addressKey(of('email'))}\n${foldText(of('achievement').trim())}`)
      .digest('base64url');
    const first = of('email') === '' ? undefined : lines.get(key);
    if (first === undefined) lines.set(key, line);
    yield { line, cells, ...(first !== undefined && { sameAs: first }) };
  }
}

async function* rowsOfRun(deps: Pick<Deps, 'database'>, runId: string): AsyncGenerator<ListRow> {
  let after = 0;
  for (;;) {
    const rows: BulkRow[] = await pageBulkRows(deps, { runId, after, limit: 1000 });
    for (const { input } of rows) yield listRow.parse(input);
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}
