import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeStatusList, type JsonObject, type JsonValue } from '@cairn/engine';
import { nodeCompression } from '@cairn/engine/node';
import { createMember, createOrganisation } from '../../../../../test/support/people.ts';
import { vcApiApp } from '../../../../../test/support/vc-api.ts';
import { createApiToken } from '../../modules/organisations/index.ts';

const server = await vcApiApp();
let counter = 0;

function credential(other: JsonObject = {}): JsonObject {
  counter += 1;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: `urn:uuid:00000000-0000-4000-8000-${String(counter).padStart(12, '0')}`,
    type: ['VerifiableCredential'],
    issuer: server.did,
    credentialSubject: { id: 'did:example:subject' },
    ...other,
  };
}

const wish = (statusPurpose?: JsonValue): JsonObject => ({
  credentialStatus: { type: 'BitstringStatusListEntry', ...(statusPurpose ? { statusPurpose } : {}) },
});

interface Entry {
  id: string;
  type: string;
  statusPurpose: string;
  statusListIndex: string;
  statusListCredential: string;
}

const entriesOf = ({ credentialStatus }: JsonObject) => [credentialStatus ?? []].flat() as unknown as Entry[];

async function verify(verifiableCredential: JsonObject) {
  const response = await server.post('/credentials/verify', {
    verifiableCredential,
    options: { checks: ['proof', 'credentialStatus'] },
  });
  const answer = (await response.json()) as { errors: { type: string; code: string }[] };
  return { status: response.status, codes: answer.errors.map(({ code }) => code), errors: answer.errors };
}

const change = (credentialId: JsonValue, statusPurpose: string, more: JsonObject = {}) =>
  server.post('/credentials/status', {
    credentialId,
    credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose },
    ...more,
  });

for (const [what, issue] of Object.entries({
  'by an option': () => server.issue(credential(), wish('revocation')),
  'by its own path': () => server.issue(credential(), undefined, '/bitstring-status-list/credentials/issue'),
  'of two purposes': () => server.issue(credential(), wish(['revocation', 'suspension'])),
  'over JCS': () => server.issue(credential(), { ...wish(), cryptosuite: 'eddsa-jcs-2022' }),
  'in VC 1.1': () =>
    server.issue(credential({ '@context': ['https://www.w3.org/2018/credentials/v1'] }), wish()),
})) {
  test(`a status that is asked for ${what} points into a signed list that is served`, async () => {
    const signed = await issue();
    const entries = entriesOf(signed);
    assert.ok(entries.length > 0);
    for (const entry of entries) {
      assert.equal(entry.type, 'BitstringStatusListEntry');
      assert.equal(String(Number.parseInt(entry.statusListIndex, 10)), entry.statusListIndex);
      assert.notEqual(entry.id, entry.statusListCredential);
      const answer = await server.app.request(entry.statusListCredential);
      assert.equal(answer.status, 200);
      const list = (await answer.json()) as JsonObject & { credentialSubject: JsonObject; type: string[] };
      assert.ok(list.type.includes('BitstringStatusListCredential'));
      assert.equal(list.issuer, server.did);
      assert.equal(list.credentialSubject.type, 'BitstringStatusList');
      assert.ok(!Array.isArray(list.proof), 'one proof stands as an object');
      assert.equal(list.credentialSubject.statusPurpose, entry.statusPurpose);
      const bits = await decodeStatusList(String(list.credentialSubject.encodedList), nodeCompression);
      assert.ok(bits.length >= 16 * 1024);
    }
    const { status, codes } = await verify(signed);
    assert.deepEqual([status, codes], [200, []]);
  });
}

test('a credential that was revoked is refused from then on, and only it', async () => {
  const [revoked, other] = [
    await server.issue(credential(), wish()),
    await server.issue(credential(), wish()),
  ];
  assert.equal((await change(revoked.id ?? '', 'revocation')).status, 200);
  const answer = await verify(revoked);
  assert.equal(answer.status, 400);
  assert.deepEqual(
    answer.errors.map(({ type, code }) => [type, code]),
    [['https://www.w3.org/ns/credentials/status-list#STATUS_VERIFICATION_ERROR', 'status.revoked']],
  );
  assert.equal((await verify(other)).status, 200);
  assert.equal((await change(revoked.id ?? '', 'revocation')).status, 200);
  const back = await change(revoked.id ?? '', 'revocation', { status: false });
  assert.equal(back.status, 400);
  assert.equal((await verify(revoked)).status, 400);
});

