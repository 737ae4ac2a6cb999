import { createHash } from 'node:crypto';
import { findContext, type JsonObject, type JsonValue } from '@cairn/engine';

const v2 = 'https://www.w3.org/ns/credentials/v2';
const placeholder = 'did:example:issuer-of-the-test';
const examples = 'https://www.w3.org/ns/credentials/examples/v2';
const v1 = 'https://www.w3.org/2018/credentials/v1';

/** With the issuer that may sign in place of the one that the cases name. */
export function signedBy(did: string, given: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(given).replaceAll(placeholder, did));
}

/** The least credential of VC Data Model 2.0, with other members put over it; undefined takes a member away. */
export function credential(other: { [member: string]: JsonValue | undefined } = {}): JsonObject {
  const whole: { [member: string]: JsonValue | undefined } = {
    '@context': [v2],
    type: ['VerifiableCredential'],
    issuer: placeholder,
    credentialSubject: { id: 'did:example:subject' },
    ...other,
  };
  return Object.fromEntries(
    Object.entries(whole).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined),
  );
}

const term = (name: string, address = `https://example.org/terms#${name}`): JsonObject => ({
  [name]: address,
});
const languages = [
  { '@value': 'Hund', '@language': 'de' },
  { '@value': 'كلب', '@language': 'ar', '@direction': 'rtl' },
];

export const good: { [what: string]: JsonObject } = {
  'the least credential': credential(),
  'several contexts': credential({ '@context': [v2, examples] }),
  'an object among the contexts': credential({
    '@context': [v2, term('Licence')],
    type: ['VerifiableCredential', 'Licence'],
  }),
  'an id that is a URN': credential({ id: 'urn:uuid:0d9a5e5e-4b2c-4b43-9f04-1d6f0c1b2a3c' }),
  'an id that is a URL': credential({ id: 'https://example.org/credentials/7' }),
  'a type that is a URL': credential({ type: ['VerifiableCredential', 'https://example.org/terms#Licence'] }),
  'types in another order': credential({
    type: ['https://example.org/terms#Licence', 'VerifiableCredential'],
  }),
  'a name': credential({ name: 'Licence' }),
  'a name in a language': credential({ name: { '@value': 'Licence', '@language': 'en' } }),
  'a name with a direction': credential({
    name: { '@value': 'رخصة', '@language': 'ar', '@direction': 'rtl' },
  }),
  'a name in several languages': credential({ name: languages, description: languages }),
  'an issuer that is an object': credential({ issuer: { id: placeholder, name: 'School' } }),
  'an issuer without id but with a name': credential({
    issuer: { name: languages, description: 'A school' },
  }),
  'an issuer of another name': credential({ issuer: { id: 'did:example:issuer' } }),
  'several subjects': credential({
    credentialSubject: [{ id: 'did:example:one' }, { id: 'did:example:two' }],
  }),
  'dates with fractions and zones': credential({
    validFrom: '2020-01-01T00:00:00.123Z',
    validUntil: '2039-05-05T12:30:00-05:00',
  }),
  'a beginning far in the future': credential({ validFrom: '9999-01-01T00:00:00Z' }),
  'an end in the past': credential({ validUntil: '2001-01-01T00:00:00Z' }),
  'a status of a kind that only a context knows': credential({
    '@context': [v2, term('OldStatus')],
    credentialStatus: { id: 'did:example:status', type: 'OldStatus' },
  }),
  'a status without id': credential({
    '@context': [v2, term('OldStatus')],
    credentialStatus: { type: 'OldStatus' },
  }),
  'several schemas': credential({
    credentialSchema: [
      { id: 'https://example.org/schemas/1', type: 'https://example.org/terms#Schema' },
      { id: 'https://example.org/schemas/2', type: 'JsonSchema' },
    ],
  }),
  'several refresh services': credential({
    refreshService: [
      { id: 'did:example:refresh/1', type: 'https://example.org/terms#Refresh' },
      { id: 'did:example:refresh/2', type: 'https://example.org/terms#Refresh' },
    ],
  }),
  'a refresh service without id': credential({
    refreshService: { type: 'https://example.org/terms#Refresh' },
  }),
  'terms of use': credential({
    termsOfUse: [
      { type: 'https://example.org/terms#Policy' },
      { id: 'https://example.org/policies/1', type: 'https://example.org/terms#Policy' },
    ],
  }),
  'evidence without ids, twice the same': credential({
    '@context': [v2, term('Check')],
    evidence: [{ type: 'Check' }, { type: 'Check' }],
  }),
  'a related resource that cannot be had now': credential({
    relatedResource: {
      id: 'https://example.org/file.json',
      digestSRI: 'sha384-MzNNbQTWCSUSi0bbz7dbua+RcENv7C6FvlmYJ1Y+I727HsPOHdzwELMYO9Mz68M2',
      mediaType: 'application/json',
    },
  }),
};

