import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPerson, getActor, mailbox, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { findPersonByAddress } from '../../modules/people/index.ts';

const server = await testApp();

test('whoever opens an account reads on as their browser did: language, time zone and country are guessed', async () => {
  const browser = openBrowser(server, testUrl, { 'accept-language': 'xx, en-IE;q=0.9, en;q=0.5' });
  browser.cookies.set('cairn-time-zone', 'Europe/Dublin');
  const email = 'nora@example.org';
  await browser.post('/sign-up', { name: 'Nora', address: email });
  const [link = ''] = (await mailbox(server, email))[0]?.links ?? [];
  await browser.post(link, { name: 'Nora', password: 'a long walk uphill' });
  const { id = '' } = (await findPersonByAddress(server.deps, email)) ?? {};
  const { language, timeZone, country } = await getActor(server, id);
  assert.deepEqual(
    { language, timeZone, country },
    { language: 'en', timeZone: 'Europe/Dublin', country: 'IE' },
  );
});

test('what stands in the account goes before what the browser says, and can be left to the browser again', async () => {
  const person = await createPerson(server);
  const browser = await signIn(server, person);
  browser.cookies.set('cairn-language', 'en');
  const settings = { language: 'en', timeZone: 'Asia/Tokyo', country: 'US' };
  assert.equal((await browser.post('/account', { name: person.name, ...settings })).status, 303);
  assert.deepEqual(await getActor(server, person.personId), { ...person, ...settings });
  assert.equal(
    browser.cookies.has('cairn-language'),
    false,
    'the older choice does not go before the new one',
  );
  const page = await (await browser.get('/account')).text();
  for (const chosen of ['en', 'Asia/Tokyo', 'US'])
    assert.match(
      page,
      new RegExp(`<option[^>]*value="${chosen}"[^>]*selected|<option[^>]*selected[^>]*value="${chosen}"`),
    );
  // An American date: the month comes first.
  assert.match(await (await browser.get('/account/sessions')).text(), />[A-Z][a-z]+ \d{1,2}, \d{4}/);
  await browser.post('/account', { name: person.name, language: '', timeZone: '', country: '' });
  assert.deepEqual(await getActor(server, person.personId), person);
});

test('a setting that is not on its list is refused at its field and nothing is saved', async () => {
  const person = await createPerson(server);
  const browser = await signIn(server, person);
  for (const wrong of [{ language: 'tlh' }, { timeZone: 'Middle/Earth' }, { country: 'XX' }]) {
    const answer = await browser.post('/account', { name: 'Other', ...wrong });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Choose one of the list\./);
  }
  assert.deepEqual(await getActor(server, person.personId), person);
});

test('a language is chosen for this browser, and only one that is offered', async () => {
  const browser = openBrowser(server);
  const answer = await browser.post('/language', { language: 'en', back: '/catalogue' });
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/catalogue']);
  assert.equal(browser.cookies.get('cairn-language'), 'en');
  assert.equal((await browser.post('/language', { language: 'tlh' })).status, 422);
  assert.equal(
    (await browser.post('/language', { language: 'en', back: '//evil.example' })).headers.get('location'),
    '/',
  );
});
