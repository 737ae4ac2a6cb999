import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import { contextUrl } from '../contexts/index.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { canonicalize } from './canonicalize.ts';
import { canonicalizeFast } from './canonicalize-fast.ts';
import type { FallbackReason } from './fallback.ts';
import { canonicalizeGeneral } from './general.ts';

const plain: JsonObject = {
  '@context': [contextUrl.credentialsV2, contextUrl.openBadges303],
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:example.org', type: ['Profile'], name: 'Example' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { type: ['AchievementSubject'], achievement: { type: ['Achievement'], name: 'Coding' } },
};

test('a plain credential takes the fast path, and canonicalize gives its text without waiting', async () => {
  const text = canonicalize(plain, nodeCrypto);
  ok(typeof text === 'string');
  equal(text, await canonicalizeGeneral(plain, nodeCrypto));
});

/** Guards of performance.md §4 by number; each document must be kept off the fast path for exactly this reason. */
const guards: [guard: string, reason: FallbackReason, document: JsonObject][] = [
  ['1: no context', 'context-list', without(plain, '@context')],
  ['1: an inline context', 'context-list', withContext({ x: 'https://example.org/x' })],
  ['1: a context that is not bundled', 'context-list', withContext('https://example.org/context')],
  ['1: __proto__ as a context', 'context-list', withContext('__proto__')],
  ['1: a null context', 'context-list', withContext(null)],
  ['1: no contexts in the list', 'context-list', { ...plain, '@context': [] }],
  ['1: too many contexts', 'context-list', { ...plain, '@context': Array(9).fill(contextUrl.credentialsV2) }],
  ['1: a nested context', 'nested-context', inSubject({ '@context': {} })],
  ['1: a nested context by address', 'nested-context', inSubject({ '@context': contextUrl.openBadges303 })],
  ['1: a context with @vocab', 'context-feature', withContext(contextUrl.undefinedTermsV2)],
  ['1: a context that redefines a protected term', 'context-feature', withContext(contextUrl.credentialsV1)],
  ['2: an unknown member', 'unknown-term', { ...plain, grades: 'A+' }],
  ['2: an IRI as a member', 'unknown-term', { ...plain, 'https://schema.org/name': 'x' }],
  ['2: an unknown type', 'unknown-term', inSubject({ type: ['Diploma'] })],
  ['2: an IRI as a type', 'unknown-term', inSubject({ type: 'https://example.org/T' })],
  ['2: @included', 'unsupported-term', inSubject({ '@included': [] })],
  ['2: @nest', 'unsupported-term', inSubject({ '@nest': { name: 'x' } })],
  ['2: @index', 'unsupported-term', inSubject({ '@index': 'x' })],
  ['2: @id beside id', 'unsupported-term', inSubject({ '@id': 'https://example.org/1' })],
  [
    '2: a proof inside a graph container',
    'unsupported-term',
    { ...plain, proof: { type: 'DataIntegrityProof' } },
  ],
  ['3: null', 'null', { ...plain, name: null }],
  ['3: null in an array', 'null', inAchievement({ tag: ['a', null] })],
  ['3: an array in an array', 'nested-array', inAchievement({ tag: [['a']] })],
  ['3: a number where an address belongs', 'native-value-as-iri', { ...plain, issuer: 5 }],
  ['3: true where an address belongs', 'native-value-as-iri', { ...plain, issuer: true }],
  ['3: a number as id', 'odd-id', { ...plain, id: 5 }],
  ['3: an array as id', 'odd-id', { ...plain, id: ['https://example.org/1'] }],
  ['3: a number as type', 'odd-type', { ...plain, type: 5 }],
  ['3: a number among types', 'odd-type', { ...plain, type: ['VerifiableCredential', 5] }],
  ['4: minus zero', 'odd-number', inAchievement({ creditsAvailable: -0 })],
  ['4: an exponent', 'odd-number', inAchievement({ creditsAvailable: 3e-7 })],
  ['4: a huge number', 'odd-number', inAchievement({ creditsAvailable: 1e21 })],
  ['4: an unsafe integer', 'odd-number', inAchievement({ creditsAvailable: 2 ** 53 })],
  ['4: a decimal of 17 digits', 'odd-number', inAchievement({ creditsAvailable: 0.30000000000000004 })],
  ['5: a lone surrogate', 'lone-surrogate', { ...plain, name: '\ud800' }],
  ['5: another lone surrogate', 'lone-surrogate', { ...plain, name: 'x\udc00' }],
  ['6: a relative address', 'odd-iri', { ...plain, issuer: 'path' }],
  ['6: a space in an address', 'odd-iri', { ...plain, issuer: 'https://example.org/a b' }],
  ['6: a bracket in an address', 'odd-iri', { ...plain, issuer: 'https://example.org/<a>' }],
  ['6: a backslash in an address', 'odd-iri', { ...plain, issuer: 'https://example.org/\\' }],
  ['6: a control character in an address', 'odd-iri', { ...plain, issuer: 'https://example.org/\u0001' }],
  ['6: an address beyond ASCII', 'odd-iri', { ...plain, issuer: 'https://example.org/é' }],
  ['6: a blank node identifier', 'odd-iri', { ...plain, issuer: '_:b0' }],
  ['6: a blank node identifier as id', 'odd-iri', { ...plain, id: '_:b0' }],
  ['6: an empty address', 'odd-iri', { ...plain, issuer: '' }],
  ['8: a number and its text', 'duplicate-native-value', inAchievement({ creditsAvailable: [5, '5'] })],
  ['8: true and its text', 'duplicate-native-value', withHashed([true, 'true'])],
  ['9: blank nodes that look alike beyond the work limit', 'work-limit', withCopies(5)],
  ['10: a number in a list', 'odd-list', withAllowedValue(['a', 5])],
  ['10: an empty list', 'odd-list', withAllowedValue([])],
  ['10: an array in a list', 'odd-list', withAllowedValue([['a']])],
  ['11: a JSON literal', 'unsupported-term', { ...plain, cnf: { jwk: { kty: 'OKP' } } }],
  [
    'order: an astral and a full-width character under one member',
    'line-order',
    inAchievement({ tag: ['😀', '，'] }),
  ],
  ['depth: 70 levels', 'too-deep', withDepth(70)],
  [
    'size: 20,001 objects',
    'too-large',
    inAchievement({ alignment: Array(20_001).fill({ type: ['Alignment'] }) }),
  ],
  [
    'nothing to sign',
    'empty-document',
    { '@context': [contextUrl.credentialsV2], id: 'https://example.org/1' },
  ],
];

