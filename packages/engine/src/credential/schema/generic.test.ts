import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject, JsonValue } from '../../ports.ts';
import { readCredential } from '../read-credential.ts';
import { checkSchema } from './check-schema.ts';

/** VC Data Model 2.0 in the generic mode: the rules that the W3C test suite checks (standards.md §3.1). */

const v2 = 'https://www.w3.org/ns/credentials/v2';
const subject = { id: 'did:example:subject' };

const plain: JsonObject = {
  '@context': [v2],
  type: ['VerifiableCredential'],
  issuer: 'did:example:issuer',
  credentialSubject: subject,
};

function withMembers(change: JsonObject): JsonObject {
  return { ...plain, ...change };
}

function without(name: string): JsonObject {
  const { [name]: _, ...rest } = plain;
  return rest;
}

const example = { Example: 'https://example.org/#Example' };
const name = { '@value': 'Naam', '@language': 'nl' };
const digest = 'uEiAjCHMnK5-ayOIZLWo_TBoKYVvSAprlkYEjRlm19Cj0uw';
const resource = { id: 'https://example.org/file', digestMultibase: digest };

const accepted: [string, JsonObject][] = [
  ['the smallest credential', plain],
  [
    'a further context by address',
    withMembers({ '@context': [v2, 'https://www.w3.org/ns/credentials/examples/v2'] }),
  ],
  [
    'a further context written inside',
    withMembers({ '@context': [v2, example], type: ['VerifiableCredential', 'Example'] }),
  ],
  ['a type that is a URL', withMembers({ type: ['VerifiableCredential', 'https://example.org/#Example'] })],
  [
    'its types in another order',
    withMembers({ type: ['https://example.org/#Example', 'VerifiableCredential'] }),
  ],
  [
    'an issuer object',
    withMembers({ issuer: { id: 'did:example:issuer', name: 'Issuer', description: name } }),
  ],
  ['a name with a language', withMembers({ name })],
  ['a name with language and direction', withMembers({ name: { ...name, '@direction': 'ltr' } })],
  ['a name in several languages', withMembers({ name: [name, { '@value': 'Name', '@language': 'en' }] })],
  ['several subjects', withMembers({ credentialSubject: [subject, { id: 'did:example:other' }] })],
  [
    'a subject without an id',
    withMembers({ credentialSubject: { degree: { type: 'Bachelor', name: 'B.A.' } } }),
  ],
  ['a status without an id', withMembers({ credentialStatus: { type: 'ExampleStatus' } })],
  ['several statuses', withMembers({ credentialStatus: [{ type: 'A' }, { type: 'B', id: 'urn:x:1' }] })],
  [
    'several schemas',
    withMembers({
      credentialSchema: [
        { id: 'urn:x:1', type: 'S' },
        { id: 'urn:x:2', type: 'S' },
      ],
    }),
  ],
  ['terms of use', withMembers({ termsOfUse: { type: 'Policy', profile: 'https://example.org/p' } })],
  [
    'evidence',
    withMembers({ evidence: [{ type: 'DocumentVerification' }, { type: 'Other', id: 'urn:x:1' }] }),
  ],
  [
    'a refresh service',
    withMembers({ refreshService: { type: 'https://example.org/#Refresh', id: 'did:example:r/1' } }),
  ],
  ['a related resource', withMembers({ relatedResource: [resource] })],
  ['fractions of a second', withMembers({ validFrom: '2026-01-01T00:00:00.123456Z' })],
  [
    'a zone',
    withMembers({ validFrom: '2026-01-01T00:00:00-05:00', validUntil: '2026-01-01T00:00:00-06:00' }),
  ],
  ['the end of a day as 24:00:00', withMembers({ validUntil: '2026-01-01T24:00:00Z' })],
  [
    'one instant as its whole life',
    withMembers({ validFrom: '2026-01-01T00:00:00Z', validUntil: '2026-01-01T01:00:00+01:00' }),
  ],
];

for (const [what, document] of accepted) {
  test(`a credential with ${what} is accepted`, () => assert.deepEqual(checkSchema(document), []));
}

