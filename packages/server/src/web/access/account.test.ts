import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPerson, getActor, mailbox, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { issueSetupLink } from '../../modules/people/index.ts';

const server = await testApp();
const password = 'a long walk uphill';

test('the first administrator comes by a link that works once, and there is no second first one', async () => {
  const link = new URL((await issueSetupLink(server.deps)) ?? '').pathname;
  const newer = new URL((await issueSetupLink(server.deps)) ?? '').pathname;
  const answers = { name: 'Root', address: 'root@example.org', password };
  assert.equal((await openBrowser(server).get(link)).status, 410, 'a newer link ends the older');
  const browser = openBrowser(server);
  const weak = await browser.post(newer, { ...answers, password: 'short' });
  assert.equal(weak.status, 422);
  assert.match(await weak.text(), /value="root@example\.org"/);
  assert.equal((await browser.post(newer, answers)).headers.get('location'), '/admin');
  assert.equal((await browser.get('/admin')).status, 200);
  assert.equal((await openBrowser(server).post(newer, answers)).status, 410);
  assert.equal(await issueSetupLink(server.deps), undefined);
});

test('an address that was typed is not lost when the person has to show again who they are', async () => {
  const own = await testApp();
  const person = await createPerson(own, { password });
  const browser = await signIn(own, person);
  own.setNow('2026-06-01T10:00:00Z');
  const led = await browser.post('/account/emails', { address: 'new+one@example.org' });
  const confirm = led.headers.get('location') ?? '';
  assert.match(confirm, /^\/account\/confirm\?next=/);
  const back = (await browser.post(confirm, { password })).headers.get('location') ?? '';
  assert.match(await (await browser.get(back)).text(), /value="new\+one@example\.org"/);
  const mails = await mailbox(own, 'new+one@example.org');
  assert.deepEqual(mails, [], 'nothing was sent before');
});