for (const [guard, reason, document] of guards) {
  test(`guard ${guard} keeps a document off the fast path`, () => {
    deepEqual(canonicalizeFast(document, nodeCrypto), { fallback: reason });
  });
}

test('guard 6: a compact IRI of a context with prefixes is left to the general library', async () => {
  const document: JsonObject = {
    '@context': [contextUrl.credentialsV1],
    id: 'https://example.org/1',
    type: ['VerifiableCredential'],
    issuer: 'cred:issuer',
  };
  deepEqual(canonicalizeFast(document, nodeCrypto), { fallback: 'odd-iri' });
  ok(
    (await canonicalizeGeneral(document, nodeCrypto)).includes(
      '<https://www.w3.org/2018/credentials#issuer> <https://www.w3.org/2018/credentials#issuer>',
    ),
  );
});

test('guard 13: a thousand lists of types do not grow the tables, and later documents are read alike', () => {
  const first = canonicalizeFast(plain, nodeCrypto);
  for (let index = 0; index < 1_000; index++) {
    canonicalizeFast(inSubject({ type: ['AchievementSubject', `T${index}`] }), nodeCrypto);
  }
  equal(canonicalizeFast(plain, nodeCrypto), first);
});

for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype']) {
  test(`guard 14: a member, a type or a context called ${name} is unknown like any other`, () => {
    const member = JSON.parse(JSON.stringify(plain).replace('"name"', JSON.stringify(name))) as JsonObject;
    deepEqual(canonicalizeFast(member, nodeCrypto), { fallback: 'unknown-term' });
    deepEqual(canonicalizeFast(inSubject({ type: [name] }), nodeCrypto), { fallback: 'unknown-term' });
    deepEqual(canonicalizeFast(withContext(name), nodeCrypto), { fallback: 'context-list' });
  });
}

