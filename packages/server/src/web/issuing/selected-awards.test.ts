import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createMember, signIn } from '../../../../../test/support/people.ts';
import { openList } from '../../../../../test/support/read-list.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import {
  getAward,
  offerSuspension,
  reinstateAward,
  revokeAward,
  revokeAwards,
  suspendAward,
} from '../../modules/issuing/index.ts';
import { setRoles } from '../../modules/organisations/index.ts';
import { selectRows } from '../../platform/bulk/bulk-store.ts';
import { getBulkRun } from '../../platform/bulk/read-bulk-runs.ts';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const other = await createAwardingOrganisation(server, {}, { slug: 'other' });
const organisationId = school.organisation.id;
const registrar = await signIn(server, school.registrar);
const list = '/console/school/awards';
const reason = 'The exam was sat with help.';
const held = { organisationId, reason: 'We look into it.' };

async function give(...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const holderName of names) ids.push((await createAward(server, school, { holderName })).award.id);
  return ids;
}

const ticked = (act: string, ids: readonly string[]) =>
  `${list}/selected/${act}?${ids.map((id) => `id=${id}`).join('&')}`;

/** What the page of a selection writes into its form. */
async function openSelected(path: string): Promise<{ html: string; hidden: { [name: string]: string } }> {
  const html = await (await registrar.get(path)).text();
  const found = [...html.matchAll(/<input type="hidden" name="(requestKey|print)" value="([^"]*)"/g)];
  return { html, hidden: Object.fromEntries(found.map(([, name = '', value = '']) => [name, value])) };
}

async function statusOf(ids: readonly string[]): Promise<string[]> {
  return Promise.all(ids.map(async (id) => (await getAward(deps, id)).status));
}

async function entriesOf(action: string, ids: readonly string[]): Promise<number> {
  const { rows } = await server.pool.query(
    'select count(*)::int as total from audit.audit_entry where action = $1 and subject_id = any($2)',
    [action, ids],
  );
  return rows[0].total;
}

/** The run that an answer leads to. */
async function runAt(answer: Response) {
  assert.equal(answer.status, 303, await answer.clone().text());
  const runId = (answer.headers.get('location') ?? '').split('/').at(-1) ?? '';
  const run = await getBulkRun(deps, { runId, organisationId });
  const rows = await selectRows(deps.database, { runId, states: ['failed', 'skipped', 'ready'], limit: 100 });
  return { ...run, rows };
}

test('a registrar ticks awards without script, and has them revoked after a page that lists them and asks why', async () => {
  const ids = await give('Ada First', 'Bo Second', 'Cem Third');
  const [ada = '', bo = '', cem = ''] = ids;
  const { html } = await openList(registrar, `${list}?q=testing&sort=holder`);
  assert.match(html, new RegExp(`type="checkbox" name="id" value="${ada}" aria-label="Choose Ada First`));
  assert.match(html, /<button[^>]*formaction="\/console\/school\/awards\/selected\/revoke"/i);
  assert.match(html, /<input type="hidden" name="q" value="testing"\/>/);
  const path = `${ticked('revoke', [ada, bo])}&q=testing`;
  const { html: page, hidden } = await openSelected(path);
  assert.match(page, /2 awards will be revoked/);
  assert.match(page, /Ada First[\s\S]*Bo Second|Bo Second[\s\S]*Ada First/);
  assert.doesNotMatch(page, /Cem Third/);
  assert.match(page, /href="\/console\/school\/awards\?q=testing"/);
  for (const missing of [{ reason }, { confirm: 'on' }])
    assert.equal((await registrar.post(path, { ...hidden, ...missing })).status, 422);
  const answer = await registrar.post(path, { ...hidden, reason, confirm: 'on' });
  const twice = await registrar.post(path, { ...hidden, reason, confirm: 'on' });
  assert.equal(twice.headers.get('location'), answer.headers.get('location'), 'one press, one run');
  await server.runJobs();
  const run = await runAt(answer);
  assert.deepEqual([run.state, run.total, run.done], ['done', 2, 2]);
  assert.deepEqual(await statusOf(ids), ['revoked', 'revoked', 'issued']);
  assert.equal(await entriesOf('award.revoked', ids), 2);
  assert.equal((await getAward(deps, ada)).endReason, reason);
  const shown = await (await registrar.get(`/console/school/runs/${run.runId}`)).text();
  assert.match(shown, /Revoke selected awards[\s\S]*The exam was sat with help/);
  const nothing = await openSelected(ticked('revoke', [ada]));
  assert.match(nothing.html, /Nothing to do/);
  assert.match((await openSelected(ticked('revoke', [ada, cem]))).html, /One award will[\s\S]*One more was/);
});

