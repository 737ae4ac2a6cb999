import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPerson, mailbox, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const server = await testApp();
const password = 'a long walk uphill';

async function isSignedIn(browser: ReturnType<typeof openBrowser>): Promise<boolean> {
  const text = await (await browser.get('/sign-in')).text();
  return text.includes('You are signed in as');
}

test('a person signs up by mail, chooses the password there, signs out and in again', async () => {
  const browser = openBrowser(server);
  const asked = await browser.post('/sign-up', { name: 'Ada Byron', address: 'Ada@example.org' });
  assert.equal(asked.headers.get('location'), '/sign-in/sent');
  const [mail] = await mailbox(server, 'Ada@example.org');
  const link = mail?.links[0] ?? '';
  assert.match(await (await browser.get(link)).text(), /Welcome to Cairn/);
  const done = await browser.post(link, { name: 'Ada Byron', password });
  assert.equal(done.status, 303);
  assert.ok(await isSignedIn(browser));
  await browser.post('/sign-out');
  assert.ok(!(await isSignedIn(browser)));
  const again = await browser.post('/sign-in?next=/account', { address: 'ada@EXAMPLE.org', password });
  assert.equal(again.headers.get('location'), '/account');
  assert.ok(await isSignedIn(browser));
});

test('a sign-up link works once', async () => {
  const browser = openBrowser(server);
  await browser.post('/sign-up', { name: 'Bo', address: 'bo@example.org' });
  const link = (await mailbox(server, 'bo@example.org'))[0]?.links[0] ?? '';
  assert.equal((await browser.post(link, { name: 'Bo', password })).status, 303);
  assert.equal((await openBrowser(server).post(link, { name: 'Bo', password })).status, 410);
});

test('a form with mistakes comes back with what was typed, but never with the password', async () => {
  const answer = await openBrowser(server).post('/sign-in', { address: 'nobody', password: 'kept secret' });
  assert.equal(answer.status, 422);
  const text = await answer.text();
  assert.match(text, /value="nobody"/);
  assert.match(text, /role="alert"/);
  assert.ok(!text.includes('kept secret'));
});

test('row 29: a wrong password and an unknown address get the same answer', async () => {
  await createPerson(server, { email: 'known@example.org', password });
  const answers = await Promise.all(
    ['known@example.org', 'unknown@example.org'].map(async (address) => {
      const answer = await openBrowser(server).post('/sign-in', { address, password: 'not the password' });
      const text = (await answer.text()).replaceAll(address, '').replace(/(value|data-csrf)="[^"]*"/g, '');
      return { status: answer.status, text };
    }),
  );
  assert.equal(answers[0]?.status, 422);
  assert.deepEqual(answers[0], answers[1]);
});

test('row 29: links asked for known and unknown addresses get the same answer and one mail each', async () => {
  await createPerson(server, { email: 'member@example.org' });
  for (const page of ['/sign-up', '/sign-in/mail', '/reset-password']) {
    for (const address of ['member@example.org', 'stranger@example.org']) {
      const before = (await mailbox(server, address)).length;
      const answer = await openBrowser(server).post(page, { name: 'X', address });
      assert.equal(answer.status, 303);
      assert.equal(answer.headers.get('location'), '/sign-in/sent');
      assert.equal((await mailbox(server, address)).length, before + 1);
    }
  }
});

test('after ten wrong passwords an address is closed for a quarter of an hour, and right ones do not count', async () => {
  await createPerson(server, { email: 'target@example.org', password });
  const browser = openBrowser(server);
  const tryWith = (word: string) =>
    browser.post('/sign-in', { address: 'target@example.org', password: word });
  for (let turn = 0; turn < 3; turn++) {
    assert.equal((await tryWith(password)).status, 303);
    await browser.post('/sign-out');
  }
  for (let turn = 0; turn < 10; turn++) assert.equal((await tryWith('wrong again')).status, 422);
  assert.equal((await tryWith(password)).status, 429);
  server.setNow('2026-06-01T09:16:00Z');
  assert.equal((await tryWith(password)).status, 303);
});