const ownContext = Buffer.from(findContext(v2)?.text ?? '');
const digest = (algorithm: string) => createHash(algorithm).update(ownContext);
good['a related resource that is a bundled context'] = credential({
  relatedResource: {
    id: v2,
    mediaType: 'application/ld+json',
    digestSRI: `sha384-${digest('sha384').digest('base64')}`,
    digestMultibase: `u${digest('sha256').digest('base64url')}`,
  },
});

export const bad: { [what: string]: JsonObject } = {
  'no context': credential({ '@context': undefined }),
  'an empty list of contexts': credential({ '@context': [] }),
  'a number for a context': credential({ '@context': 4 }),
  'null for a context': credential({ '@context': null }),
  'a context alone instead of a list': credential({ '@context': v2 }),
  'contexts in the wrong order': credential({ '@context': [examples, v2] }),
  'no base context': credential({ '@context': [examples] }),
  'a context that is no URL': credential({ '@context': [v2, 'https ://example.org/context'] }),
  'a context that cannot be had': credential({ '@context': [v2, 'https://nowhere.example/context'] }),
  'a number among the contexts': credential({ '@context': [v2, 123192875] }),
  'a context that redefines a type': credential({ '@context': [v2, term('VerifiableCredential')] }),
  'a context that redefines a protected term': credential({
    '@context': [
      v2,
      { '@protected': true, ...term('Licence') },
      term('Licence', 'https://example.org/other'),
    ],
    type: ['VerifiableCredential', 'Licence'],
  }),
  'an id of null': credential({ id: null }),
  'two ids': credential({ id: ['urn:one', 'urn:two'] }),
  'an id that is no URL': credential({ id: 'not a url' }),
  'a subject with two ids': credential({ credentialSubject: { id: ['did:example:1', 'did:example:2'] } }),
  'a subject with an id that is no URL': credential({ credentialSubject: { id: 'subject' } }),
  'a subject with an id of null': credential({ credentialSubject: { id: null } }),
  'no type': credential({ type: undefined }),
  'a number for a type': credential({ type: 4 }),
  'an empty list of types': credential({ type: [] }),
  'null among the types': credential({ type: ['VerifiableCredential', null] }),
  'no VerifiableCredential among the types': credential({ type: ['https://example.org/terms#Licence'] }),
  'a type that no context defines': credential({
    '@context': [v2, { '@vocab': null }],
    type: ['VerifiableCredential', 'Licence'],
  }),
  'a type that no context defines, with the base context alone': credential({
    type: ['VerifiableCredential', 'Licence'],
  }),
  'a type that a context defines as no URL': credential({
    '@context': [v2, { Licence: 'https ://example.org#Licence' }],
    type: ['VerifiableCredential', 'Licence'],
  }),
  'a term that no context defines': credential({ favouriteColour: 'blue' }),
  'a term in the subject that no context defines': credential({
    credentialSubject: { id: 'did:example:subject', favouriteColour: 'blue' },
  }),
  'a name with more than language and direction': credential({
    name: { '@value': 'Licence', '@language': 'en', url: 'https://example.org' },
  }),
  'a description that is a number': credential({ description: 4 }),
  'a name of the issuer with more than language and direction': credential({
    issuer: { id: placeholder, name: { '@value': 'School', '@language': 'en', url: 'https://example.org' } },
  }),
  'no issuer': credential({ issuer: undefined }),
  'an issuer of null': credential({ issuer: null }),
  'an issuer that is no URL': credential({ issuer: 'not a url' }),
  'an issuer that is a list': credential({ issuer: [] }),
  'an issuer with an id of null': credential({ issuer: { id: null } }),
  'an issuer with an id that is no URL': credential({ issuer: { id: 'not a url' } }),
  'no subject': credential({ credentialSubject: undefined }),
  'an empty subject': credential({ credentialSubject: {} }),
  'an empty subject among others': credential({ credentialSubject: [{ id: 'did:example:1' }, {}] }),
  'a subject that is a text': credential({ credentialSubject: 'did:example:subject' }),
  'an empty list of subjects': credential({ credentialSubject: [] }),
  'a beginning that is no date': credential({ validFrom: 'yesterday' }),
  'a beginning without zone': credential({ validFrom: '2020-01-01T00:00:00' }),
  'an end that is no date': credential({ validUntil: 4 }),
  'an end before the beginning': credential({
    validFrom: '2030-01-01T00:00:00Z',
    validUntil: '2020-01-01T00:00:00Z',
  }),
  'a status without type': credential({ credentialStatus: { id: 'did:example:status' } }),
  'a status with two ids': credential({
    '@context': [v2, term('OldStatus')],
    credentialStatus: { id: ['did:example:1', 'did:example:2'], type: 'OldStatus' },
  }),
  'a status with an id that is no URL': credential({
    '@context': [v2, term('OldStatus')],
    credentialStatus: { id: 'not a url', type: 'OldStatus' },
  }),
  'a status of a type that no context defines': credential({
    credentialStatus: { id: 'did:example:status', type: 'OldStatus' },
  }),
  'a status list entry without purpose': credential({
    credentialStatus: {
      type: 'BitstringStatusListEntry',
      statusListIndex: '1',
      statusListCredential: 'https://example.org/list',
    },
  }),
  'a status list entry with an index that is no number': credential({
    credentialStatus: {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: true,
      statusListCredential: 'https://example.org/list',
    },
  }),
  'a status list entry under another name': credential({
    statusEntry: { type: 'BitstringStatusListEntry', statusListIndex: true },
  }),
  'a schema without type': credential({ credentialSchema: { id: 'https://example.org/schemas/1' } }),
  'a schema without id': credential({ credentialSchema: { type: 'JsonSchema' } }),
  'a schema with a number for an id': credential({ credentialSchema: { id: 4, type: 'JsonSchema' } }),
  'a refresh service without type': credential({ refreshService: { id: 'did:example:refresh/1' } }),
  'terms of use without type': credential({ termsOfUse: [{ id: 'https://example.org/policies/1' }] }),
  'evidence without type': credential({ evidence: { id: 'https://example.org/evidence/1' } }),
  'a related resource that is a text': credential({ relatedResource: ['https://example.org/file.json'] }),
  'a related resource without id': credential({ relatedResource: { digestSRI: 'sha256-x' } }),
  'a related resource without digest': credential({
    relatedResource: { id: 'https://example.org/file.json' },
  }),
  'a related resource twice': credential({
    relatedResource: [
      { id: 'https://example.org/file.json', digestSRI: 'sha256-x' },
      { id: 'https://example.org/file.json', digestSRI: 'sha256-x' },
    ],
  }),
  'a related resource with the digest of another file': credential({
    relatedResource: { id: v2, digestSRI: `sha384-${createHash('sha384').update('x').digest('base64')}` },
  }),
  'a related resource with the multibase digest of another file': credential({
    relatedResource: { id: v2, digestMultibase: `u${createHash('sha256').update('x').digest('base64url')}` },
  }),
  'a related resource with one right digest and a wrong one': credential({
    relatedResource: {
      id: v2,
      digestSRI: `sha384-${createHash('sha384').update('x').digest('base64')}`,
      digestMultibase: `u${digest('sha256').digest('base64url')}`,
    },
  }),
  'a proof of null': credential({ proof: null }),
  'a presentation instead': { '@context': [v2], type: ['VerifiablePresentation'] },
};

const version1 = (other: { [member: string]: JsonValue | undefined } = {}) =>
  credential({ '@context': [v1], ...other });

export const goodVersion1: { [what: string]: JsonObject } = {
  'an issuance date': version1({ issuanceDate: '2020-01-01T00:00:00Z' }),
  'an expiration date': version1({
    issuanceDate: '2020-01-01T00:00:00Z',
    expirationDate: '2039-01-01T00:00:00Z',
  }),
  'no issuance date': version1(),
  'inline terms': version1({
    '@context': [v1, { name: 'https://schema.org/name', description: 'https://schema.org/description' }],
    credentialSubject: { id: 'did:example:subject', name: 'Alice', description: 'A person.' },
  }),
};

export const badVersion1: { [what: string]: JsonObject } = {
  'a term that no context defines': version1({ credentialSubject: { id: 'did:example:1', colour: 'blue' } }),
  'an issuance date without zone': version1({ issuanceDate: '2020-01-01T00:00:00' }),
  'an end before the beginning': version1({
    issuanceDate: '2030-01-01T00:00:00Z',
    expirationDate: '2020-01-01T00:00:00Z',
  }),
};