const refused: [string, JsonObject, string][] = [
  ['no contexts', without('@context'), ''],
  ['contexts that are not a list', withMembers({ '@context': v2 }), ''],
  [
    'another first context',
    withMembers({ '@context': ['https://www.w3.org/ns/credentials/examples/v2', v2] }),
    '/@context',
  ],
  ['a context that is no URL', withMembers({ '@context': [v2, 'https ://not-a-url'] }), '/@context/1'],
  ['a number for a context', withMembers({ '@context': [v2, 123192875] }), '/@context/1'],
  ['no type', without('type'), ''],
  ['a type that lacks VerifiableCredential', withMembers({ type: ['https://example.org/#Example'] }), ''],
  ['no issuer', without('issuer'), ''],
  ['an issuer that is no URL', withMembers({ issuer: 'somebody' }), '/issuer'],
  ['an issuer of null', withMembers({ issuer: null }), '/issuer'],
  ['an issuer object without id', withMembers({ issuer: { name: 'x' } }), '/issuer'],
  ['an issuer id of null', withMembers({ issuer: { id: null } }), '/issuer/id'],
  ['an id of null', withMembers({ id: null }), '/id'],
  ['an id that is no URL', withMembers({ id: 'not a url' }), '/id'],
  ['two ids', withMembers({ id: ['urn:x:1', 'urn:x:2'] }), '/id'],
  ['no subject', without('credentialSubject'), ''],
  ['an empty subject', withMembers({ credentialSubject: {} }), '/credentialSubject'],
  [
    'an empty subject among others',
    withMembers({ credentialSubject: [subject, {}] }),
    '/credentialSubject/1',
  ],
  ['no subject in the list', withMembers({ credentialSubject: [] }), '/credentialSubject'],
  [
    'a subject with two ids',
    withMembers({ credentialSubject: { id: ['urn:x:1', 'urn:x:2'] } }),
    '/credentialSubject/id',
  ],
  ['a text for a subject', withMembers({ credentialSubject: 'did:example:subject' }), '/credentialSubject'],
  ['a name with something else in it', withMembers({ name: { ...name, url: 'x' } }), '/name'],
  ['a number for a name', withMembers({ name: 4 as JsonValue }), '/name'],
  [
    'an issuer name with something else in it',
    withMembers({ issuer: { id: 'urn:x:1', name: { ...name, x: 1 } } }),
    '/issuer/name',
  ],
  ['a status without a type', withMembers({ credentialStatus: { id: 'urn:x:1' } }), '/credentialStatus'],
  [
    'a status whose id is no URL',
    withMembers({ credentialStatus: { id: 'x', type: 'S' } }),
    '/credentialStatus/id',
  ],
  [
    'a status with two ids',
    withMembers({ credentialStatus: { id: ['urn:x:1'], type: 'S' } }),
    '/credentialStatus/id',
  ],
  ['a schema without an id', withMembers({ credentialSchema: { type: 'S' } }), '/credentialSchema'],
  ['a schema without a type', withMembers({ credentialSchema: { id: 'urn:x:1' } }), '/credentialSchema'],
  [
    'a schema with a number for an id',
    withMembers({ credentialSchema: { id: 5, type: 'S' } }),
    '/credentialSchema/id',
  ],
  ['terms of use without a type', withMembers({ termsOfUse: { id: 'urn:x:1' } }), '/termsOfUse'],
  ['evidence without a type', withMembers({ evidence: [{ id: 'urn:x:1' }] }), '/evidence/0'],
  ['a refresh service without a type', withMembers({ refreshService: { id: 'urn:x:1' } }), '/refreshService'],
  [
    'related resources as texts',
    withMembers({ relatedResource: ['https://example.org/file'] }),
    '/relatedResource/0',
  ],
  [
    'a related resource without an id',
    withMembers({ relatedResource: [{ digestMultibase: digest }] }),
    '/relatedResource/0',
  ],
  [
    'a related resource without a digest',
    withMembers({ relatedResource: [{ id: 'urn:x:1' }] }),
    '/relatedResource/0',
  ],
  ['a related resource twice', withMembers({ relatedResource: [resource, resource] }), '/relatedResource'],
  ['a date without a zone', withMembers({ validFrom: '2026-01-01T00:00:00' }), '/validFrom'],
  ['a date that is a day', withMembers({ validUntil: '2026-01-01' }), '/validUntil'],
  ['a zone that no place has', withMembers({ validFrom: '2026-01-01T00:00:00+15:00' }), '/validFrom'],
  [
    'an end before its beginning',
    withMembers({ validFrom: '2026-01-02T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' }),
    '/validUntil',
  ],
  [
    'a keyword in its subject',
    withMembers({ credentialSubject: { id: 'urn:x:1', '@type': 'Person' } }),
    '/credentialSubject/@type',
  ],
  [
    'null in its subject',
    withMembers({ credentialSubject: { id: 'urn:x:1', degree: null } }),
    '/credentialSubject/degree',
  ],
];

