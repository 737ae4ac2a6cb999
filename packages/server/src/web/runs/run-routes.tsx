import type { Hono } from 'hono';
import { assertMay, organisationPolicy, steerRun } from '../../modules/organisations/index.ts';
import { missingRun } from '../../platform/bulk/missing-run.ts';
import { progressOf } from '../../platform/bulk/progress-rules.ts';
import {
  getBulkRun,
  listBulkRows,
  listBulkRuns,
  readBulkRows,
  readBulkRuns,
} from '../../platform/bulk/read-bulk-runs.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { flash, show } from '../show.tsx';
import { rowColumns, rowsQuery } from './row-list.tsx';
import { kindOf, runKind, runKinds } from './run-kinds.ts';
import { runColumns, runsQuery } from './run-list.tsx';
import { RunPage, RunsPage } from './run-pages.tsx';

const refreshSeconds = '5';

/** `/console/:slug/runs`: long work over many rows, how far it is and what failed. */
export function runPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, below } = consoleDoor(deps);
  const may = organisationPolicy.enter;

  get('/runs', may, async (context, { actor, organisation, base }) => {
    const { id: organisationId, slug } = organisation;
    const seen = runKinds.filter((kind) => runKind(kind).see(actor, { organisationId }));
    if (seen.length === 0) assertMay(actor, runKind(runKinds[0]).see, { organisationId });
    const { runs: words } = wordsOf(context);
    const query = runsQuery.read(context.req);
    const asked = { organisationId, kinds: seen, request: query };
    const columns = runColumns(words, `${base}/runs`);
    if (query.isFile) return listFile(`runs-${slug}`, columns, readBulkRuns(deps, asked));
    const runs = { query, columns, found: await listBulkRuns(deps, asked) };
    return show(context, { title: words.title, layout: 'console', body: <RunsPage runs={runs} /> });
  });

  get('/runs/:id', may, async (context, entered) => {
    const { run, kind, mayAct } = await findRun(deps, entered, context.req.param('id'));
    const { slug } = entered.organisation;
    const words = wordsOf(context);
    const query = rowsQuery.read(context.req);
    const asked = { runId: run.runId, request: query };
    const columns = rowColumns(words, entered.base);
    if (query.isFile) return listFile(`rows-${run.runId}`, columns, readBulkRows(deps, asked));
    const found = await listBulkRows(deps, asked);
    const subjects = await runKind(kind).subjectsOf(deps, run, found.rows);
    const named = found.rows.map((row, index) => ({ ...row, subject: subjects[index] }));
    const rows = { query, columns, found: { ...found, rows: named } };
    const progress = progressOf(run, deps.now());
    if (run.state === 'checking' || run.state === 'running') context.header('refresh', refreshSeconds);
    return show(context, {
      title: words.runs.kinds[kind],
      layout: 'console',
      body: <RunPage {...{ slug, run, kind, rows, progress, mayAct }} />,
    });
  });

  const acting = below('/runs/:id', async (context, entered) => {
    const { run, kind } = await findRun(deps, entered, context.req.param('id') ?? '');
    assertMay(entered.actor, runKind(kind).act, { organisationId: entered.organisation.id });
    return { ...entered, run };
  });
  for (const { how, done } of acts) {
    acting.button(`/${how}`, may, async (context, { actor, organisation, run, base }) => {
      await steerRun(deps, actor, { how, runId: run.runId, organisationId: organisation.id });
      flash(context, done);
      return context.redirect(`${base}/runs/${run.runId}`, 303);
    });
  }

  return routes;
}

const acts = [
  { how: 'begin', done: 'runStarted' },
  { how: 'end', done: 'runEnded' },
  { how: 'go-on', done: 'runStarted' },
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