test('a credential can be suspended, and the suspension lifted', async () => {
  const signed = await server.issue(credential(), wish(['revocation', 'suspension']));
  assert.equal((await change(signed.id ?? '', 'suspension')).status, 200);
  assert.deepEqual((await verify(signed)).codes, ['status.suspended']);
  assert.equal((await change(signed.id ?? '', 'suspension', { status: false })).status, 200);
  assert.deepEqual((await verify(signed)).codes, []);
});

test('who does not ask for the status is told of a revocation all the same', async () => {
  const signed = await server.issue(credential(), wish());
  await change(signed.id ?? '', 'revocation');
  const answer = await server.post('/credentials/verify', {
    verifiableCredential: signed,
    options: { checks: ['proof'] },
  });
  assert.equal(answer.status, 400);
});

test('a credential without id gets one with its status', async () => {
  const { id: _, ...anonymous } = credential();
  const signed = await server.issue(anonymous, wish());
  assert.match(String(signed.id), /^urn:uuid:/);
  assert.equal((await change(signed.id ?? '', 'revocation')).status, 200);
});

test('a status that the credential has already stays beside the new one', async () => {
  const [own] = entriesOf(await server.issue(credential(), wish()));
  const both = await server.issue(
    credential({ credentialStatus: { ...own } as JsonObject }),
    wish('suspension'),
  );
  assert.deepEqual(
    entriesOf(both).map(({ statusPurpose }) => statusPurpose),
    ['revocation', 'suspension'],
  );
});

test('an id that is not known is missing, and so is a purpose that the credential does not have', async () => {
  const signed = await server.issue(credential(), wish());
  assert.equal((await change('urn:example:nobody', 'revocation')).status, 404);
  assert.equal((await change(signed.id ?? '', 'suspension')).status, 404);
});

test("another organisation's credential is missing", async () => {
  const signed = await server.issue(credential(), wish());
  const other = await createOrganisation(server);
  const owner = await createMember(server, other, ['owner']);
  const { token } = await createApiToken(server.deps, owner, {
    organisationId: other.id,
    name: 'Other',
    scopes: ['vc-api'],
  });
  const response = await server.post(
    '/credentials/status',
    {
      credentialId: signed.id,
      credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
    },
    { authorization: `Bearer ${token}` },
  );
  assert.equal(response.status, 404);
  assert.equal((await verify(signed)).status, 200);
});

for (const [what, body] of Object.entries({
  nothing: {},
  'no status': { credentialId: 'urn:x' },
  'no id': { credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' } },
  'another type': { credentialId: 'urn:x', credentialStatus: { type: 'RevocationList2020Status' } },
  'another purpose': {
    credentialId: 'urn:x',
    credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'refresh' },
  },
})) {
  test(`a change of status with ${what} is refused`, async () => {
    assert.equal((await server.post('/credentials/status', body)).status, 400);
  });
}

test('a list of another purpose, a list that is not there and an index behind the end are not taken for good', async () => {
  const [own] = entriesOf(await server.issue(credential(), wish()));
  for (const wrong of [
    { statusPurpose: 'suspension' },
    { statusListCredential: 'http://localhost:3000/status/stl_nobody' },
    { statusListIndex: '99999999' },
  ]) {
    const entry = { ...own, id: 'urn:example:entry', ...wrong } as JsonObject;
    const signed = await server.issue(credential({ credentialStatus: entry }));
    assert.equal((await verify(signed)).status, 400, JSON.stringify(wrong));
  }
});

test('a change is published with the next reading of the list, and again by the job', async () => {
  const signed = await server.issue(credential(), wish());
  const [entry] = entriesOf(signed);
  await change(signed.id ?? '', 'revocation');
  await server.runJobs();
  const list = (await (await server.app.request(entry?.statusListCredential ?? '')).json()) as {
    credentialSubject: { encodedList: string };
  };
  const bits = await decodeStatusList(list.credentialSubject.encodedList, nodeCompression);
  const index = Number(entry?.statusListIndex);
  assert.equal(((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1, 1);
});

test('an id that is too long to be found again is refused before a status is made for it', async () => {
  const id = `urn:example:${'x'.repeat(3000)}`;
  const { status } = await server.post('/credentials/issue', {
    credential: credential({ id }),
    options: wish('revocation'),
  });
  assert.equal(status, 400);
});
