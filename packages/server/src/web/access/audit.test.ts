import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { signIn } from '../../../../../test/support/people.ts';
import { openList } from '../../../../../test/support/read-list.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { revokeAward } from '../../modules/issuing/index.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const { award } = await createAward(server, school, { holderName: '=Ada Sample' });
const command = { organisationId: school.organisation.id, awardId: award.id, reason: 'Sat by another.' };
await revokeAward(server.deps, school.registrar, command);
const owner = await signIn(server, school.owner);
const path = '/console/school/audit';

test('the trail speaks in sentences that lead to what they are about, with what they leave out below', async () => {
  const html = await (await owner.get(path)).text();
  assert.match(
    html,
    new RegExp(
      `<a href="/console/school/awards/${award.id}">registrar person revoked “Testing foundations” of =Ada Sample\\.</a>`,
    ),
  );
  assert.match(html, /Reason: Sat by another\./);
});

test('the trail is narrowed by what was done and by whom, and searched by what its entries say', async () => {
  const all = await openList(owner, path);
  const revoked = await openList(owner, all.links['Revoked an award 1'] ?? '');
  assert.equal(revoked.rows.length, 1);
  assert.deepEqual(
    revoked.facets.filter((facet) => facet.endsWith('*')),
    ['Revoked an award 1*'],
  );
  assert.deepEqual((await openList(owner, `${path}?q=sat+another`)).rows, revoked.rows);
  assert.match((await openList(owner, `${path}?q=holderName`)).html, /Nothing fits/);
});

test('a period narrows the trail to whole days; one that cannot be read is said to be so', async () => {
  // The database stamps entries by its own clock; a day to either side holds at midnight too.
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const count = async (query: string) =>
    ((await (await owner.get(`${path}?${query}`)).text()).match(/<time /g) ?? []).length;
  assert.ok((await count(`from=${day(-1)}&until=${day(1)}`)) > 2);
  assert.equal(await count('until=2000-01-01'), 0);
  for (const query of ['from=yesterday', 'from=2026-02-02&until=2026-01-01', 'from=2026-13-45'])
    assert.match(await (await owner.get(`${path}?${query}`)).text(), /Write both days as year-month-day/);
});

test('the trail is saved as CSV under the same filter, and nothing in it runs as a formula', async () => {
  const answer = await owner.get(`${path}?file=csv&action=award.revoked`);
  assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/);
  const lines = (await answer.text()).trim().split('\r\n');
  assert.equal(lines.length, 2);
  assert.match(lines[1] ?? '', /revoked “Testing foundations” of =Ada Sample/);
  for (const line of lines) assert.doesNotMatch(line, /(^|,)"?[=+@-]/);
});
