import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createMember, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { openList, readFile, type ShownList, walkList } from '../../../../../test/support/read-list.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { findOrganisation } from '../../modules/organisations/index.ts';

const server = await testApp();
const visitors: { [name: string]: Awaited<ReturnType<typeof signIn>> } = {};
let achievementId = '';

before(async () => {
  await server.fillDemo();
  await server.runJobs();
  const { rows } = await server.pool.query('select id, name from people.person');
  for (const { id, name } of rows) visitors[name] = await signIn(server, { personId: id });
  const learnt = await server.pool.query(
    `select achievement_id from learning.enrolment join organisations.organisation as organisation
       on organisation.id = organisation_id where slug = 'northmoor' group by 1 order by count(*) desc, 1`,
  );
  achievementId = learnt.rows[0]?.achievement_id;
  await decideFirst(visitors['Margaret Hale'] ?? assert.fail());
  const owner = visitors['Eleanor Whitby'];
  for (const name of ['Library', 'Archive']) {
    await owner?.post('/console/northmoor/api-tokens', { name, scopes: 'awards:read' });
    await owner?.post('/console/northmoor/webhooks', {
      address: `https://${name.toLowerCase()}.example/in`,
      description: name,
      eventTypes: 'award.created',
    });
  }
});

/** One case is closed. */
async function decideFirst(registrar: Awaited<ReturnType<typeof signIn>>): Promise<void> {
  const { html } = await openList(registrar, '/console/northmoor/cases');
  const address = /href="(\/console\/northmoor\/cases\/cas_\w+)"/.exec(html)?.[1] ?? assert.fail('no case');
  const decided = await registrar.post(`${address}/decide`, { decision: 'declined', reason: 'Not yet.' });
  assert.equal(decided.status, 303);
}

/** Path of the list, and who of the demo world looks at it. */
const lists: [string, string][] = [
  ['/console/northmoor/awards', 'Margaret Hale'],
  ['/console/northmoor/awards/waiting', 'Margaret Hale'],
  ['/console/northmoor/cases', 'Margaret Hale'],
  ['/console/northmoor/cases?queue=closed', 'Margaret Hale'],
  ['/console/northmoor/reviews', 'Margaret Hale'],
  ['/console/northmoor/runs', 'Margaret Hale'],
  ['/console/northmoor/audit', 'Eleanor Whitby'],
  ['/console/northmoor/members', 'Eleanor Whitby'],
  ['/console/northmoor/api-tokens', 'Eleanor Whitby'],
  ['/console/northmoor/webhooks', 'Eleanor Whitby'],
  ['/console/northmoor/achievements', 'Priya Raman'],
  ['/console/northmoor/skills', 'Priya Raman'],
  ['/console/northmoor/achievements/:id/learners', 'Priya Raman'],
  ['/admin', 'Robin Alder'],
  ['/admin/people', 'Robin Alder'],
  ['/admin/applications', 'Robin Alder'],
];
for (const [route, name] of lists) {
  test(`${route}: facets count what they lead to, the file is the list in every order, odd addresses do no harm`, async () => {
    const path = route.replace(':id', achievementId);
    const visitor = visitors[name] ?? assert.fail(`The demo world has no ${name}.`);
    const list = await openList(visitor, path);
    assert.ok(list.rows.length > 0, 'a list without rows shows nothing of all this');
    for (const [place, link] of list.facetLinks.entries()) {
      const narrowed = await openList(visitor, link);
      const [counted = ''] = list.facets[place]?.match(/\d[\d,]*$/) ?? [];
      assert.equal(countOf(narrowed), Number(counted.replace(',', '')), link);
    }
    for (const link of [path, ...list.sortLinks]) {
      const sorted = await openList(visitor, link);
      const [, ...lines] = await readFile(visitor, sorted);
      const names = await walkList(visitor, link);
      assert.equal(lines.length, names.length, link);
      assert.equal(names.length, countOf(sorted), link);
      const isSaid = (text: string, at: number) =>
        lines[at]?.some((cell) => cell !== '' && text.startsWith(cell));
      assert.ok(names.every(isSaid), `${link}: the lines of the file stand in another order`);
    }
    const join = path.includes('?') ? '&' : '?';
    for (const odd of [
      'sort=__proto__',
      'after=WyJkdWUiLCJ4IiwieCJd',
      'size=0',
      'q=%20%20',
      'role=king&state=x',
      'kind=',
    ])
      assert.deepEqual((await openList(visitor, `${path}${join}${odd}`)).rows, list.rows, odd);
    const none = await openList(visitor, `${path}${join}q=zzzzzz`);
    if (list.html.includes('name="q"')) assert.match(none.html, /Nothing fits/);
  });
}

test('a file of a list is for those who see the list', async () => {
  const northmoor = await findOrganisation(server.deps, 'northmoor');
  const author = await signIn(server, await createMember(server, northmoor ?? assert.fail(), ['author']));
  for (const [route] of lists) {
    const file = `${route.replace(':id', achievementId)}${route.includes('?') ? '&' : '?'}file=csv`;
    assert.equal((await openBrowser(server).get(file)).status, 303, file);
    const page = await author.get(file.replace(/[?&]file=csv/, ''));
    assert.equal((await author.get(file)).status, page.status, file);
  }
});

/** "25 of 312" or "3 entries". */
function countOf({ status, rows }: ShownList): number {
  const [figures = ''] = status.match(/[\d,]+(?!.*\d)/) ?? [];
  return rows.length === 0 ? 0 : Number(figures.replace(',', ''));
}
