import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createMember, createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { readList } from '../../../../../test/support/read-list.ts';
import { type RouteRow, routesWithoutRow, walkMatrix } from '../../../../../test/support/route-matrix.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { awardCredential } from '../../modules/issuing/index.ts';
import { getBulkRun } from '../../platform/bulk/read-bulk-runs.ts';
import { startBulkRun } from '../../platform/bulk/start-bulk-run.ts';
import { runPages } from './run-routes.tsx';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school' });
const other = await createAwardingOrganisation(server, {}, { slug: 'other' });
const organisationId = school.organisation.id;
const registrar = await signIn(server, school.registrar);

/** A run whose one row fails, since there is no such award. */
const runId = await startBulkRun(deps, {
  ...{ kind: 'sign-awards', organisationId, startedBy: school.registrar.personId, first: 'run' },
  rows: [{ awardId: '=absent' }],
});

test('one press signs all that waits, and the page of the run says how far it is', async () => {
  const { personId } = await createPerson(server);
  await awardCredential(deps, school.registrar, {
    ...{ organisationId, personId, requestKey: deps.newId('req') },
    editionId: school.edition.editionId,
  });
  const list = await (await registrar.get('/console/school/awards')).text();
  assert.match(list, /One award waits for its signature/);
  const requestKey = /name="requestKey" value="(\w+)"/.exec(list)?.[1] ?? assert.fail();
  const answer = await registrar.post('/console/school/awards/sign', { requestKey });
  assert.equal(answer.status, 303);
  const address = answer.headers.get('location') ?? '';
  const running = await registrar.get(address);
  assert.equal(running.headers.get('refresh'), '5');
  assert.match(await running.text(), /<progress[^>]*value="0"[^>]*max="1"/);
  await server.runJobs();
  const done = await registrar.get(address);
  assert.equal(done.headers.get('refresh'), null);
  assert.match(await done.text(), /<progress[^>]*value="1"[^>]*max="1"/);
  const after = await registrar.post('/console/school/awards/sign', { requestKey: deps.newId('req') });
  assert.equal(after.status, 422);
  const refused = readList(await after.text());
  assert.match(refused.html, /There is nothing to do/);
  const led = [...refused.sortLinks, refused.links['Save as CSV'] ?? ''];
  assert.ok(led.length > 1);
  for (const link of led) assert.equal((await registrar.get(link)).status, 200, link);
});

test('rows that failed say why, come as a file that runs no formula, and are done again', async () => {
  await server.runJobs();
  const page = await (await registrar.get(`/console/school/runs/${runId}`)).text();
  assert.match(page, /Do 1 failed row again/);
  const file = await (await registrar.get(`/console/school/runs/${runId}?state=failed&file=csv`)).text();
  assert.match(file, /^\uFEFF?About,State,What happened,Row\r\n'=absent,Failed,/);
  assert.equal((await registrar.post(`/console/school/runs/${runId}/go-on`, {})).status, 303);
  const again = await getBulkRun(deps, { runId, organisationId });
  assert.deepEqual([again.state, again.failed], ['running', 0]);
  assert.equal((await registrar.post(`/console/school/runs/${runId}/end`, {})).status, 303);
  assert.equal((await getBulkRun(deps, { runId, organisationId })).state, 'cancelled');
  assert.match(await (await registrar.get(`/console/school/runs/${runId}`)).text(), /Go on/);
});

test('a row that failed is named by its award and leads to it', async () => {
  const { award } = await createAward(server, school, { holderName: 'Ada Sample' });
  const own = await startBulkRun(deps, {
    ...{ kind: 'sign-awards', organisationId, startedBy: school.registrar.personId, first: 'run' },
    rows: [{ awardId: award.id }, { awardId: 'awd_absent' }],
  });
  const fail = (change: string) => server.pool.query(change, [own]);
  await fail(
    "update platform.bulk_row set state = 'failed', code = 'issuing.not-yet-signed' where run_id = $1",
  );
  await fail(
    "update platform.bulk_run set state = 'cancelled', finished_at = now(), failed = total where id = $1",
  );
  const page = await (await registrar.get(`/console/school/runs/${own}`)).text();
  assert.match(
    page,
    new RegExp(`<a href="/console/school/awards/${award.id}">Ada Sample: Testing foundations</a>`),
  );
  assert.match(page, /<code>awd_absent<\/code>/);
});

test('each kind of visitor reaches of the runs what their role allows', async () => {
  const visitors = {
    nobody: openBrowser(server),
    stranger: await signIn(server, other.owner),
    author: await signIn(server, await createMember(server, school.organisation, ['author'])),
    viewer: await signIn(server, await createMember(server, school.organisation, ['viewer'])),
    registrar,
  };
  const row = (
    method: 'GET' | 'POST',
    route: string,
    author: number,
    viewer: number,
    registrar: number,
  ): RouteRow<keyof typeof visitors> => ({
    ...{ method, route },
    expected: { nobody: 'sign-in', stranger: 404, author, viewer, registrar },
  });
  const rows = [
    row('GET', '/console/:slug/runs', 403, 200, 200),
    row('GET', '/console/:slug/runs/:id', 403, 200, 200),
    row('POST', '/console/:slug/runs/:id/begin', 403, 403, 303),
    row('POST', '/console/:slug/runs/:id/end', 403, 403, 303),
    row('POST', '/console/:slug/runs/:id/go-on', 403, 403, 303),
  ];
  assert.deepEqual(await walkMatrix(visitors, rows, { slug: 'school', id: runId }), []);
  assert.deepEqual(routesWithoutRow(runPages(deps), rows), []);
  const foreign = await signIn(server, other.owner);
  assert.equal((await foreign.get(`/console/other/runs/${runId}`)).status, 404);
});