test('an administrator adds an organisation and its owner is invited', async () => {
  const browser = await signIn(server, await createPerson(server, { isAdministrator: true }));
  const form = {
    name: 'Riverside',
    slug: 'riverside',
    kind: 'public-body',
    description: 'Rivers.',
    websiteUrl: '',
    countryCode: 'ie',
    owner: 'boss@example.org',
  };
  const wrong = await browser.post('/admin/organisations/new', { ...form, slug: 'River Side' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /value="River Side"/);
  assert.equal(
    (await browser.post('/admin/organisations/new', form)).headers.get('location'),
    '/console/riverside/members',
  );
  assert.match((await mailbox(server, 'boss@example.org'))[0]?.subject ?? '', /An invitation to “Riverside/);
  assert.equal((await browser.post('/admin/organisations/new', form)).status, 409);
});

test('the last administrator stays', async () => {
  const only = await testApp();
  const administrator = await createPerson(only, { isAdministrator: true });
  const browser = await signIn(only, administrator);
  assert.equal((await browser.post(`/admin/people/${administrator.personId}`)).status, 409);
  assert.ok((await getActor(only, administrator.personId)).isAdministrator);
});

test('a person signs another device out', async () => {
  const person = await createPerson(server);
  const [here, there] = [await signIn(server, person), await signIn(server, person)];
  const page = await (await here.get('/account/sessions')).text();
  const ends = [...page.matchAll(/action="(\/account\/sessions\/ses_[^"]+\/end)"/g)].map((match) => match[1]);
  assert.equal(ends.length, 1, 'only the other device can be signed out here');
  await here.post(ends[0] ?? '');
  assert.equal((await there.get('/account')).status, 303);
  assert.equal((await here.get('/account')).status, 200);
});

test('a person cannot sign out the device of another', async () => {
  const [victim, other] = [await createPerson(server), await createPerson(server)];
  const victims = await signIn(server, victim);
  const { id } = await server.deps.database
    .selectFrom('people.session')
    .select('id')
    .where('person_id', '=', victim.personId)
    .executeTakeFirstOrThrow();
  await (await signIn(server, other)).post(`/account/sessions/${id}/end`);
  assert.equal((await victims.get('/account')).status, 200);
});

test('a quarter of an hour after signing in, changes of the account ask for the password again', async () => {
  const person = await createPerson(server, { email: 'fresh@example.org', password });
  const browser = await signIn(server, person);
  server.setNow('2026-06-01T09:16:00Z');
  const asked = await browser.get('/account/password');
  const confirm = asked.headers.get('location') ?? '';
  assert.equal(confirm, '/account/confirm?next=%2Faccount%2Fpassword');
  assert.equal((await browser.post(confirm, { password: 'not it at all' })).status, 422);
  assert.equal((await browser.post(confirm, { password })).headers.get('location'), '/account/password');
  assert.equal((await browser.get('/account/password')).status, 200);
});

test('a changed password signs other devices out, ends open links and is told by mail', async () => {
  const person = await createPerson(server, { email: 'change@example.org', password });
  const [here, there] = [await signIn(server, person), await signIn(server, person)];
  await openBrowser(server).post('/reset-password', { address: 'change@example.org' });
  const open = (await mailbox(server, 'change@example.org'))[0]?.links[0] ?? '';
  assert.equal((await here.post('/account/password', { password: 'another long walk' })).status, 303);
  assert.equal((await here.get('/account')).status, 200);
  assert.equal((await there.get('/account')).status, 303);
  assert.equal((await openBrowser(server).get(open)).status, 410);
  const last = (await mailbox(server, 'change@example.org')).at(-1);
  assert.match(last?.subject ?? '', /password at Cairn was changed/);
  const fresh = openBrowser(server);
  assert.equal((await fresh.post('/sign-in', { address: 'change@example.org', password })).status, 422);
});

test('a password that everybody would guess is refused', async () => {
  const browser = await signIn(
    server,
    await createPerson(server, { name: 'Grace Hopper', email: 'gracehopper@example.org' }),
  );
  for (const weak of [
    'short',
    'aaaaaaaaaaaa',
    'Password12345',
    'gracehopper',
    'Grace Hopper',
    'x'.repeat(201),
  ]) {
    assert.equal((await browser.post('/account/password', { password: weak })).status, 422, weak);
  }
});

test('row 20: fields that a form does not have change nothing', async () => {
  const person = await createPerson(server, { email: 'mass@example.org' });
  const browser = await signIn(server, person);
  const more = { isAdministrator: 'true', is_administrator: 'true', email: 'x@example.org', id: 'per_x' };
  await browser.post('/account', { name: 'Mass', ...more, __proto__: 'x' });
  const now = await getActor(server, person.personId);
  assert.deepEqual(now, { ...person, name: 'Mass' });
});

test('row 10: an address of mixed alphabets is refused', async () => {
  const browser = await signIn(server, await createPerson(server));
  const answer = await browser.post('/account/emails', { address: 'аda@example.org' });
  assert.equal(answer.status, 422);
});

test('row 10: an address is one person’s, however it is written', async () => {
  await createPerson(server, { email: 'Owner@Example.org' });
  await assert.rejects(createPerson(server, { email: 'OWNER@example.ORG ' }), {
    code: 'people.address-taken',
  });
});

test('outside the demo, only administrators read the outbox; in the demo everybody', async () => {
  const demo = await testApp({ CAIRN_DEMO: '1' });
  await openBrowser(demo).post('/sign-up', { name: 'D', address: 'd@example.org' });
  const browser = openBrowser(demo);
  const list = await (await browser.get('/outbox')).text();
  const path = /href="(\/outbox\/mail_[^"]+)"/.exec(list)?.[1] ?? assert.fail('no mail in the outbox');
  assert.match(await (await browser.get(path)).text(), /href="\/sign-up\/[\w-]{43}"/);
  assert.equal((await browser.get('/outbox/mail_none')).status, 404);
});
