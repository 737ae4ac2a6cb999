import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../ports.ts';
import { buildStatusListCredential, buildStatusListEntry } from '../../status/status-list-credential.ts';
import { readCredential } from '../read-credential.ts';
import { checkSchema } from './check-schema.ts';

const list: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'https://status.example/1',
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: 'did:web:status.example',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: 'https://status.example/1#list',
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
    ttl: 300000,
  },
};

function withSubject(change: JsonObject): JsonObject {
  return { ...list, credentialSubject: { ...(list.credentialSubject as JsonObject), ...change } };
}

test('a status list credential is accepted and read as one', () => {
  assert.deepEqual(checkSchema(list), []);
  assert.equal(readCredential(list).format, 'status-list');
});

test('the status list credential and entry that the engine builds are accepted', () => {
  const built = buildStatusListCredential({
    id: 'https://status.example/1',
    issuer: 'did:web:status.example',
    statusPurpose: 'suspension',
    encodedList: 'uH4sIAAAAAAAAA',
    validFrom: '2026-01-01T00:00:00Z',
  });
  assert.deepEqual(checkSchema(built), []);
  const entry = buildStatusListEntry({
    statusListCredential: 'https://status.example/1',
    statusPurpose: 'suspension',
    index: 7,
  });
  const badge: JsonObject = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: 'did:web:status.example',
    credentialSubject: { id: 'did:example:s' },
    credentialStatus: entry,
  };
  assert.deepEqual(checkSchema(badge), []);
});

const faults: [string, JsonObject][] = [
  [
    'no list in it',
    { ...list, credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation' } },
  ],
  ['no purpose', withSubject({ statusPurpose: [] })],
  ['something more in its subject', withSubject({ reason: 'x' })],
  ['a ttl written as text', withSubject({ ttl: '300000' })],
  ['another first context', { ...list, '@context': ['https://w3id.org/vc/status-list/2021/v1'] }],
  [
    'two subjects',
    { ...list, credentialSubject: [list.credentialSubject ?? null, { type: 'BitstringStatusList' }] },
  ],
  ['no issuer', { ...list, issuer: '' }],
];

for (const [what, document] of faults) {
  test(`a status list credential with ${what} is refused`, () =>
    assert.notDeepEqual(checkSchema(document), []));
}

test('an entry without a purpose, an index or a list, or with the list as its id, is refused', () => {
  const entry = {
    id: 'https://status.example/1#7',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: 'https://status.example/1',
  };
  const badge = (credentialStatus: JsonObject): JsonObject => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: 'did:web:status.example',
    credentialSubject: { id: 'did:example:s' },
    credentialStatus,
  });
  assert.deepEqual(checkSchema(badge(entry)), []);
  for (const name of ['statusPurpose', 'statusListIndex', 'statusListCredential'] as const) {
    const { [name]: _, ...rest } = entry;
    assert.notDeepEqual(checkSchema(badge(rest)), [], name);
  }
  assert.notDeepEqual(checkSchema(badge({ ...entry, id: 'https://status.example/1' })), []);
});
