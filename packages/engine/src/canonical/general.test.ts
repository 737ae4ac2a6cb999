import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import { assertCheap } from '../../test-support/budget.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { canonicalizeGeneral } from './general.ts';

const badge: JsonObject = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: { '@value': 'Care', '@language': 'en', '@direction': 'ltr' },
  issuer: { id: 'did:example:issuer', type: ['Profile'], name: 'A school' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    creditsEarned: 2.5,
    achievement: {
      id: 'urn:uuid:48172aac-d8ba-11ed-83dd-0b3aef56cc33',
      type: ['Achievement'],
      name: 'Care',
      description: 'Cares.',
      criteria: { narrative: 'Show it.' },
    },
  },
};

const withMember = (name: string, value: JsonValue): JsonObject =>
  JSON.parse(
    JSON.stringify(badge).replace(
      '"name":"A school"',
      `"name":"A school",${JSON.stringify(name)}:${JSON.stringify(value)}`,
    ),
  );
const withContext = (context: JsonValue): JsonObject => ({
  ...badge,
  '@context': [...(badge['@context'] as JsonValue[]), context],
});

test('a credential becomes sorted N-Quads, twice the same', async () => {
  const first = await canonicalizeGeneral(badge, nodeCrypto);
  assert.equal(await canonicalizeGeneral(badge, nodeCrypto), first);
  assert.match(first, /^<did:example:issuer> /);
  assert.match(first, /i18n#en_ltr/);
});

const hiding: { [what: string]: JsonObject } = {
  'a member that no context defines': withMember('grades', 'A+'),
  'an object that no context defines': withMember('extra', { a: 'b' }),
  'a null member': withMember('url', null),
  '@nest through an inline alias': { ...withContext({ extra: '@nest' }), extra: { description: 'unsigned' } },
  '@nest itself': withMember('@nest', { name: 'x' }),
  '@included': withMember('@included', []),
  '@index': withMember('@index', 'x'),
  '@reverse': withMember('@reverse', {}),
  'an own __proto__ member': withMember('__proto__', { name: 'x' }),
  'a term that an inline context maps to null': { ...withContext({ extra: null }), extra: 'unsigned' },
  'an inline term without an IRI': { ...withContext({ extra: { '@id': null } }), extra: 'unsigned' },
  'a type that no context defines': {
    ...badge,
    type: ['VerifiableCredential', 'OpenBadgeCredential', 'Diploma'],
  },
  'a lone surrogate': withMember('phone', '\ud800'),
  'a tiny number': withMember('creditsAvailable', 3e-7),
  'an unsafe integer': withMember('creditsAvailable', 2 ** 53),
  'a number with more digits than RDF keeps': withMember('creditsAvailable', 1.0000000000000002),
  'a relative identifier': { ...badge, id: 'me' },
};

for (const [what, document] of Object.entries(hiding)) {
  test(`a document with ${what} is refused (security.md row 4)`, async () => {
    await assert.rejects(canonicalizeGeneral(document, nodeCrypto), { code: 'credential.not-canonical' });
  });
}

test('an inline context that wraps one object in "@context" means what the object alone means', async () => {
  const terms = { grades: 'https://example.org/grades' };
  const graded = {
    ...withMember('grades', 'A+'),
    '@context': withContext({ '@context': terms })['@context'],
  };
  const plain = { ...graded, '@context': withContext(terms)['@context'] };
  const canonical = await canonicalizeGeneral(graded as JsonObject, nodeCrypto);
  assert.equal(canonical, await canonicalizeGeneral(plain as JsonObject, nodeCrypto));
  assert.match(canonical, /"A\+"/);
});

const grades = { grades: 'https://example.org/grades' };
const oddWrappers: { [what: string]: JsonValue } = {
  'a term beside it': { '@context': grades, url: 'https://example.org/url' },
  'an own __proto__ beside it': JSON.parse('{"@context":{"grades":"https://example.org/g"},"__proto__":{}}'),
  'another wrapper in it': { '@context': { '@context': grades } },
  'a list in it': { '@context': [grades] },
  'an address in it': { '@context': 'https://www.w3.org/ns/credentials/undefined-terms/v2' },
  'null in it': { '@context': null },
  'a term without meaning in it': { '@context': { grades: null } },
  'a protected term in it': { '@context': { ...grades, name: 'https://example.org/name' } },
};

for (const [what, wrapper] of Object.entries(oddWrappers)) {
  test(`a context wrapped in "@context" with ${what} is refused`, async () => {
    const document = { ...withContext(wrapper), grades: 'A+' };
    await assert.rejects(canonicalizeGeneral(document, nodeCrypto), { code: 'credential.not-canonical' });
  });
}

test('an unknown context is refused and never fetched', async () => {
  await assert.rejects(canonicalizeGeneral(withContext('https://example.org/context'), nodeCrypto), {
    code: 'context.unknown',
  });
});

test('redefining a protected term is refused', async () => {
  await assert.rejects(canonicalizeGeneral(withContext({ name: 'https://example.org/name' }), nodeCrypto), {
    code: 'credential.not-canonical',
  });
});

test('a graph of blank nodes that all look alike is refused quickly (security.md row 5)', async () => {
  const node = (index: number): JsonObject => ({
    id: `_:n${index}`,
    type: ['Profile'],
    'https://example.org/knows': Array.from({ length: 12 }, (_, other) => ({ id: `_:n${other}` })).filter(
      (_, other) => other !== index,
    ),
  });
  const clique: JsonObject = {
    ...badge,
    'https://example.org/all': Array.from({ length: 12 }, (_, index) => node(index)),
  };
  await assertCheap('a clique', () =>
    assert.rejects(canonicalizeGeneral(clique, nodeCrypto), { code: 'credential.not-canonical' }),
  );
});

test('deep nesting is refused, not a stack overflow', async () => {
  let document: JsonObject = {};
  for (let depth = 0; depth < 5000; depth += 1) document = { a: document };
  await assert.rejects(canonicalizeGeneral(document, nodeCrypto), { code: 'credential.not-canonical' });
});
