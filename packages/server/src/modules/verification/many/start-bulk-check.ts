import { createHash } from 'node:crypto';
import type { BulkRun } from '../../../platform/bulk/bulk-run.ts';
import { eraseBulkRun } from '../../../platform/bulk/forget-bulk-runs.ts';
import { missingRun } from '../../../platform/bulk/missing-run.ts';
import { getBulkRun, listBulkRuns } from '../../../platform/bulk/read-bulk-runs.ts';
import { startBulkRun } from '../../../platform/bulk/start-bulk-run.ts';
import type { Deps } from '../../../platform/deps.ts';
import { cut, oneLine } from '../../../platform/plain-text.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Within } from '../../../platform/transaction.ts';
import { idOf, type Person, type Program, recordAudit } from '../../audit/index.ts';
import { say } from '../refusals.ts';
import { bulkCheckBounds, bulkCheckKind, type Presented } from './bulk-check.ts';
import type { CheckOptions } from './check-options.ts';
import { insertPresented } from './presented-store.ts';

/** Who has many checked: a person for themselves alone, a program for its organisation. */
export type Checker = Person | Program;

const longestName = 200;

/** Keeps what was handed in as rows of a run, which are checked from then on; the id of the run. */
export async function startBulkCheck(
  deps: Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>,
  checker: Checker,
  command: { name: string; presented: readonly Presented[]; requestKey: string },
): Promise<string> {
  const { presented, requestKey } = command;
  if (presented.length === 0) {
    const said = say('verification.many-nothing');
    throw new Refusal('invalid', said, { files: said });
  }
  const ownerId = ownerOf(checker);
  const name = cut(oneLine(command.name), longestName);
  const options: CheckOptions = {
    name,
    owner: checker.kind === 'person' ? 'person' : 'organisation',
  };
  return startBulkRun(
    deps,
    {
      ...{ kind: bulkCheckKind, organisationId: ownerId, startedBy: idOf(checker), requestKey, options },
      first: 'run',
      asked: printOf(presented),
      rows: presented.map(() => ({})),
    },
    async (within, { runId, total }) => {
      await assertRoom(within, ownerId);
      await insertPresented(within.database, { runId, presented });
      await inTrail(within, checker, { action: 'bulk-check.started', runId, detail: { name, total } });
    },
  );
}

/** Within the transaction that makes it: refuses another run while several of the same owner are under way. */
async function assertRoom(deps: Within, ownerId: string): Promise<void> {
  const request = {
    ...{ words: [], facets: { kind: [], state: ['running'] }, size: 1 },
    sort: { by: 'started', direction: 'descending' },
  } as const;
  const { total } = await listBulkRuns(deps, { organisationId: ownerId, kinds: [bulkCheckKind], request });
  if (total.count > bulkCheckBounds.underWay)
    throw new Refusal('too-many', say('verification.many-under-way', { most: bulkCheckBounds.underWay }));
}

/** What was handed in, as one hash: the same request key with something else is refused. */
function printOf(presented: readonly Presented[]): string {
  const hash = createHash('sha256');
  for (const { name, of } of presented) {
    const bytes = 'content' in of ? of.content : Buffer.from(of.address);
    hash.update(`${name.length} ${name} ${'content' in of ? 'content' : 'address'} ${bytes.length}\n`);
    hash.update(bytes);
  }
  return hash.digest('base64url');
}

export function ownerOf(checker: Checker): string {
  return checker.kind === 'person' ? checker.personId : checker.organisationId;
}

/** A bulk check of the checker; every other is missing. */
export async function getBulkCheck(
  deps: Pick<Deps, 'database'>,
  checker: Checker,
  { checkId }: { checkId: string },
): Promise<BulkRun> {
  const run = await getBulkRun(deps, { runId: checkId, organisationId: ownerOf(checker) });
  if (run.kind !== bulkCheckKind) throw missingRun();
  return run;
}

/** Erases it at once, with everything that was handed in and found. What is being checked ends. */
export async function eraseBulkCheck(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  checker: Checker,
  which: { checkId: string },
): Promise<void> {
  const { runId } = await getBulkCheck(deps, checker, which);
  await eraseBulkRun(deps, runId);
}

/** A person's own checks are in nobody's trail. */
async function inTrail(
  deps: Within,
  checker: Checker,
  {
    action,
    runId,
    detail,
  }: { action: 'bulk-check.started'; runId: string; detail: { name: string; total: number } },
): Promise<void> {
  if (checker.kind === 'person') return;
  await recordAudit(deps, checker, {
    ...{ action, subjectType: 'run', subjectId: runId, organisationId: checker.organisationId, detail },
  });
}
