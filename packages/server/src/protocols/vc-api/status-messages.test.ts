import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeStatusList, getStatus, type JsonObject } from '@cairn/engine';
import { nodeCompression } from '@cairn/engine/node';
import { createMember, createOrganisation } from '../../../../../test/support/people.ts';
import { vcApiApp } from '../../../../../test/support/vc-api.ts';
import { createApiToken } from '../../modules/organisations/index.ts';

const server = await vcApiApp();
let counter = 0;
const texts = ['Waiting', 'Accepted', 'On hold', 'Closed'];
const messages = (count: number) =>
  Array.from({ length: count }, (_, value) => ({
    status: `0x${value.toString(16)}`,
    message: texts[value] ?? `Step ${value}`,
  }));
const wish = (count: number, more: JsonObject = {}): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'message',
  statusMessage: messages(count),
  ...more,
});
const issue = (credentialStatus: unknown, context = 'https://www.w3.org/ns/credentials/v2') => {
  counter += 1;
  const credential = {
    '@context': [context],
    id: `urn:example:message-${counter}`,
    type: ['VerifiableCredential'],
    issuer: server.did,
    credentialSubject: { id: 'did:example:subject' },
  };
  return server.post('/credentials/issue', { credential, options: { credentialStatus } });
};
async function issued(credentialStatus: unknown, context?: string): Promise<JsonObject> {
  const response = await issue(credentialStatus, context);
  const text = await response.text();
  assert.equal(response.status, 201, text);
  return (JSON.parse(text) as { verifiableCredential: JsonObject }).verifiableCredential;
}
const change = (credentialId: unknown, status: unknown, headers = {}) =>
  server.post(
    '/credentials/status',
    {
      credentialId,
      credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'message' },
      status,
    },
    headers,
  );

async function listedValue({ credentialStatus }: JsonObject): Promise<number> {
  const entry = [credentialStatus].flat().find((each) => (each as JsonObject).statusPurpose === 'message');
  const { statusListCredential, statusListIndex, statusSize } = entry as JsonObject;
  const response = await server.app.request(String(statusListCredential));
  const list = (await response.json()) as { credentialSubject: JsonObject };
  assert.equal(list.credentialSubject.statusPurpose, 'message');
  const bits = await decodeStatusList(String(list.credentialSubject.encodedList), nodeCompression);
  assert.ok(bits.length >= (131_072 * Number(statusSize)) / 8);
  return getStatus(bits, Number(statusListIndex), Number(statusSize));
}

async function verify(verifiableCredential: JsonObject) {
  const response = await server.post('/credentials/verify', { verifiableCredential });
  const answer = (await response.json()) as { checks: { check: string; message: string; code: string }[] };
  return { status: response.status, check: answer.checks.find(({ check }) => check === 'status') };
}

for (const count of [2, 4, 8, 256])
  test(`an entry with ${count} messages says what it was set to, and can be set again and again`, async () => {
    const signed = await issued(wish(count));
    const { credentialStatus } = signed as { credentialStatus: JsonObject };
    assert.equal(credentialStatus.statusSize, Math.log2(count));
    assert.deepEqual(credentialStatus.statusMessage, messages(count));
    assert.equal(await listedValue(signed), 0);
    for (const value of [count - 1, 1, 0]) {
      const response = await change(signed.id, value);
      assert.equal(response.status, 200);
      assert.equal(((await response.json()) as { status: number }).status, value);
      assert.equal(await listedValue(signed), value);
      assert.equal((await verify(signed)).status, 200);
    }
    assert.equal((await change(signed.id, count)).status, 400);
  });

test('a reader is told the message, also in VC 1.1, and a value may be written as the entry writes it', async () => {
  for (const context of [undefined, 'https://www.w3.org/2018/credentials/v1']) {
    const signed = await issued(wish(4), context);
    assert.equal((await change(signed.id, '0x2')).status, 200);
    const { status, check } = await verify(signed);
    assert.equal(status, 200);
    assert.equal(check?.code, 'status.message');
    assert.match(JSON.stringify(check), /On hold/);
  }
});

test('lists of different sizes and purposes are different lists, and a neighbour keeps its value', async () => {
  const [one, neighbour] = [await issued(wish(4)), await issued(wish(4))];
  const both = await issued([{ type: 'BitstringStatusListEntry', statusPurpose: 'revocation' }, wish(2)]);
  const addresses = [one, neighbour, both].flatMap(({ credentialStatus }) =>
    [credentialStatus].flat().map((entry) => (entry as JsonObject).statusListCredential),
  );
  assert.equal(new Set(addresses).size, 3);
  await change(one.id, 3);
  assert.deepEqual(
    [await listedValue(one), await listedValue(neighbour), await listedValue(both)],
    [3, 0, 0],
  );
  assert.equal((await verify(both)).status, 200);
});

test("another organisation's message is missing, and so is one that a credential does not have", async () => {
  const signed = await issued(wish(4));
  const other = await createOrganisation(server);
  const owner = await createMember(server, other, ['owner']);
  const { token } = await createApiToken(server.deps, owner, {
    organisationId: other.id,
    name: 'Other',
    scopes: ['vc-api'],
  });
  assert.equal((await change(signed.id, 1, { authorization: `Bearer ${token}` })).status, 404);
  assert.equal((await change(signed.id, 1, { authorization: '' })).status, 401);
  const plain = await issued({ type: 'BitstringStatusListEntry' });
  assert.equal((await change(plain.id, 1)).status, 404);
});

for (const [what, bad] of Object.entries({
  'no messages': wish(4, { statusMessage: [] }),
  'three messages': wish(3),
  'messages for another size': wish(4, { statusSize: 3 }),
  'messages in another order': wish(4, { statusMessage: messages(4).reverse() }),
  'an empty message': wish(2, { statusMessage: [messages(1)[0] ?? {}, { status: '0x1', message: '' }] }),
  'messages of a revocation': wish(2, { statusPurpose: 'revocation' }),
}))
  test(`a wish for ${what} is refused`, async () => {
    assert.equal((await issue(bad)).status, 400);
  });

for (const value of ['two', '2', -1, 1.5, 256, null, [], '0xfffff'])
  test(`a status of ${JSON.stringify(value)} is refused`, async () => {
    const signed = await issued(wish(4));
    assert.equal((await change(signed.id, value)).status, 400);
    assert.equal(await listedValue(signed), 0);
  });
