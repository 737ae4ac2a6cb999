import type { Hono } from 'hono';
import { assertMay, organisationPolicy } from '../../modules/organisations/index.ts';
import type { BulkRun } from '../../platform/bulk/bulk-run.ts';
import { missingRun } from '../../platform/bulk/missing-run.ts';
import { progressOf } from '../../platform/bulk/progress-rules.ts';
import {
  getBulkRun,
  listBulkRuns,
  listFailedRows,
  readFailedRows,
} from '../../platform/bulk/read-bulk-runs.ts';
import { beginRun, cancelRun, resumeRun } from '../../platform/bulk/start-bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import { csvFile, csvLine } from '../csv.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { saidText, type Words } from '../words/index.ts';
import { kindOf, runKind, runKinds } from './run-kinds.ts';
import { RunPage, RunsPage } from './run-pages.tsx';

const failedShown = 20;
const refreshSeconds = '5';

/** `/console/:slug/runs`: long work over many rows, how far it is and what failed. */
export function runPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, below } = consoleDoor(deps);
  const may = organisationPolicy.enter;

  get('/runs', may, async (context, { actor, organisation }) => {
    const { id: organisationId, slug } = organisation;
    const seen = runKinds.filter((kind) => runKind(kind).see(actor, { organisationId }));
    if (seen.length === 0) assertMay(actor, runKind(runKinds[0]).see, { organisationId });
    const runs = await listBulkRuns(deps, { organisationId, kinds: seen });
    const { title } = wordsOf(context).runs;
    return show(context, { title, layout: 'console', body: <RunsPage slug={slug} runs={runs} /> });
  });

  get('/runs/:id', may, async (context, entered) => {
    const { run, kind, mayAct } = await findRun(deps, entered, context.req.param('id'));
    const { slug } = entered.organisation;
    const failed = await listFailedRows(deps, { runId: run.runId, limit: failedShown });
    const subjects = await runKind(kind).subjectsOf(deps, run, failed);
    const progress = progressOf(run, deps.now());
    if (run.state === 'checking' || run.state === 'running') context.header('refresh', refreshSeconds);
    return show(context, {
      title: wordsOf(context).runs.kinds[kind],
      layout: 'console',
      body: (
        <RunPage
          {...{ slug, run, kind, progress, mayAct }}
          failed={failed.map((row, index) => ({ ...row, subject: subjects[index] }))}
        />
      ),
    });
  });

  get('/runs/:id/failed.csv', may, async (context, entered) => {
    const { run } = await findRun(deps, entered, context.req.param('id'));
    return csvFile(`failed-${run.runId}.csv`, failedLines(deps, run, wordsOf(context)));
  });

  const acting = below('/runs/:id', async (context, entered) => {
    const { run, kind } = await findRun(deps, entered, context.req.param('id') ?? '');
    assertMay(entered.actor, runKind(kind).act, { organisationId: entered.organisation.id });
    return { ...entered, run };
  });
  for (const { path, act, done } of acts) {
    acting.button(`/${path}`, may, async (context, { run, base }) => {
      await act(deps, run.runId);
      flash(context, done);
      return context.redirect(`${base}/runs/${run.runId}`, 303);
    });
  }

  return routes;
}

const acts = [
  { path: 'begin', act: beginRun, done: 'runStarted' },
  { path: 'end', act: cancelRun, done: 'runEnded' },
  { path: 'go-on', act: resumeRun, done: 'runStarted' },
] as const;

/** The kind of a run says who sees it. */
async function findRun(deps: Deps, { actor, organisation }: Entered, runId: string) {
  const organisationId = organisation.id;
  assertMay(actor, runKind(runKinds[0]).see, { organisationId });
  const run = await getBulkRun(deps, { organisationId, runId });
  const kind = kindOf(run);
  if (!kind) throw missingRun();
  assertMay(actor, runKind(kind).see, { organisationId });
  return { run, kind, mayAct: runKind(kind).act(actor, { organisationId }) };
}

async function* failedLines(deps: Deps, { runId }: BulkRun, words: Words): AsyncGenerator<string> {
  const { number, about, why } = words.runs.failed;
  yield csvLine([number, about, why]);
  for await (const { code = '', params, ...row } of readFailedRows(deps, runId))
    yield csvLine([row.number, Object.values(row.input).join(' '), saidText(words, { code, params })]);
}
