import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { openBrowser, signIn } from '../../../../../test/support/people.ts';
import { openList, readFile, walkList } from '../../../../../test/support/read-list.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const empty = await createAwardingOrganisation(server, {}, { slug: 'empty', name: 'Empty School' });
await createAward(server, school, { holderName: 'Zoë Ångström' });
const { award: model } = await createAward(server, school, { holderName: '=1+1' });
await addEnded(30);
const registrar = await signIn(server, school.registrar);
const list = '/console/school/awards';

/** Ended awards of other holders, all of the same moment: nothing but their ids tells them apart. */
async function addEnded(count: number): Promise<void> {
  await server.pool.query(
    `insert into issuing.award
       (id, organisation_id, person_id, holder_name, achievement_id, edition_id, title, source_kind,
        awarded_at, decided_at, ended_at, ended_by, end_reason)
     select 'awd_' || lpad(number::text, 22, '0'), organisation_id, person_id, 'Holder ' || number, achievement_id,
       edition_id, title, 'rule', awarded_at - interval '1 day', decided_at, decided_at, 'psn_x', 'Test'
     from issuing.award, generate_series(1, $2) as number where id = $1`,
    [model.id, count],
  );
}

test('the newest stand first, 25 on a page; every page is reached by links, and every row once', async () => {
  const first = await openList(registrar, list);
  assert.equal(first.status, '25 of 32');
  assert.deepEqual(first.rows.slice(0, 2).sort(), ['=1+1', 'Zoë Ångström']);
  assert.equal(first.links['Previous page'], undefined);
  const names = await walkList(registrar, list);
  assert.deepEqual([names.length, new Set(names).size], [32, 32]);
  const last = await openList(registrar, first.links['Next page'] ?? '');
  assert.equal(last.status, '7 of 32');
  assert.equal(last.links['Next page'], undefined);
  assert.deepEqual((await openList(registrar, last.links['Previous page'] ?? '')).rows, first.rows);
});

test('a list is searched by several words, without case and accents', async () => {
  for (const words of ['zoe', 'ANGSTROM+testing', 'Zoë+Ång'])
    assert.deepEqual((await openList(registrar, `${list}?q=${words}`)).rows, ['Zoë Ångström'], words);
  const none = await openList(registrar, `${list}?q=A_a`);
  assert.match(none.html, /Nothing fits/);
  assert.equal(none.links['Show everything'], list);
});

test('facets say how many rows they leave, are added and taken away by links, and are kept by search and sort', async () => {
  const all = await openList(registrar, list);
  assert.deepEqual(all.facets, [
    'In force 2',
    'Revoked 30',
    'By showing what is asked 30',
    'Given by a registrar 2',
  ]);
  const revoked = await openList(registrar, all.links['Revoked 30'] ?? '');
  assert.equal(revoked.status, '25 of 30');
  assert.deepEqual(revoked.facets, ['In force 2', 'Revoked 30*']);
  const both = await openList(registrar, revoked.links['In force 2'] ?? '');
  assert.equal(both.status, '25 of 32');
  assert.equal((await openList(registrar, revoked.links['Revoked 30'] ?? '')).status, '25 of 32');
  assert.match(revoked.html, /<input type="hidden" name="status" value="revoked"\/>/);
  const sorted = await openList(registrar, revoked.links.Holder ?? '');
  assert.equal(sorted.rows[0], 'Holder 1');
  assert.match(
    sorted.html,
    /<th [^>]*aria-sort="ascending"[^>]*><a [^>]*href="[^"]*status=revoked&amp;sort=-holder"/,
  );
});

test('the file has the rows of the list, in its order and under its query, and no cell is a formula', async () => {
  for (const query of ['', '?sort=holder', '?status=revoked&q=holder+1&sort=-holder', '?status=issued']) {
    const [head, ...lines] = await readFile(registrar, await openList(registrar, `${list}${query}`));
    assert.equal(head?.[0], 'Holder');
    const names = (await walkList(registrar, `${list}${query}`)).map((name) =>
      name === '=1+1' ? "'=1+1" : name,
    );
    assert.deepEqual(
      lines.map(([name]) => name),
      names,
      query,
    );
  }
  const file = await registrar.get(`${list}?file=csv`);
  assert.match(file.headers.get('content-disposition') ?? '', /attachment; filename="awards-school.csv"/);
  assert.equal((await openBrowser(server).get(`${list}?file=csv`)).status, 303, 'not for everybody');
});

test('nothing awarded yet is said apart from nothing that fits', async () => {
  const owner = await signIn(server, empty.owner);
  const none = await openList(owner, '/console/empty/awards');
  assert.match(none.html, /No award yet/);
  assert.equal(none.links['Save as CSV'], undefined);
  assert.match((await openList(owner, '/console/empty/awards?status=revoked')).html, /Nothing fits/);
});

test('what no link of ours says gives the plain list', async () => {
  const plain = (await openList(registrar, list)).rows;
  for (const query of [
    'sort=constructor',
    'after=WyJhIl0',
    'before=x',
    'size=9999',
    'status=open',
    'page=7',
    'after=%2500',
  ])
    assert.deepEqual((await openList(registrar, `${list}?${query}`)).rows, plain, query);
});
