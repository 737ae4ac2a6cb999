import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createMember, createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const other = await createAwardingOrganisation(server, {}, { slug: 'other', name: 'Another School' });
const { award, holder } = await createAward(server, school, { holderName: 'Ada Sample' });
const anyone = openBrowser(server);
const registrar = await signIn(server, school.registrar);
const viewer = await signIn(server, await createMember(server, school.organisation, ['viewer']));
const foreign = await signIn(server, other.registrar);
const list = '/console/school/awards';

test('anyone reads a public award page with its verdict, without signing in', async () => {
  const response = await anyone.get(`/awards/${award.id}`);
  assert.equal(response.status, 200);
  const html = await response.text();
  const parts = [
    'Ada Sample',
    'Testing foundations',
    'School of Tests',
    '>Valid<',
    'Writes a test',
    'Level 3 of 5',
  ];
  for (const part of parts) assert.ok(html.includes(part), part);
  assert.match(html, /property="og:image" content="http:\/\/localhost:3000\/awards\/[^"]+\/preview\.png"/);
  assert.equal(response.headers.get('x-robots-tag'), 'noindex');
});

test('an award leads to its newest credential, and an earlier one stays at its own address and says so', async () => {
  const { award: amended } = await createAward(server, school, { holderName: 'Flo Sample' });
  const first = amended.credential?.id ?? '';
  await succeed(first, 'crd_second');
  const old = await (await anyone.get(`/credentials/${first}`)).text();
  assert.match(old, /The issuer replaced this badge on /);
  assert.match(old, new RegExp(`href="/awards/${amended.id}"`));
  for (const path of [`/awards/${amended.id}`, '/credentials/crd_second'])
    assert.doesNotMatch(await (await anyone.get(path)).text(), /replaced this badge/);
  const bytesAt = async (path: string) => (await server.app.request(path)).headers.get('content-location');
  assert.match((await bytesAt(`/awards/${amended.id}/credential.json`)) ?? '', /crd_second$/);
  assert.match((await bytesAt(`/credentials/${first}/credential.json`)) ?? '', new RegExp(`${first}$`));
});

/** A correction of a credential, as a later one of its award. */
async function succeed(credentialId: string, nextId: string): Promise<void> {
  await server.pool.query(
    `insert into issuing.credential (id, award_id, sequence, address, format, content, key_id, signed_at, replaces)
     select $2, award_id, 2, '/credentials/' || $2, format, content, key_id, signed_at, id
     from issuing.credential where id = $1`,
    [credentialId, nextId],
  );
  await server.pool.query('update issuing.award set credential_id = $2 where credential_id = $1', [
    credentialId,
    nextId,
  ]);
}

const missing = [
  '/credentials/crd_0000000000000000000000',
  '/credentials/%00',
  '/awards/awd_0000000000000000000000',
  '/awards/x',
  '/awards/%00',
  `/awards/${'x'.repeat(2000)}`,
];
for (const path of missing) {
  test(`there is no award at ${path.slice(0, 40)}`, async () => {
    assert.equal((await anyone.get(path)).status, 404);
    const data = await server.app.request(path, { headers: { accept: 'application/json' } });
    assert.equal(data.status, 404);
  });
}

// One row a route: what nobody, the other organisation, a viewer and the registrar get.
const doors: [string, number, number, number, number][] = [
  [list, 303, 404, 200, 200],
  [`${list}?status=revoked&q=%25&page=99999999`, 303, 404, 200, 200],
  [`${list}/new`, 303, 404, 403, 200],
  [`${list}/${award.id}`, 303, 404, 200, 200],
  [`${list}/${award.id}/revoke`, 303, 404, 403, 200],
  ['/console/school/issuer', 303, 404, 200, 200],
  [`${list}/awd_0000000000000000000000`, 303, 404, 404, 404],
  [`/console/other/awards/${award.id}`, 303, 404, 404, 404],
];
for (const [path, ...expected] of doors) {
  test(`${path} is open to whom it should be`, async () => {
    const readers = [anyone, foreign, viewer, registrar];
    const got = await Promise.all(readers.map(async (reader) => (await reader.get(path)).status));
    assert.deepEqual(got, path.startsWith('/console/other') ? [303, 404, 404, 404] : expected);
  });
}

test('nobody but a registrar of the organisation can revoke, whatever they post', async () => {
  const fields = { reason: 'No reason', confirm: 'on' };
  const answers = [];
  for (const reader of [anyone, foreign, viewer])
    answers.push((await reader.post(`${list}/${award.id}/revoke`, fields)).status);
  assert.deepEqual(answers, [303, 404, 403]);
  assert.match(await (await anyone.get(`/awards/${award.id}`)).text(), />Valid</);
});

test('a revocation without reason or without a clear yes comes back with what was typed', async () => {
  const response = await registrar.post(`${list}/${award.id}/revoke`, { reason: 'Half <typed>' });
  assert.equal(response.status, 422);
  const html = await response.text();
  assert.match(html, /role="alert"/);
  assert.ok(html.includes('Half &lt;typed>') || html.includes('Half &lt;typed&gt;'));
});

