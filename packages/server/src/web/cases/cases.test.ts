import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import {
  createMember,
  createOrganisation,
  createPerson,
  mailbox,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { type RouteRow, routesWithoutRow, walkMatrix } from '../../../../../test/support/route-matrix.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { findAwardOfEdition, getAward } from '../../modules/issuing/index.ts';
import { enrol } from '../../modules/learning/index.ts';
import { casePages } from './routes.tsx';

const server = await testApp();
const { deps, runJobs } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school' });
const registrar = await signIn(server, school.registrar);
const owner = await signIn(server, school.owner);
const queue = '/console/school/cases';

async function holderWithBadge() {
  const { award, holder } = await createAward(server, school, { holderName: 'Ada Smaple' });
  return { award, holder, browser: await signIn(server, holder) };
}

async function idOf(answer: Response): Promise<string> {
  assert.equal(answer.status, 303);
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? '';
}

const wish = { wish: 'Ada Sample', statement: 'A letter changed its place.' };

test('a wrong name that the registrar accepts is signed anew; the old credential is revoked and stays', async () => {
  const { award, holder, browser } = await holderWithBadge();
  const previewTag = async () => (await browser.get(`/awards/${award.id}/preview.png`)).headers.get('etag');
  const preview = await previewTag();
  const id = await idOf(await browser.post(`/wallet/${award.id}/name`, wish));
  assert.ok((await (await registrar.get(queue)).text()).includes(`${queue}/${id}`));
  assert.equal((await registrar.post(`${queue}/${id}/claim`)).status, 303);
  const decision = { decision: 'accepted', reason: 'The name was misspelt.' };
  assert.equal((await registrar.post(`${queue}/${id}/decide`, decision)).status, 303);
  await runJobs();
  const corrected = await getAward(deps, award.id);
  assert.equal(corrected.holderName, 'Ada Sample');
  assert.notEqual(corrected.credential?.id, award.credential?.id);
  const newest = await (await openBrowser(server).get(`/awards/${award.id}/credential.json`)).text();
  assert.ok(newest.includes('Ada Sample') && newest.includes(corrected.credential?.id ?? 'none'));
  assert.notEqual(await previewTag(), preview, 'other sites draw the right name beside a link');
  const old = await (await openBrowser(server).get(award.credential?.address ?? '')).text();
  assert.ok(old.includes('Ada Smaple'));
  const statuses = await deps.database
    .selectFrom('issuing.credential_status')
    .select(['credential_id', 'value'])
    .where('award_id', '=', award.id)
    .execute();
  const bitOf = (credentialId = '') => statuses.find((row) => row.credential_id === credentialId)?.value;
  assert.deepEqual([bitOf(award.credential?.id), bitOf(corrected.credential?.id)], [1, 0]);
  const signed = await deps.database
    .selectFrom('issuing.credential')
    .select(['sequence', 'replaces'])
    .where('id', '=', corrected.credential?.id ?? '')
    .executeTakeFirstOrThrow();
  assert.deepEqual(signed, { sequence: 2, replaces: award.credential?.id });
  const subjects = (await mailbox(server, holder.email)).map(({ subject }) => subject);
  assert.ok(subjects.includes('What you asked is accepted: “Testing foundations”'));
  assert.equal(subjects.filter((subject) => subject.startsWith('Your badge is ready')).length, 1);
});

test('whoever has another name now asks for it; accepted, the former one is hidden', async () => {
  const { award, browser } = await holderWithBadge();
  assert.match(await (await browser.get(`/wallet/${award.id}`)).text(), /new-name/);
  assert.equal((await browser.post(`/wallet/${award.id}/new-name`, { ...wish, wish: '' })).status, 422);
  const id = await idOf(await browser.post(`/wallet/${award.id}/new-name`, wish));
  const decision = { decision: 'accepted', reason: 'The deed of the registry office was shown.' };
  assert.equal((await registrar.post(`${queue}/${id}/decide`, decision)).status, 303);
  await runJobs();
  assert.equal((await getAward(deps, award.id)).holderName, 'Ada Sample');
  const old = await (await openBrowser(server).get(award.credential?.address ?? '')).text();
  assert.ok(!old.includes('Ada Smaple') && old.includes(`/awards/${award.id}`));
});

test('the registrar corrects a badge by hand; what was typed comes back when something is missing', async () => {
  const { award } = await holderWithBadge();
  const at = `/console/school/awards/${award.id}/amend`;
  assert.match(await (await registrar.get(`/console/school/awards/${award.id}`)).text(), /\/amend"/);
  assert.equal((await registrar.get(at)).status, 200);
  const typed = { kind: 'misspelt', holderName: 'Ada Q. Sample', reason: '' };
  const again = await registrar.post(at, typed);
  assert.equal(again.status, 422);
  assert.ok((await again.text()).includes('value="Ada Q. Sample"'));
  assert.equal((await registrar.post(at, { ...typed, kind: '', reason: 'x' })).status, 422);
  assert.equal((await registrar.post(at, { ...typed, reason: 'x', holderName: 'Ada Smaple' })).status, 422);
  assert.equal((await registrar.post(at, { ...typed, reason: 'A letter.' })).status, 303);
  await runJobs();
  assert.equal((await getAward(deps, award.id)).holderName, 'Ada Q. Sample');
});

test('who holds a badge that ends asks for it to be renewed; accepted, it counts as long again', async () => {
  const academy = await createAwardingOrganisation(server, { validityMonths: 12 }, { slug: 'academy' });
  const expiresAt = new Date('2026-07-10T00:00:00Z');
  const { award, holder } = await createAward(server, academy, { expiresAt });
  const [browser, decider] = [await signIn(server, holder), await signIn(server, academy.registrar)];
  assert.match(await (await browser.get('/wallet')).text(), /ends\.ics/);
  const calendar = await (await browser.get('/wallet/ends.ics')).text();
  assert.match(calendar, /DTSTART;VALUE=DATE:20260710/);
  assert.match(await (await browser.get(`/wallet/${award.id}`)).text(), /\/renew"/);
  assert.equal((await browser.get(`/wallet/${award.id}/renew`)).status, 200);
  for (const statement of ['', 'x'.repeat(2001)])
    assert.equal((await browser.post(`/wallet/${award.id}/renew`, { statement })).status, 422);
  const id = await idOf(await browser.post(`/wallet/${award.id}/renew`, { statement: 'I did the course.' }));
  const decision = { decision: 'accepted', reason: 'The course was attended.' };
  assert.equal((await decider.post(`/console/academy/cases/${id}/decide`, decision)).status, 303);
  await runJobs();
  assert.equal((await getAward(deps, award.id)).expiresAt?.toISOString(), '2027-07-10T00:00:00.000Z');
  assert.equal((await browser.get(`/wallet/${award.id}/renew`)).status, 409, 'it is too early now');
  const at = `/console/academy/awards/${award.id}/renew`;
  assert.match(await (await decider.get(at)).text(), /value="2028-07-10"/);
  const typed = { expiresOn: '2029-07-10', reason: '' };
  const again = await decider.post(at, typed);
  assert.equal(again.status, 422);
  assert.ok((await again.text()).includes('value="2029-07-10"'));
  assert.equal((await decider.post(at, { ...typed, reason: decision.reason })).status, 303);
  await runJobs();
  assert.equal((await getAward(deps, award.id)).expiresAt?.toISOString(), '2029-07-10T00:00:00.000Z');
});

test('an exception that is accepted makes one award, whose source is the case', async () => {
  const learner = await createPerson(server);
  const browser = await signIn(server, learner);
  const { enrolmentId } = await enrol(deps, learner, { achievementId: school.edition.achievementId });
  const asked = await browser.post(`/learn/${enrolmentId}/exception`, { statement: 'I can do it already.' });
  const id = await idOf(asked);
  const decision = { decision: 'accepted', reason: 'The portfolio shows it.' };
  const answers = await Promise.all([
    registrar.post(`${queue}/${id}/decide`, decision),
    owner.post(`${queue}/${id}/decide`, decision),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  await runJobs();
  const award = await findAwardOfEdition(deps, {
    personId: learner.personId,
    editionId: school.edition.editionId,
  });
  assert.deepEqual([award?.status, award?.source], ['issued', { kind: 'manual', reference: id }]);
});

test('what cannot be carried out stays open, and says why', async () => {
  const { holder, browser } = await holderWithBadge();
  const { award } = await createAward(
    server,
    { ...school, edition: school.edition },
    { holder: await createPerson(server) },
  );
  assert.equal((await browser.get(`/wallet/${award.id}/name`)).status, 404);
  const { enrolmentId } = await enrol(deps, holder, { achievementId: school.edition.achievementId });
  const id = await idOf(await browser.post(`/learn/${enrolmentId}/exception`, { statement: 'Once more.' }));
  const answer = await registrar.post(`${queue}/${id}/decide`, { decision: 'accepted', reason: 'Yes.' });
  assert.equal(answer.status, 409);
  assert.ok((await (await browser.get(`/cases/${id}`)).text()).includes('Open'));
});

test('a declined case can be appealed once, and somebody else decides', async () => {
  const { award, browser } = await holderWithBadge();
  const id = await idOf(await browser.post(`/wallet/${award.id}/name`, wish));
  assert.equal((await browser.post(`/wallet/${award.id}/name`, wish)).status, 409);
  assert.equal((await browser.post(`/cases/${id}/appeal`, { statement: 'Too early.' })).status, 409);
  const declined = { decision: 'declined', reason: 'It is what you signed up with.' };
  assert.equal((await registrar.post(`${queue}/${id}/decide`, declined)).status, 303);
  assert.ok((await (await browser.get(`/cases/${id}`)).text()).includes(declined.reason));
  assert.equal((await browser.post(`/cases/${id}/appeal`, { statement: '' })).status, 422);
  assert.equal((await browser.post(`/cases/${id}/appeal`, { statement: 'x'.repeat(2001) })).status, 422);
  const second = await idOf(await browser.post(`/cases/${id}/appeal`, { statement: 'It is not.' }));
  assert.ok((await (await browser.get(`/cases/${second}`)).text()).includes(`/cases/${id}`));
  assert.equal((await registrar.post(`${queue}/${second}/decide`, declined)).status, 403);
  assert.equal((await owner.post(`${queue}/${second}/decide`, declined)).status, 303);
  assert.equal((await browser.post(`/cases/${id}/appeal`, { statement: 'Again.' })).status, 409);
  assert.equal((await browser.post(`/cases/${second}/appeal`, { statement: 'Again.' })).status, 409);
});

test('nobody decides what they asked themselves', async () => {
  const given = { ...school, registrar: school.owner };
  const { award } = await createAward(server, given, { holder: school.registrar });
  const id = await idOf(await registrar.post(`/wallet/${award.id}/name`, wish));
  const decision = { decision: 'accepted', reason: 'It is me.' };
  assert.equal((await registrar.post(`${queue}/${id}/decide`, decision)).status, 403);
});

test('asker and registrar write to each other while a case is open, and a withdrawn one is closed', async () => {
  const { award, holder, browser } = await holderWithBadge();
  const id = await idOf(await browser.post(`/wallet/${award.id}/name`, wish));
  assert.equal(
    (await registrar.post(`${queue}/${id}/comments`, { text: 'Send us your <passport>.' })).status,
    303,
  );
  assert.equal((await browser.post(`/cases/${id}/comments`, { text: 'I have sent it.' })).status, 303);
  const page = await (await browser.get(`/cases/${id}`)).text();
  assert.ok(page.includes('&lt;passport') && page.includes('I have sent it.'));
  assert.equal((await browser.post(`/cases/${id}/comments`, { text: '' })).status, 422);
  const subjects = (await mailbox(server, holder.email)).map(({ subject }) => subject);
  assert.ok(subjects.includes('There is an answer for you: “Testing foundations”'));
  assert.equal((await browser.post(`/cases/${id}/withdraw`)).status, 303);
  assert.equal((await browser.post(`/cases/${id}/comments`, { text: 'Late.' })).status, 409);
  const decision = { decision: 'accepted', reason: 'Late.' };
  assert.equal((await registrar.post(`${queue}/${id}/decide`, decision)).status, 409);
});

test('each route of cases is for who asked or who decides', async () => {
  const { award, browser: asker, holder } = await holderWithBadge();
  const { enrolmentId } = await enrol(deps, holder, { achievementId: school.edition.achievementId });
  const id = await idOf(await asker.post(`/wallet/${award.id}/name`, wish));
  const other = await createOrganisation(server);
  const visitors = {
    nobody: openBrowser(server),
    stranger: await signIn(server, await createMember(server, other, ['owner'])),
    viewer: await signIn(server, await createMember(server, school.organisation, ['viewer'])),
    registrar,
    asker,
  };
  type Row = RouteRow<keyof typeof visitors>;
  const row = (method: 'GET' | 'POST', route: string, ...cells: number[]): Row => {
    const [stranger = 0, viewer = 0, decider = 0, own = 0] = cells;
    return {
      method,
      route,
      expected: { nobody: 'sign-in', stranger, viewer, registrar: decider, asker: own },
    };
  };
  const one = '/console/:slug/cases/:id';
  const rows: Row[] = [
    row('GET', '/console/:slug/cases', 404, 403, 200, 404),
    row('GET', one, 404, 403, 200, 404),
    row('POST', `${one}/claim`, 404, 403, 303, 404),
    row('POST', `${one}/comments`, 404, 403, 422, 404),
    row('POST', `${one}/decide`, 404, 403, 422, 404),
    row('GET', '/admin/reports', 404, 404, 404, 404),
    row('GET', '/cases', 200, 200, 200, 200),
    row('GET', '/cases/:id', 404, 404, 404, 200),
    row('POST', '/cases/:id/comments', 404, 404, 404, 422),
    row('POST', '/cases/:id/appeal', 404, 404, 404, 422),
    row('POST', '/cases/:id/withdraw', 404, 404, 404, 303),
  ];
  const ways: Row[] = [
    row('GET', '/wallet/:id/name', 404, 404, 404, 200),
    row('POST', '/wallet/:id/name', 404, 404, 404, 422),
    row('GET', '/wallet/:id/new-name', 404, 404, 404, 200),
    row('POST', '/wallet/:id/new-name', 404, 404, 404, 422),
    row('GET', '/wallet/:id/renew', 404, 404, 404, 409),
    row('POST', '/wallet/:id/renew', 404, 404, 404, 409),
  ];
  const learning: Row[] = [
    row('GET', '/learn/:id/exception', 404, 404, 404, 200),
    row('POST', '/learn/:id/exception', 404, 404, 404, 422),
  ];
  const wrong = [
    ...(await walkMatrix(visitors, rows, { slug: 'school', id })),
    ...(await walkMatrix(visitors, ways, { id: award.id })),
    ...(await walkMatrix(visitors, learning, { id: enrolmentId })),
  ];
  assert.deepEqual(wrong, []);
  assert.deepEqual(routesWithoutRow(casePages(deps), [...rows, ...ways, ...learning]), []);
});

test('the queue is narrowed to what is open, mine, overdue or closed', async () => {
  const { award, holder, browser } = await holderWithBadge();
  const id = await idOf(await browser.post(`/wallet/${award.id}/name`, wish));
  const has = async (name: string, browser = owner) =>
    (await (await browser.get(`${queue}?queue=${name}`)).text()).includes(`${queue}/${id}`);
  assert.deepEqual([await has('open'), await has('mine'), await has('overdue')], [true, false, false]);
  await owner.post(`${queue}/${id}/claim`);
  server.setNow('2026-06-20T09:00:00Z');
  const later = await signIn(server, school.owner);
  assert.deepEqual(
    [await has('mine', later), await has('overdue', later), await has('closed', later)],
    [true, true, false],
  );
  await (await signIn(server, holder)).post(`/cases/${id}/withdraw`);
  assert.deepEqual([await has('open', later), await has('closed', later)], [false, true]);
});
