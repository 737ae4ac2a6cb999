import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp } from '../../../../test/support/api.ts';
import { createAwardingOrganisation } from '../../../../test/support/awards.ts';
import { createPerson } from '../../../../test/support/people.ts';
import { signWaiting } from '../modules/issuing/index.ts';
import { resumeRun } from '../platform/bulk/start-bulk-run.ts';

const server = await apiApp();
const { deps, school, pool } = server;
const organisationId = school.organisation.id;
const { achievementId } = school.edition;

interface Run {
  runId: string;
  state: string;
  total: number;
  given: number;
  refused: number;
  left: number;
}
interface Row {
  row: number;
  outcome: string;
  awardId?: string;
  claimId?: string;
  reason?: { code: string; detail: string };
}

async function read<Body>(response: Response, status = 200): Promise<Body> {
  assert.equal(response.status, status, await response.clone().text());
  return response.json() as Promise<Body>;
}

const { email } = await createPerson(server, { name: 'Ada Account' });
/** 104 rows: one to an account, many to addresses without, and three that are refused. */
const awards = [
  { achievementId, email },
  ...Array.from({ length: 100 }, (_, at) => ({ achievementId, email: `new-${at}@example.org` })),
  { achievementId: 'ach_unknown', email: 'a@example.org' },
  { achievementId, email },
  { achievementId, email: 'late@example.org', awardedOn: '2031-01-01' },
];
const send = (key = 'many-1') =>
  server.call('/awards/batch', { method: 'POST', body: { awards }, headers: { 'idempotency-key': key } });

async function rowsOf(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const page: { items: Row[]; next?: string } = await read(
      await server.call(`${path}/rows?limit=50${next && `&cursor=${next}`}`),
    );
    rows.push(...page.items);
    next = page.next;
  }
  return rows;
}

test('more rows than are answered at once become a run, once, and its rows say what became of each', async () => {
  const answer = await send();
  const begun = await read<Run>(answer, 202);
  assert.deepEqual([begun.state, begun.total, begun.left], ['running', 104, 104]);
  const location = answer.headers.get('location') ?? '';
  assert.ok(location.endsWith(`/api/v1/runs/${begun.runId}`), location);
  const again = await send();
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  assert.equal(again.headers.get('location'), location);
  // The answer was lost with what was kept of it: the same key finds the same run.
  await pool.query('delete from api.idempotent_request');
  assert.equal((await read<Run>(await send(), 202)).runId, begun.runId);
  const path = `/runs/${begun.runId}`;
  assert.ok((await rowsOf(path)).every(({ outcome }) => outcome === 'left'));
  await server.runJobs();
  const { given, refused, left, state } = await read<Run>(await server.call(path));
  assert.deepEqual([state, given, refused, left], ['done', 101, 3, 0]);
  const rows = await rowsOf(path);
  assert.deepEqual(
    rows.map(({ row }) => row),
    awards.map((_, row) => row),
  );
  assert.match(rows[0]?.awardId ?? '', /^awd_/);
  assert.match(rows[1]?.claimId ?? '', /^clm_/);
  assert.deepEqual(
    rows.slice(-3).map(({ reason }) => reason?.code),
    ['issuing.edition-not-found', 'issuing.already-awarded', 'issuing.date-in-future'],
  );
  const award = await read<{ holder: { name: string } }>(await server.call(`/awards/${rows[0]?.awardId}`));
  assert.equal(award.holder.name, 'Ada Account');
});

test('a run that is done again after a crash awards nothing twice', async () => {
  const { runId } = await read<Run>(await send('many-1'), 202);
  const count = async () =>
    (await pool.query('select count(*)::int as total from issuing.award')).rows[0].total;
  const before = await count();
  await pool.query(
    "update platform.bulk_row set state = 'failed', about = null, code = 'bulk.row-broke' where run_id = $1 and number <= 30",
    [runId],
  );
  await pool.query('update platform.bulk_run set done = done - 30, failed = failed + 30 where id = $1', [
    runId,
  ]);
  await resumeRun(deps, runId);
  await server.runJobs();
  assert.equal(await count(), before);
  const rows = await rowsOf(`/runs/${runId}`);
  assert.match(rows[0]?.awardId ?? '', /^awd_/);
  assert.match(rows[29]?.claimId ?? '', /^clm_/);
});

test('a run is read by who may award, and by nobody of another organisation', async () => {
  const { runId } = await read<Run>(await send('many-1'), 202);
  const readOnly = await server.tokenOf(['awards:read']);
  const other = await server.tokenOf(['awards:create'], await createAwardingOrganisation(server));
  for (const path of [`/runs/${runId}`, `/runs/${runId}/rows`]) {
    assert.equal((await server.call(path, { token: readOnly })).status, 403);
    assert.equal((await server.call(path, { token: other })).status, 404);
  }
  const bad = await server.call(`/runs/${runId}/rows?cursor=x`);
  assert.equal(bad.status, 422);
});

test('long work of another kind is no run of the API', async () => {
  await createPerson(server);
  await read(
    await server.call('/awards', {
      method: 'POST',
      body: { achievementId, email: (await createPerson(server)).email },
    }),
    201,
  );
  const runId = await signWaiting(deps, school.registrar, { organisationId, requestKey: deps.newId('req') });
  assert.equal((await server.call(`/runs/${runId}`)).status, 404);
});

test('a run awards nothing more in the name of a token that was withdrawn', async () => {
  const many = awards.slice(1, 102).map(({ achievementId }, at) => ({
    achievementId,
    email: `withdrawn-${at}@example.org`,
  }));
  const answer = await server.call('/awards/batch', {
    method: 'POST',
    body: { awards: many },
    headers: { 'idempotency-key': 'withdrawn' },
    token: await server.tokenOf(['awards:create']),
  });
  const { runId } = await read<Run>(answer, 202);
  await pool.query(
    `update organisations.api_token set withdrawn_at = now()
     where id = (select started_by from platform.bulk_run where id = $1)`,
    [runId],
  );
  await server.runJobs();
  const { rows } = await pool.query('select state, done, failed from platform.bulk_run where id = $1', [
    runId,
  ]);
  assert.deepEqual(rows, [{ state: 'done', done: 0, failed: 101 }]);
});
