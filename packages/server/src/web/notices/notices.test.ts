import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { type RouteRow, routesWithoutRow, walkMatrix } from '../../../../../test/support/route-matrix.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { notify } from '../../modules/notices/index.ts';
import { noticePages } from './routes.tsx';

const server = await testApp();
const school = await createAwardingOrganisation(server);
const { award, holder } = await createAward(server, school);
const ada = await signIn(server, holder);
const other = await signIn(server, await createPerson(server));
const until = new Date(server.deps.now()).toISOString();

const visitors = { nobody: openBrowser(server), somebody: other };
type Row = RouteRow<keyof typeof visitors>;
const rows: Row[] = [
  { method: 'GET', route: '/notices', expected: { nobody: 'sign-in', somebody: 200 } },
  {
    ...{ method: 'POST', route: '/notices/read', fields: { until } },
    expected: { nobody: 'sign-in', somebody: 303 },
  },
  { method: 'GET', route: '/account/notices', expected: { nobody: 'sign-in', somebody: 200 } },
  {
    ...{ method: 'POST', route: '/account/notices', fields: { mail: 'daily' } },
    expected: { nobody: 'sign-in', somebody: 303 },
  },
];

test('every route of notices is for who is signed in', async () => {
  assert.deepEqual(await walkMatrix(visitors, rows, {}), []);
  assert.deepEqual(routesWithoutRow(noticePages(server.deps), rows), []);
});

test('what is new stands in the bar of every page until it is marked as read; others do not see it', async () => {
  const page = await (await ada.get('/wallet')).text();
  assert.ok(page.includes('1 new notice'));
  const list = await (await ada.get('/notices')).text();
  assert.ok(list.includes('Your badge “Testing foundations”') && list.includes(`href="/wallet/${award.id}"`));
  assert.ok(!(await (await other.get('/notices')).text()).includes('Testing foundations'));
  assert.equal((await other.post('/notices/read', { until })).status, 303);
  assert.ok((await (await ada.get('/notices')).text()).includes('Mark all as read'));
  assert.equal((await ada.post('/notices/read', { until })).status, 303);
  const after = await (await ada.get('/notices')).text();
  assert.ok(!after.includes('new notice') && !after.includes('Mark all as read'));
  assert.equal((await ada.post('/notices/read', { until: 'yesterday' })).status, 422);
});

test('nothing to tell has a page of its own', async () => {
  const empty = await (await (await signIn(server, await createPerson(server))).get('/notices')).text();
  assert.ok(empty.includes('Nothing to tell you'));
});

test('what somebody typed is text on the page of notices', async () => {
  const said = {
    code: 'issuing.badge-revoked',
    params: { issuer: '<b>Us</b>', title: '<i>', reason: '</p><script>' },
  };
  await notify(server.deps, { personId: holder.personId, key: 'typed', said, path: '/wallet/x' });
  const page = await (await ada.get('/notices')).text();
  assert.ok(page.includes('&lt;b>Us') || page.includes('&lt;b&gt;Us'));
  assert.ok(!page.includes('</p><script>'));
});

test('how somebody hears of notices is kept, and an unknown way is refused', async () => {
  assert.equal((await ada.post('/account/notices', { mail: 'never' })).status, 303);
  assert.match(await (await ada.get('/account/notices')).text(), /value="never" selected/);
  const refused = await ada.post('/account/notices', { mail: 'by pigeon' });
  assert.equal(refused.status, 422);
  assert.ok((await refused.text()).includes('Choose one of the three ways.'));
});