test('all that a search finds are revoked; what it finds otherwise meanwhile is confirmed once more', async () => {
  const names = Array.from({ length: 27 }, (_, at) => `Group Member ${at}`);
  const ids = await give(...names);
  const { html } = await openList(registrar, `${list}?q=group`);
  assert.match(html, /name="all" value="on"[\s\S]*All 27 that the list finds/);
  const path = `${list}/selected/revoke?all=on&q=group`;
  const { html: page, hidden } = await openSelected(path);
  assert.match(page, /27 awards will be revoked[\s\S]*and 2 more entries/);
  await revokeAward(deps, school.registrar, { organisationId, awardId: ids[0] ?? '', reason: 'Another.' });
  const changed = await registrar.post(path, { ...hidden, reason, confirm: 'on' });
  assert.equal(changed.status, 409);
  assert.match(await changed.text(), /has changed since[\s\S]*26 awards will be revoked[\s\S]*sat with help/);
  const { hidden: again } = await openSelected(path);
  const answer = await registrar.post(path, { ...again, reason, confirm: 'on' });
  await server.runJobs();
  assert.deepEqual([(await runAt(answer)).done], [26]);
  assert.deepEqual(new Set(await statusOf(ids)), new Set(['revoked']));
});

test('a run that comes again after a crash revokes nothing twice', async () => {
  const ids = await give('Crash One', 'Crash Two');
  const { hidden } = await openSelected(ticked('revoke', ids));
  const run = await runAt(await registrar.post(ticked('revoke', ids), { ...hidden, reason, confirm: 'on' }));
  // A process did the rows and died before it kept what became of them.
  await revokeAwards.work(deps, run, run.rows);
  await server.runJobs();
  const ended = await getBulkRun(deps, { runId: run.runId, organisationId });
  assert.deepEqual([ended.done, ended.failed], [2, 0]);
  assert.equal(await entriesOf('award.revoked', ids), 2);
});

test('several are suspended and count again; what cannot be says why in its row', async () => {
  const [before = ''] = await give('Before Setting');
  await offerSuspension(deps, school.owner, { organisationId, offersSuspension: true });
  const [after = ''] = await give('After Setting');
  const hold = await openSelected(ticked('suspend', [before, after]));
  const answer = await registrar.post(ticked('suspend', [before, after]), { ...hold.hidden, reason });
  await server.runJobs();
  const run = await runAt(answer);
  assert.deepEqual([run.done, run.failed, run.rows[0]?.code], [1, 1, 'issuing.not-suspendable']);
  assert.deepEqual(await statusOf([before, after]), ['issued', 'suspended']);
  const back = await openSelected(ticked('reinstate', [before, after]));
  assert.match(back.html, /One award will count again/);
  await registrar.post(ticked('reinstate', [before, after]), { ...back.hidden, reason: 'Settled.' });
  await server.runJobs();
  assert.deepEqual(await statusOf([before, after]), ['issued', 'issued']);
});

test('one that left and one that came make as many, and are confirmed once more', async () => {
  await offerSuspension(deps, school.owner, { organisationId, offersSuspension: true });
  const [settled = '', open = '', fraud = ''] = await give('Swap One', 'Swap Two', 'Swap Three');
  for (const awardId of [settled, open]) await suspendAward(deps, school.registrar, { ...held, awardId });
  const path = `${list}/selected/reinstate?all=on&q=swap`;
  const { hidden } = await openSelected(path);
  await reinstateAward(deps, school.registrar, { ...held, awardId: settled });
  await suspendAward(deps, school.registrar, { ...held, awardId: fraud });
  assert.equal((await registrar.post(path, { ...hidden, reason })).status, 409);
  assert.deepEqual(await statusOf([settled, open, fraud]), ['issued', 'suspended', 'suspended']);
});

