import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp, worldOf } from '../../../../test/support/api.ts';
import { createAward, createAwardingOrganisation } from '../../../../test/support/awards.ts';
import { createPerson, mailbox } from '../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../test/support/test-app.ts';
import { createApiToken } from '../modules/organisations/index.ts';

const server = await apiApp();
const world = await worldOf(server, server.school);
const achievementId = world.achievementId;

interface Award {
  awardId: string;
  status: string;
  holder: { name: string };
  credential?: { credentialId: string };
}
interface Given {
  outcome: string;
  award?: Award;
  waiting?: { email: string };
  problem?: { code: string; status: number; errors?: { place: string }[] };
}

const post = (path: string, body: unknown, headers: { [name: string]: string } = {}) =>
  server.call(path, { method: 'POST', body, headers });

async function read<Body>(response: Response, status = 200): Promise<Body> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  return JSON.parse(text) as Body;
}

const countAwards = async () => {
  const { rows } = await server.pool.query('select count(*)::int as awards from issuing.award');
  return (rows as { awards: number }[])[0]?.awards ?? 0;
};

test('an award by API is held at once, signed by the job, and anybody can check its file', async () => {
  const { email } = await createPerson(server, { name: 'Ada Byron' });
  const made = await post('/awards', { achievementId, email, awardedOn: '2026-05-29' });
  const { award } = await read<Given>(made, 201);
  assert.equal(award?.status, 'pending-signature');
  assert.equal(made.headers.get('location'), `${testUrl}/api/v1/awards/${award?.awardId}`);
  await server.runJobs();
  const signed = await read<Award>(await server.call(`/awards/${award?.awardId}`));
  assert.deepEqual([signed.status, signed.holder.name], ['issued', 'Ada Byron']);
  const file = await server.call(`/credentials/${signed.credential?.credentialId}/file`);
  assert.equal(file.headers.get('content-type'), 'application/vc+ld+json');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const report = await read<{ verdict: string }>(
    await server.call('/verify', {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': 'application/vc+ld+json' },
    }),
  );
  assert.equal(report.verdict, 'valid');
  const trail = await server.pool.query('select program_name from audit.audit_entry where subject_id = $1', [
    award?.awardId,
  ]);
  assert.equal(trail.rows[0]?.program_name, 'Test program');
});

test('an award to an address without an account waits, and its owner is written to', async () => {
  const email = 'somebody.new@example.org';
  const { outcome, waiting } = await read<Given>(await post('/awards', { achievementId, email }), 201);
  assert.deepEqual([outcome, waiting?.email], ['waiting', email]);
  assert.equal((await mailbox(server, email)).length, 1);
});

test('the same request with one Idempotency-Key is done once, also when both come at once', async () => {
  const { email } = await createPerson(server, { name: 'Grace' });
  const before = await countAwards();
  const send = () => post('/awards', { achievementId, email }, { 'idempotency-key': 'k-1' });
  const both = await Promise.all([send(), send()]);
  for (const { status } of both) assert.ok([201, 409].includes(status), String(status));
  const again = await send();
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  assert.equal(again.status, 201);
  assert.match(again.headers.get('location') ?? '', /\/api\/v1\/awards\/awd_/);
  assert.equal((await countAwards()) - before, 1);
  const other = await post('/awards', { achievementId, email, note: 'x' }, { 'idempotency-key': 'k-1' });
  assert.equal((await read<{ code: string }>(other, 422)).code, 'api.key-reused');
  const odd = await post('/awards', { achievementId, email }, { 'idempotency-key': 'with blanks' });
  assert.equal((await read<{ code: string }>(odd, 422)).code, 'api.key-malformed');
});

test('without a key, the same award asked for twice is refused the second time', async () => {
  const { email } = await createPerson(server, { name: 'Katherine' });
  await read(await post('/awards', { achievementId, email }), 201);
  const { code } = await read<{ code: string }>(await post('/awards', { achievementId, email }), 409);
  assert.equal(code, 'issuing.already-awarded');
});

test('a batch answers every row in its place, done or refused, and does none twice', async () => {
  const people = await Promise.all(
    Array.from({ length: 5 }, (_, index) => createPerson(server, { name: `Learner ${index}` })),
  );
  const awards = [
    ...people.map(({ email }) => ({ achievementId, email })),
    { achievementId: 'ach_unknown', email: 'a@example.org' },
    { achievementId, email: 'waits@example.org' },
    { achievementId, email: people[0]?.email },
    { achievementId, email: 'late@example.org', awardedOn: '2031-01-01' },
    { achievementId, email: 'early@example.org', awardedOn: '2026-05-01', expiresOn: '2026-04-01' },
    { achievementId, edition: 7, email: 'a@example.org' },
  ];
  const before = await countAwards();
  const send = () => post('/awards/batch', { awards }, { 'idempotency-key': 'batch-1' });
  interface Result {
    given: number;
    refused: number;
    rows: (Given & { row: number })[];
  }
  const result = await read<Result>(await send());
  assert.deepEqual(
    result.rows.map(({ row, outcome, problem }) => [
      row,
      outcome,
      problem?.code,
      problem?.errors?.[0]?.place,
    ]),
    [
      ...people.map((_, row) => [row, 'awarded', undefined, undefined]),
      [5, 'refused', 'api.not-found', undefined],
      [6, 'waiting', undefined, undefined],
      [7, 'refused', 'issuing.already-awarded', '/email'],
      [8, 'refused', 'issuing.date-in-future', '/awardedOn'],
      [9, 'refused', 'issuing.expiry-before-award', '/expiresOn'],
      [10, 'refused', 'api.not-found', undefined],
    ],
  );
  assert.deepEqual([result.given, result.refused], [6, 5]);
  assert.deepEqual(await read<Result>(await send()), result);
  // The answer is lost, as with a process that died: the same rows are found, not made.
  await server.pool.query('delete from api.idempotent_request');
  const afterLoss = await read<Result>(await send());
  assert.deepEqual(
    afterLoss.rows.map(({ outcome, award }) => [outcome, award?.awardId]),
    result.rows.map(({ outcome, award }) => [outcome, award?.awardId]),
  );
  assert.equal((await countAwards()) - before, 5);
});