test('what the guards keep out is refused or decided by the general library, never by the fast path', async () => {
  await rejects(async () => canonicalize({ ...plain, grades: 'A+' }, nodeCrypto));
  await rejects(async () => canonicalize({ ...plain, name: null }, nodeCrypto));
  await rejects(async () => canonicalize(inSubject({ '@nest': { name: 'x' } }), nodeCrypto));
});

test('an astral and a full-width character under different members keep their order, so the fast path takes them', async () => {
  const document = inAchievement({ name: '😀', description: '，' });
  equal(canonicalizeFast(document, nodeCrypto), await canonicalizeGeneral(document, nodeCrypto));
});

test('more than ten blank nodes are labelled and sorted as the library does it', async () => {
  const alignment = Array.from({ length: 25 }, (_, index) => ({
    type: ['Alignment'],
    targetName: `skill ${index}`,
  }));
  const document = inAchievement({ alignment });
  equal(canonicalizeFast(document, nodeCrypto), await canonicalizeGeneral(document, nodeCrypto));
});

test('blank nodes with equal first-degree hashes are labelled by N-degree hashes within the work limit', async () => {
  const document = withTwins(1);
  const text = canonicalizeFast(document, nodeCrypto);
  ok(typeof text === 'string');
  equal(text, await canonicalizeGeneral(document, nodeCrypto));
});

test('the input is not changed', () => {
  const before = JSON.stringify(plain);
  canonicalizeFast(plain, nodeCrypto);
  equal(JSON.stringify(plain), before);
});

function without(document: JsonObject, name: string): JsonObject {
  const { [name]: _, ...rest } = document;
  return rest;
}

function withContext(context: JsonValue): JsonObject {
  return { ...plain, '@context': [contextUrl.credentialsV2, contextUrl.openBadges303, context] };
}

function inSubject(members: JsonObject): JsonObject {
  return { ...plain, credentialSubject: { type: ['AchievementSubject'], ...members } };
}

function inAchievement(members: JsonObject): JsonObject {
  return inSubject({ achievement: { type: ['Achievement'], ...members } });
}

function withAllowedValue(allowedValue: JsonValue): JsonObject {
  return inAchievement({ resultDescription: [{ type: ['ResultDescription'], allowedValue }] });
}

function withHashed(hashed: JsonValue): JsonObject {
  return inSubject({ identifier: [{ type: 'IdentityObject', hashed }] });
}

/** Two branches that differ only at their ends, `depth` objects away from the root. */
function withTwins(depth: number): JsonObject {
  const branch = (end: string): JsonObject => {
    let profile: JsonObject = { type: ['Profile'], name: end };
    for (let level = 0; level < depth; level++) profile = { type: ['Profile'], parentOrg: profile };
    return profile;
  };
  return inSubject({ source: [branch('a'), branch('b'), branch('c')] });
}

/** Two equal profiles with equal identifiers: every order of them has to be tried. */
function withCopies(count: number): JsonObject {
  const profile = { type: ['Profile'], otherIdentifier: Array(count).fill({ type: 'IdentifierEntry' }) };
  return inSubject({ source: [profile, profile] });
}

function withDepth(depth: number): JsonObject {
  let profile: JsonObject = { type: ['Profile'] };
  for (let level = 0; level < depth; level++) profile = { type: ['Profile'], parentOrg: profile };
  return { ...plain, issuer: profile };
}