test('the registrar revokes with a reason: the page and the list of awards say so at once', async () => {
  const { award: wrong } = await createAward(server, school, { holderName: 'Eve Sample' });
  const path = `${list}/${wrong.id}/revoke`;
  const response = await registrar.post(path, { reason: 'Taken by another.', confirm: 'on' });
  assert.equal(response.status, 303);
  const html = await (await anyone.get(`/awards/${wrong.id}`)).text();
  assert.match(html, />Revoked</);
  assert.ok(html.includes('Taken by another.'));
  assert.equal((await registrar.post(path, { reason: 'Again.', confirm: 'on' })).status, 409);
  const twice = await registrar.post(path, { reason: 'Taken by another.', confirm: 'on' });
  assert.equal(twice.headers.get('location'), `${list}/${wrong.id}`, 'the second of two clicks');
  assert.equal((await registrar.get(path)).headers.get('location'), `${list}/${wrong.id}`);
  assert.ok((await (await registrar.get(`${list}?status=revoked`)).text()).includes('Eve Sample'));
  assert.ok(!(await (await registrar.get(`${list}?status=issued`)).text()).includes('Eve Sample'));
});

test('a registrar gives an award by e-mail address; sent twice it is one award', async () => {
  await createPerson(server, { name: 'Max Sample', email: 'max@example.org' });
  const form = await (await registrar.get(`${list}/new`)).text();
  const requestKey = /name="requestKey" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const fields = {
    requestKey,
    editionId: school.edition.editionId,
    email: ' MAX@example.org ',
    awardedOn: '2026-05-01',
    note: '',
  };
  const [one, two] = [
    await registrar.post(`${list}/new`, fields),
    await registrar.post(`${list}/new`, fields),
  ];
  assert.equal(one.status, 303, await one.text());
  assert.equal(one.headers.get('location'), two.headers.get('location'));
  await server.runJobs();
  const page = await (await registrar.get(one.headers.get('location') ?? '')).text();
  assert.ok(page.includes('Max Sample') && page.includes('1 May 2026'));
});

const wrongFields: [string, { [field: string]: string }, number][] = [
  ['a date that is none', { awardedOn: 'yesterday' }, 422],
  ['a date to come', { awardedOn: '2099-01-01' }, 422],
  ['a field that the form does not have', { status: 'issued' }, 422],
  ['an edition of another organisation', { editionId: other.edition.editionId }, 404],
];
for (const [what, change, status] of wrongFields) {
  test(`${what} is refused when an award is given`, async () => {
    const fields = {
      requestKey: server.deps.newId('req'),
      editionId: school.edition.editionId,
      email: holder.email,
      awardedOn: '',
      note: 'Typed note',
      ...change,
    };
    const response = await registrar.post(`${list}/new`, fields);
    assert.equal(response.status, status);
    if (status === 422) assert.ok((await response.text()).includes('Typed note'));
  });
}

test('only an owner changes keys; a compromised key needs a clear yes', async () => {
  const path = '/console/school/issuer';
  const owner = await signIn(server, school.owner);
  const answers = [];
  for (const reader of [anyone, foreign, registrar, owner])
    answers.push((await reader.post(path, { act: 'rotate', algorithm: 'Ed25519' })).status);
  assert.deepEqual(answers, [303, 404, 403, 303]);
  assert.equal((await owner.post(path, { act: 'compromised', algorithm: 'Ed25519' })).status, 422);
  assert.equal((await owner.post(path, { act: 'method', method: 'did:example' })).status, 422);
  assert.equal((await owner.post(path, { act: 'rotate', algorithm: 'RS256' })).status, 422);
  const html = await (await owner.get(path)).text();
  assert.ok(html.includes('Retired, still trusted') && html.includes('Signs now'));
  assert.ok(!html.includes('class="tag tag--failed"'));
});

test('an owner adds a key of another kind once, and replaces each kind by itself', async () => {
  const path = '/console/school/issuer';
  const owner = await signIn(server, school.owner);
  assert.ok((await (await owner.get(path)).text()).includes('Add a P-256 key'));
  const add = { act: 'add', algorithm: 'ES256' };
  const answers = [];
  for (const reader of [anyone, foreign, registrar, owner, owner])
    answers.push((await reader.post(path, add)).status);
  assert.deepEqual(answers, [303, 404, 403, 303, 409]);
  const html = await (await owner.get(path)).text();
  assert.ok(!html.includes('Add a P-256 key') && html.includes('Add a P-384 key'));
  assert.equal(html.match(/Signs now/g)?.length, 2);
  assert.equal((await owner.post(path, { act: 'rotate', algorithm: 'ES256' })).status, 303);
  assert.equal((await owner.post(path, { act: 'rotate', algorithm: 'ES384' })).status, 404);
  assert.equal((await (await owner.get(path)).text()).match(/Signs now/g)?.length, 2);
});