test('the page of an order that was sent is not sent again with another reason, nor for another act', async () => {
  await offerSuspension(deps, school.owner, { organisationId, offersSuspension: true });
  const ids = await give('Back Button');
  const [awardId = ''] = ids;
  const { hidden } = await openSelected(ticked('suspend', ids));
  await registrar.post(ticked('suspend', ids), { ...hidden, reason });
  await server.runJobs();
  await reinstateAward(deps, school.registrar, { ...held, awardId });
  assert.equal((await registrar.post(ticked('suspend', ids), { ...hidden, reason: 'New.' })).status, 409);
  const revoking = { ...hidden, reason, confirm: 'on' };
  assert.equal((await registrar.post(ticked('revoke', ids), revoking)).status, 409);
  assert.deepEqual(await statusOf(ids), ['issued']);
});

test('nobody lifts the suspension of their own badge', async () => {
  await offerSuspension(deps, school.owner, { organisationId, offersSuspension: true });
  const giver = await createMember(server, school.organisation, ['registrar']);
  const given = { ...school, registrar: giver };
  const { award } = await createAward(server, given, { holder: school.registrar });
  await suspendAward(deps, school.owner, { ...held, awardId: award.id });
  const own = { ...held, awardId: award.id };
  await assert.rejects(reinstateAward(deps, school.registrar, own), { code: 'issuing.own-suspension' });
});

test('a run goes on in nobody’s name who is locked, and the trail says who had it end and go on', async () => {
  const ids = await give('Locked One');
  const second = await createMember(server, school.organisation, ['registrar']);
  const browser = await signIn(server, second);
  const { hidden } = await openSelected(ticked('revoke', ids));
  const { runId } = await runAt(
    await browser.post(ticked('revoke', ids), { ...hidden, reason, confirm: 'on' }),
  );
  assert.equal((await registrar.post(`/console/school/runs/${runId}/end`)).status, 303);
  await server.pool.query('update people.person set locked_at = now(), lock_reason = $2 where id = $1', [
    second.personId,
    'Hacked.',
  ]);
  assert.equal((await registrar.post(`/console/school/runs/${runId}/go-on`)).status, 303);
  await server.runJobs();
  assert.deepEqual(await statusOf(ids), ['issued']);
  assert.equal((await getBulkRun(deps, { runId, organisationId })).failed, 1);
  for (const action of ['run.ended', 'run.continued']) assert.equal(await entriesOf(action, [runId]), 1);
});

test('nobody selects what is not theirs, who may only look selects nothing, and who lost the role changes nothing more', async () => {
  const { award: foreign } = await createAward(server, other);
  assert.match((await openSelected(ticked('revoke', [foreign.id]))).html, /Nothing to do/);
  const viewer = await signIn(server, await createMember(server, school.organisation, ['viewer']));
  assert.doesNotMatch((await openList(viewer, list)).html, /type="checkbox"/);
  assert.equal((await viewer.get(ticked('revoke', []))).status, 403);
  const ids = await give('Last One');
  const second = await createMember(server, school.organisation, ['registrar']);
  const browser = await signIn(server, second);
  const { hidden } = await openSelected(ticked('revoke', ids));
  const answer = await browser.post(ticked('revoke', ids), { ...hidden, reason, confirm: 'on' });
  await setRoles(deps, school.owner, { organisationId, personId: second.personId, roles: ['viewer'] });
  await server.runJobs();
  const run = await runAt(answer);
  assert.deepEqual([run.failed, run.rows[0]?.code], [1, 'issuing.starter-may-not']);
  assert.deepEqual(await statusOf(ids), ['issued']);
});