for (const [what, document, path] of refused) {
  test(`a credential with ${what} is refused`, () => {
    const paths = checkSchema(document).map((issue) => issue.path);
    assert.ok(paths.includes(path), JSON.stringify(paths));
  });
}

const presentation: JsonObject = {
  '@context': [v2],
  type: ['VerifiablePresentation'],
  holder: 'did:example:holder',
  verifiableCredential: [plain],
};

const token = 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln';
const wrapped = {
  '@context': v2,
  id: `data:application/vc+jwt,${token}`,
  type: 'EnvelopedVerifiableCredential',
};

test('a presentation with credentials, or with credentials in envelopes, is accepted', () => {
  assert.deepEqual(checkSchema(presentation), []);
  assert.deepEqual(checkSchema({ ...presentation, verifiableCredential: [wrapped, plain] }), []);
  assert.deepEqual(
    checkSchema({ ...presentation, '@context': [v2, example], type: ['VerifiablePresentation', 'Example'] }),
    [],
  );
});

test('a presentation that presents nothing but its holder is accepted', () => {
  assert.deepEqual(checkSchema({ ...presentation, verifiableCredential: [] }), []);
});

test('a refresh service needs a type, and outside of badges no id', () => {
  const refreshService = { type: 'https://example.org/terms#Refresh' };
  assert.deepEqual(checkSchema({ ...plain, refreshService }), []);
});

test('a proof over JCS repeats the contexts of the document, inline ones too', () => {
  const inline = { Licence: 'https://example.org/terms#Licence' };
  const proof = {
    '@context': [v2, inline],
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    verificationMethod: 'did:example:issuer#key',
    proofPurpose: 'assertionMethod',
    proofValue: 'z1',
  };
  assert.deepEqual(checkSchema({ ...plain, '@context': [v2, inline], proof }), []);
});

const badPresentations: [string, JsonObject, string][] = [
  ['a credential given as a text', { verifiableCredential: [token] }, '/verifiableCredential/0'],
  ['a credential without a type', { verifiableCredential: [without('type')] }, '/verifiableCredential/0'],
  ['a holder that is no URL', { holder: 'me' }, '/holder'],
  [
    'an envelope that is no data URL',
    { verifiableCredential: [{ ...wrapped, id: token }] },
    '/verifiableCredential/0/id',
  ],
  [
    'an envelope without contexts',
    { verifiableCredential: [{ ...wrapped, '@context': [] }] },
    '/verifiableCredential/0/@context',
  ],
  [
    'an envelope of another type',
    { verifiableCredential: [{ ...wrapped, type: 'VerifiableCredential' }] },
    '/verifiableCredential/0',
  ],
];

for (const [what, change, path] of badPresentations) {
  test(`a presentation with ${what} is refused`, () => {
    const paths = checkSchema({ ...presentation, ...change }).map((issue) => issue.path);
    assert.ok(paths.includes(path), JSON.stringify(paths));
  });
}

test('a VC 1.1 credential is accepted with its own dates, and refused without them', () => {
  const first = {
    ...plain,
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    issuanceDate: '2020-01-01T00:00:00Z',
  };
  assert.deepEqual(checkSchema(first), []);
  const { issuanceDate: _, ...undated } = first;
  assert.notDeepEqual(checkSchema(undated), []);
  const read = readCredential(first);
  assert.deepEqual([read.format, read.dataModel, read.validFrom], ['vc1', '1.1', '2020-01-01T00:00:00Z']);
});

test('of a credential with foreign contexts only the protected envelope is read, never an achievement', () => {
  const achievement = { id: 'urn:x:1', type: ['Achievement'], name: 'Doctor' };
  const read = readCredential(
    withMembers({ '@context': [v2, example], credentialSubject: { ...subject, achievement } }),
  );
  assert.equal(read.format, 'vc2');
  assert.equal(read.credential.subject.achievement, undefined);
  assert.equal(read.issuerId, 'did:example:issuer');
});
