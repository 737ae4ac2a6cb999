import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPerson, openBrowser } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const demo = await testApp({ CAIRN_DEMO: '1' });
const real = await testApp();

test('in the demo one click signs a visitor in as somebody of its world, without any password', async () => {
  const ada = await createPerson(demo, { name: 'Ada Byron', email: 'ada@learner.example' });
  const browser = openBrowser(demo);
  const page = await (await browser.get('/sign-in?next=/wallet')).text();
  assert.match(page, /action="\/sign-in\/demo\?next=%2Fwallet"/);
  assert.ok(page.includes(`name="personId" value="${ada.personId}"`));
  const answer = await browser.post('/sign-in/demo?next=/wallet', { personId: ada.personId });
  assert.equal(answer.headers.get('location'), '/wallet');
  assert.match(await (await browser.get('/account/sessions')).text(), /with one click in the demo/);
});

test('row 11: one click never signs in as a visitor who opened an account with an own address', async () => {
  const visitor = await createPerson(demo, { name: 'A visitor', email: 'visitor@somewhere.test' });
  const browser = openBrowser(demo);
  assert.ok(!(await (await browser.get('/sign-in')).text()).includes(visitor.personId));
  assert.equal((await browser.post('/sign-in/demo', { personId: visitor.personId })).status, 404);
});

test('row 11: outside a demo nobody is signed in by one click', async () => {
  const person = await createPerson(real, { email: 'ada@learner.example' });
  const browser = openBrowser(real);
  assert.equal((await browser.post('/sign-in/demo', { personId: person.personId })).status, 404);
  assert.equal((await browser.get('/account')).status, 303);
});