test('after five mails to one address no more are sent from a network, and the earlier links still work', async () => {
  const send = () => openBrowser(server).post('/sign-in/mail', { address: 'flood@example.org' });
  for (let turn = 0; turn < 5; turn++) assert.equal((await send()).status, 303);
  assert.equal((await send()).headers.get('location'), '/sign-in/sent');
  const mails = await mailbox(server, 'flood@example.org');
  assert.equal(mails.length, 5);
  for (const mail of mails) assert.equal((await openBrowser(server).get(mail.links[0] ?? '')).status, 200);
});

test('a mailed link signs in after a click, and opening it alone uses nothing up', async () => {
  await createPerson(server, { email: 'linked@example.org' });
  const browser = openBrowser(server);
  await browser.post('/sign-in/mail', { address: 'linked@example.org' });
  const link = (await mailbox(server, 'linked@example.org'))[0]?.links[0] ?? '';
  assert.equal((await openBrowser(server).get(link)).status, 200);
  assert.equal((await browser.get(link)).status, 200);
  assert.equal((await browser.post(link)).status, 303);
  assert.ok(await isSignedIn(browser));
});

test('a link for signing in is over after twenty minutes', async () => {
  await createPerson(server, { email: 'late@example.org' });
  const browser = openBrowser(server);
  await browser.post('/sign-in/mail', { address: 'late@example.org' });
  const link = (await mailbox(server, 'late@example.org'))[0]?.links[0] ?? '';
  server.setNow('2026-06-01T09:40:00Z');
  assert.equal((await browser.get(link)).status, 410);
  assert.equal((await browser.post(link)).status, 410);
});

test('a session ends after two weeks without a visit, and after thirty days in any case', async () => {
  server.setNow('2026-07-01T09:00:00Z');
  const idle = await signIn(server, await createPerson(server));
  const busy = await signIn(server, await createPerson(server));
  for (const day of ['2026-07-10', '2026-07-20', '2026-07-29']) {
    server.setNow(`${day}T09:00:00Z`);
    assert.ok(await isSignedIn(busy));
  }
  assert.ok(!(await isSignedIn(idle)));
  server.setNow('2026-08-01T09:00:01Z');
  assert.ok(!(await isSignedIn(busy)));
});

test('what leads elsewhere is no place to go on to', async () => {
  server.setNow('2026-09-01T09:00:00Z');
  await createPerson(server, { email: 'next@example.org', password });
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'evil', '/%09/evil']) {
    const browser = openBrowser(server);
    const path = `/sign-in?next=${encodeURIComponent(next)}`;
    const answer = await browser.post(path, { address: 'next@example.org', password });
    const location = answer.headers.get('location') ?? '';
    assert.equal(new URL(location, 'http://localhost:3000').origin, 'http://localhost:3000', next);
  }
});

test('the database keeps no session token and no link as they are', async () => {
  const browser = openBrowser(server);
  await createPerson(server, { email: 'hashed@example.org', password });
  await browser.post('/sign-in/mail', { address: 'hashed@example.org' });
  await browser.post('/sign-in', { address: 'hashed@example.org', password });
  const token = browser.cookies.get('cairn-session') ?? '';
  const link = (await mailbox(server, 'hashed@example.org'))[0]?.links[0]?.split('/').at(-1) ?? '';
  const rows = await Promise.all([
    server.deps.database.selectFrom('people.session').selectAll().execute(),
    server.deps.database.selectFrom('people.one_time_link').selectAll().execute(),
    server.deps.database.selectFrom('people.person').selectAll().execute(),
  ]);
  const dump = JSON.stringify(rows, (_key, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('base64url') : value,
  );
  assert.ok(token.length === 43 && link.length === 43);
  for (const secret of [token, link, password]) assert.ok(!dump.includes(secret));
});