test('a batch has at least one row and at most ten thousand, and every fault of form is named before any is done', async () => {
  const row = { achievementId, email: 'x@example.org' };
  for (const [awards, place] of [
    [[], '/awards'],
    [Array.from({ length: 10_001 }, () => row), '/awards'],
    [[row, { ...row, email: 'nobody' }], '/awards/1/email'],
    [[row, { ...row, colour: 'red' }], '/awards/1/colour'],
    [[{ ...row, awardedOn: '29.05.2026' }], '/awards/0/awardedOn'],
  ] as const) {
    const before = await countAwards();
    const problem = await read<{ errors: { place: string }[] }>(await post('/awards/batch', { awards }), 422);
    assert.equal(problem.errors[0]?.place, place);
    assert.equal(await countAwards(), before);
  }
});

test('one address is not written to without end', async () => {
  const awards = Array.from({ length: 22 }, () => ({ achievementId, email: 'often@example.org' }));
  const { rows } = await read<{ rows: Given[] }>(await post('/awards/batch', { awards }));
  const codes = rows.map(({ outcome, problem }) => problem?.code ?? outcome);
  assert.deepEqual(codes.slice(0, 2), ['waiting', 'issuing.already-waiting']);
  assert.deepEqual(codes.slice(20), ['issuing.too-many-to-address', 'issuing.too-many-to-address']);
});

test('awards are found by state, achievement and name, page by page', async () => {
  const named = await createAward(server, server.school, { holderName: 'Zuzana Findme' });
  const list = async (query: string) =>
    (await read<{ items: Award[]; next?: string }>(await server.call(`/awards?${query}`))).items;
  assert.deepEqual(
    (await list('search=findme')).map(({ awardId }) => awardId),
    [named.award.id],
  );
  for (const [search, count] of [
    ['F%C3%ADndme+ZUZANA', 1],
    ['zuzana+nobody', 0],
  ] as const)
    assert.equal((await list(`search=${search}`)).length, count, search);
  assert.equal((await list('achievementId=ach_other')).length, 0);
  assert.ok((await list('status=issued')).every(({ status }) => status === 'issued'));
  const seen = new Set<string>();
  let cursor = '';
  do {
    const response = await server.call(`/awards?limit=3${cursor}`);
    const { items, next } = await read<{ items: Award[]; next?: string }>(response);
    for (const { awardId } of items) assert.ok(!seen.has(awardId) && seen.add(awardId));
    cursor = next === undefined ? '' : `&cursor=${next}`;
  } while (cursor !== '');
  assert.equal(seen.size, await countAwards());
});

test('a revocation says why to everybody, holds for ever, and is done once', async () => {
  const { award } = await createAward(server, server.school);
  const path = `/awards/${award.id}/revoke`;
  const reason = 'It was awarded to the wrong person.';
  const blank = await read<{ code: string; errors: { place: string }[] }>(
    await post(path, { reason: ' ' }),
    422,
  );
  assert.deepEqual([blank.code, blank.errors[0]?.place], ['issuing.reason-missing', '/reason']);
  const send = () => post(path, { reason }, { 'idempotency-key': 'revoke-1' });
  const revoked = await read<{ status: string; revocationReason: string }>(await send());
  assert.deepEqual([revoked.status, revoked.revocationReason], ['revoked', reason]);
  assert.equal((await send()).headers.get('idempotency-replayed'), 'true');
  const other = await post(path, { reason: 'Another reason.' });
  assert.equal((await read<{ code: string }>(other, 409)).code, 'issuing.already-revoked');
});

test('where the address of the site does not last, a person says first that it is meant', async () => {
  const fresh = await testApp();
  await fresh.deps.database.deleteFrom('site.step').execute();
  const { organisation, owner, edition } = await createAwardingOrganisation(fresh);
  const command = { organisationId: organisation.id, name: 'Early', scopes: ['awards:create'] as const };
  const { token } = await createApiToken(fresh.deps, owner, command);
  const response = await fresh.app.request(`${testUrl}/api/v1/awards`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ achievementId: edition.achievementId, email: 'a@example.org' }),
  });
  assert.equal((await read<{ code: string }>(response, 409)).code, 'site.address-not-meant');
});
