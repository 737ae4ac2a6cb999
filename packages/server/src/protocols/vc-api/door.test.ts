import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMember, createOrganisation } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { vcApiApp } from '../../../../../test/support/vc-api.ts';
import { createApiToken, withdrawApiToken } from '../../modules/organisations/index.ts';

const server = await vcApiApp();
const closed = testApp();
const paths = [
  '/credentials/issue',
  '/eddsa-rdfc-2022/credentials/issue',
  '/eddsa-jcs-2022/credentials/issue',
  '/ecdsa-rdfc-2019/credentials/issue',
  '/ecdsa-rdfc-2019/p-384/credentials/issue',
  '/ecdsa-jcs-2019/credentials/issue',
  '/ecdsa-jcs-2019/p-384/credentials/issue',
  '/ecdsa-sd-2023/credentials/issue',
  '/vc-jwt/credentials/issue',
  '/bitstring-status-list/credentials/issue',
  '/credentials/derive',
  '/credentials/verify',
  '/proof-only/credentials/verify',
  '/presentations/verify',
  '/credentials/status',
];
const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'did:example:any',
  credentialSubject: { id: 'did:example:subject' },
};

for (const path of paths) {
  test(`${path} is there only when the settings open the VC API`, async () => {
    const { app } = await closed;
    const response = await app.request(`http://localhost:3000/vc-api${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    assert.ok([403, 404].includes(response.status), String(response.status));
    assert.doesNotMatch(response.headers.get('content-type') ?? '', /problem/);
  });

  for (const [what, authorization] of Object.entries({
    'without a token': '',
    'with a made-up token': `Bearer cairn_${'A'.repeat(43)}`,
    'with a token of another kind': 'Basic dXNlcjpwYXNzd29yZA==',
    'with a token cut short': `Bearer ${server.token.slice(0, -1)}`,
    'with an endless token': `Bearer cairn_${'A'.repeat(5000)}`,
  })) {
    test(`${path} ${what} says that a token is needed, whatever the body`, async () => {
      for (const body of ['{', JSON.stringify({ credential })]) {
        const response = await server.post(path, body, { authorization });
        assert.equal(response.status, 401);
        assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/);
        assert.equal(response.headers.get('content-type'), 'application/problem+json');
        assert.equal(response.headers.get('set-cookie'), null);
      }
    });
  }
}

test('an endpoint that does not exist is missing, and so is a page under the same name', async () => {
  const response = await server.post('/credentials/search', {});
  assert.equal(response.status, 404);
  const page = await server.app.request('http://localhost:3000/vc-api/credentials/issue');
  assert.equal(page.status, 404);
});

test('what is signed is answered with 201, as JSON that no cache keeps', async () => {
  const response = await server.post('/credentials/issue', { credential });
  assert.equal(response.status, 201);
  assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
});

test('a token signs in the name of its own organisation only', async () => {
  const other = await createOrganisation(server);
  const owner = await createMember(server, other, ['owner']);
  const { token } = await createApiToken(server.deps, owner, {
    organisationId: other.id,
    name: 'Other',
    scopes: ['vc-api'],
  });
  const response = await server.post(
    '/credentials/issue',
    { credential: { ...credential, issuer: server.did } },
    { authorization: `Bearer ${token}` },
  );
  const { verifiableCredential } = (await response.json()) as { verifiableCredential: { issuer: string } };
  assert.match(verifiableCredential.issuer, /^did:web:localhost%3A3000:issuers:/);
});

test('the database holds no token, only its hash, and when it was used', async () => {
  await server.post('/credentials/issue', { credential });
  const { rows } = await server.pool.query<{ token_hash: Buffer; last_used_at: Date | null }>(
    'select * from organisations.api_token where organisation_id = $1',
    [server.organisation.id],
  );
  assert.equal(rows.length, 1);
  assert.equal(JSON.stringify(rows).includes(server.token.slice(6)), false);
  assert.equal(rows[0]?.token_hash.length, 32);
  assert.equal(rows[0]?.last_used_at?.toISOString(), '2026-06-01T09:00:00.000Z');
});

test('a withdrawn token opens nothing any more', async () => {
  const organisationId = server.organisation.id;
  const owner = await createMember(server, server.organisation, ['owner']);
  const { token, apiToken } = await createApiToken(server.deps, owner, {
    organisationId,
    name: 'Short',
    scopes: ['vc-api'],
  });
  const headers = { authorization: `Bearer ${token}` };
  assert.equal((await server.post('/credentials/issue', { credential }, headers)).status, 201);
  await withdrawApiToken(server.deps, owner, { organisationId, apiTokenId: apiToken.id });
  assert.equal((await server.post('/credentials/issue', { credential }, headers)).status, 401);
});

test('a body of ten thousand brackets is refused, not followed', async () => {
  const body = `{"credential":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  assert.equal((await server.post('/credentials/issue', body)).status, 400);
});

for (const [what, body, status, said] of [
  ['is no JSON', '{', 400, /not JSON/],
  ['names a member twice', '{"credential":{},"credential":{}}', 400, /twice .*\(credential\)/],
  ['has a number that no reader keeps', '{"credential":{"a":12345678901234567890}}', 400, /lose digits/],
  ['is nested too deep', `{"credential":${'['.repeat(100)}${']'.repeat(100)}}`, 400, /64 levels/],
  ['has too many values', JSON.stringify({ credential: { tag: Array(30_000).fill(1) } }), 413, /20,000/],
] as const)
  test(`a body that ${what} is refused with the reason`, async () => {
    const response = await server.post('/credentials/issue', body);
    assert.equal(response.status, status);
    assert.match((await response.json()).title, said);
  });
