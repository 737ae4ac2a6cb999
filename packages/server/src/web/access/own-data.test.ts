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
import { testApp } from '../../../../../test/support/test-app.ts';
import { giveAward } from '../../modules/issuing/index.ts';
import { addMember, closeAccount } from '../../modules/organisations/index.ts';
import { inTransaction } from '../../platform/transaction.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const administrator = await signIn(server, await createPerson(server, { isAdministrator: true }));
const password = 'a long walk uphill';

test('a person saves everything that is kept of them, and nothing of others or secret', async () => {
  const { award, holder } = await createAward(server, school, { holderName: 'Ada Sample' });
  await createAward(server, school, { holderName: 'Bo Other' });
  const answer = await (await signIn(server, holder)).get('/account/export.json');
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/);
  const text = await answer.text();
  const saved = JSON.parse(text);
  assert.equal(saved.person.name, 'Ada Sample');
  assert.equal(saved.badges[0].award.id, award.id);
  assert.equal(saved.badges[0].credential.credentialSubject.achievement.name, 'Testing foundations');
  for (const secret of ['Bo Other', 'tokenHash', 'token_hash', 'passwordHash', 'scrypt'])
    assert.ok(!text.includes(secret), secret);
});

test('what a registrar wrote for their own records is not in the data of the person', async () => {
  const person = await createPerson(server, { email: 'waiting@example.org' });
  await giveAward(server.deps, school.registrar, {
    organisationId: school.organisation.id,
    address: 'later@example.org',
    editionId: school.edition.editionId,
    requestKey: server.deps.newId('req'),
    note: 'Only for our records.',
  });
  await server.deps.database
    .updateTable('people.email_address')
    .set({ address: 'later@example.org', address_key: 'later@example.org' })
    .where('person_id', '=', person.personId)
    .execute();
  const text = await (await (await signIn(server, person)).get('/account/export.json')).text();
  assert.equal(JSON.parse(text).waiting.length, 1);
  assert.doesNotMatch(text, /Only for our records/);
});

test('a closed account is gone: no way in, no name, no public page; what was saved stays valid', async () => {
  const { award } = await createAward(server, school, {
    holder: await createPerson(server, { name: 'Gone Sample', email: 'gone@example.org', password }),
  });
  const bytes = await (await openBrowser(server).get(`/awards/${award.id}/credential.json`)).text();
  const person = { personId: award.personId };
  const browser = await signIn(server, person);
  const hasty = await browser.post('/account/close', {});
  assert.equal(hasty.status, 422);
  assert.equal((await browser.post('/account/close', { confirm: 'on' })).headers.get('location'), '/');
  await server.runJobs();
  assert.equal((await browser.get('/account')).status, 303, 'signed out');
  const again = await openBrowser(server).post('/sign-in', { address: 'gone@example.org', password });
  assert.equal(again.status, 422);
  assert.equal((await openBrowser(server).get(`/awards/${award.id}`)).status, 404, 'not shown any more');
  assert.ok((await mailbox(server, 'gone@example.org')).some(({ subject }) => subject.includes('is closed')));
  const people = await (await administrator.get('/admin/people?q=gone')).text();
  assert.doesNotMatch(people, /Gone Sample/);
  const checked = await openBrowser(server).post('/verify', { presented: bytes });
  assert.match(await checked.text(), />Valid</);
  const newcomer = await createPerson(server, { email: 'gone@example.org' });
  assert.ok(newcomer.personId !== award.personId, 'the address is free for whoever proves it');
});

test('the last owner and the last administrator hand over before they go', async () => {
  const organisation = await createOrganisation(server);
  const owner = await signIn(server, await createMember(server, organisation, ['owner']));
  const refused = await owner.post('/account/close', { confirm: 'on' });
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /last owner/);
  const last = await administrator.post('/account/close', { confirm: 'on' });
  assert.equal(last.status, 409);
  assert.match(await last.text(), /last administrator/);
});

test('a locked person is signed out and finds no way in until the lock is lifted', async () => {
  const person = await createPerson(server, { name: 'Lo Cked', email: 'locked@example.org', password });
  const browser = await signIn(server, person);
  const page = `/admin/people/${person.personId}`;
  assert.equal((await administrator.post(`${page}/lock`, { reason: ' ' })).status, 422);
  assert.equal((await administrator.post(`${page}/lock`, { reason: 'Sold badges.' })).status, 303);
  assert.equal((await browser.get('/account')).status, 303);
  const byPassword = await openBrowser(server).post('/sign-in', { address: 'locked@example.org', password });
  assert.equal(byPassword.status, 403);
  assert.match(await byPassword.text(), /This account is locked/);
  await openBrowser(server).post('/sign-in/mail', { address: 'locked@example.org' });
  const link = (await mailbox(server, 'locked@example.org')).at(-1)?.links[0] ?? '';
  assert.equal((await openBrowser(server).post(link, {})).status, 403);
  assert.match(await (await administrator.get(`${page}/lock`)).text(), /Sold badges\./);
  assert.equal((await administrator.post(`${page}/unlock`, {})).status, 303);
  const free = await openBrowser(server).post('/sign-in', { address: 'locked@example.org', password });
  assert.equal(free.status, 303);
});

test('a session that was being opened while the lock came lets nobody in', async () => {
  const person = await createPerson(server);
  const late = await signIn(server, person);
  const { database } = server.deps;
  const session = await database
    .selectFrom('people.session')
    .selectAll()
    .where('person_id', '=', person.personId)
    .executeTakeFirstOrThrow();
  const locked = await administrator.post(`/admin/people/${person.personId}/lock`, { reason: 'Why.' });
  assert.equal(locked.status, 303);
  await database.insertInto('people.session').values(session).execute();
  assert.equal((await late.get('/account')).status, 303, 'it leads to sign-in');
});

test('roles that came while an account was being closed are given back too', async () => {
  const closing = await createPerson(server);
  const { organisation } = school;
  await inTransaction(server.deps, (deps) =>
    addMember(deps, {
      organisationId: organisation.id,
      personId: closing.personId,
      roles: ['owner'],
    }),
  );
  await closeAccount(server.deps, closing);
  const left = await server.deps.database
    .selectFrom('organisations.membership')
    .select('organisation_id')
    .where('person_id', '=', closing.personId)
    .execute();
  assert.deepEqual(left, []);
});

test('an exam that is marked after its learner closed the account awards nobody, once', async () => {
  const gone = await createPerson(server);
  await closeAccount(server.deps, gone);
  const earned = {
    personId: gone.personId,
    editionId: school.edition.editionId,
    decisionId: 'dec_late',
    earnedAt: server.deps.now().toISOString(),
  };
  await inTransaction(server.deps, (deps) =>
    server.deps.jobs.announce(deps, 'rule-met', { payload: earned, key: 'dec_late' }),
  );
  await server.runJobs();
  const { rows } = await server.pool.query(
    'select last_error from graphile_worker.jobs where last_error is not null',
  );
  assert.deepEqual(rows, []);
});

test('two administrators who take the administration from each other at once leave one', async () => {
  const apart = await testApp();
  const people = [
    await createPerson(apart, { isAdministrator: true }),
    await createPerson(apart, { isAdministrator: true }),
  ] as const;
  const [one, two] = [await signIn(apart, people[0]), await signIn(apart, people[1])];
  const answers = await Promise.all([
    one.post(`/admin/people/${people[1].personId}`, { isAdministrator: 'no' }),
    two.post(`/admin/people/${people[0].personId}`, { isAdministrator: 'no' }),
  ]);
  // The slower of the two is refused as the last one, or is none any more when the request comes in.
  const [done, refused] = answers.map(({ status }) => status).sort();
  assert.equal(done, 303);
  assert.ok(refused === 404 || refused === 409, String(refused));
});

test('nobody locks themselves or another administrator', async () => {
  const other = await createPerson(server, { isAdministrator: true });
  const refused = await administrator.post(`/admin/people/${other.personId}/lock`, { reason: 'Why not.' });
  assert.equal(refused.status, 409);
});
