// Small files that would keep the general JSON-LD library busy for seconds (performance.md §4 guard 15).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSigner, generateKeyPair } from '../../adapters/node.ts';
import { assertCheap } from '../../test-support/budget.ts';
import { anIssuer, offline, outcomes, sign, signBadge } from '../../test-support/verifying.ts';
import { contextUrl } from '../contexts/index.ts';
import { didKeyFromPublicKey } from '../did/did-key.ts';
import { encodeMultibase } from '../encoding/multibase.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { verify } from './verify.ts';

/** A signed-looking credential with an inline context, which only the general JSON-LD library can read. */
async function inlined(
  context: JsonObject,
  credentialSubject: JsonObject,
  id = 'urn:uuid:1',
): Promise<JsonObject> {
  const badge = await signBadge();
  return {
    '@context': [contextUrl.credentialsV2, context],
    id,
    type: ['VerifiableCredential'],
    issuer: anIssuer().id,
    credentialSubject,
    proof: badge.proof ?? null,
  };
}

const terms = { knows: 'https://x.example/knows', called: 'https://x.example/called' };
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const manyTerms = (count: number, definition: (index: number) => JsonValue): JsonObject =>
  Object.fromEntries(many(count, (index) => [`p${index}`, definition(index)]));
const strings = (count: number, group: number): string[] => many(count, (index) => `s${group}-${index}`);
const manyLanguages = (count: number): JsonObject =>
  Object.fromEntries(many(count, (index) => [`en-x-${index}`, strings(60, index)]));
const byLanguage = (): JsonObject => ({ '@id': terms.knows, '@container': '@language' });
const prefix = (index: number): JsonObject => ({ '@id': 'urn:x:'.padEnd(6 + index, 'a') });
const spelling = (index: number): JsonObject => ({
  id: `p${index % 60}:${'a'.repeat(60 - (index % 60))}`,
  p0: `s${index}`,
});
const vocabulary = (index: number): JsonObject => ({
  '@id': `urn:t:${index}`,
  '@context': { '@vocab': 'https://x.example/'.padEnd(18 + index, 'a') },
});
const inVocabulary = (index: number): JsonObject => ({
  id: 'urn:x:1',
  type: `p${index}`,
  ['a'.repeat(60 - index)]: strings(100, index),
});
const readsAgain = (index: number): JsonObject => ({
  '@id': `urn:t:${index}`,
  '@context': contextUrl.openBadges303,
});

test('security row 5: what costs the JSON-LD library seconds is refused in under 250 ms and 64 MB, as not checked', async () => {
  const scoped = (index: number) => ({
    '@id': `https://x.example/${index}`,
    '@context': { called: terms.called },
  });
  const subjects: [string, JsonObject, JsonObject][] = [
    ['values of one property', terms, { knows: many(18_000, (index) => `s${index}`) }],
    ['objects of one property', terms, { knows: many(6_000, (index) => ({ called: `s${index}` })) }],
    ['one node again', terms, { knows: many(4_500, (index) => ({ id: 'urn:x:1', called: `s${index}` })) }],
    [
      'terms copied by objects',
      { ...terms, ...manyTerms(3_000, (index) => `https://x.example/${index}`) },
      { knows: many(400, (index) => ({ type: 'VerifiableCredential', called: `s${index}` })) },
    ],
    ['scoped contexts', manyTerms(3_600, scoped), { p1: { called: 'x' }, p2: { called: 'x' } }],
    ['lists in a list', terms, { knows: many(300, (index) => strings(60, index)) }],
    ['names of one property', manyTerms(300, () => terms.knows), manyTerms(300, (i) => strings(60, i))],
    ['languages of one property', manyTerms(1, byLanguage), { p0: manyLanguages(300) }],
    ['spellings of one node', manyTerms(60, prefix), { p0: many(3_000, spelling) }],
    [
      'terms in a wrapper',
      { '@context': { ...terms, ...manyTerms(3_000, (index) => `https://x.example/${index}`) } },
      { knows: many(400, (index) => ({ type: 'VerifiableCredential', called: `s${index}` })) },
    ],
    ['vocabularies of one property', manyTerms(60, vocabulary), { p0: many(60, inVocabulary) }],
  ];
  await verify(await inlined(terms, { called: 'x' }), offline());
  for (const [name, context, subject] of subjects) {
    const text = JSON.stringify(await inlined(context, subject));
    const report = await assertCheap(name, () => verify(text, offline()));
    assert.deepEqual([report.verdict, outcomes(report).proof], ['could-not-check', 'proof.too-costly'], name);
  }
});

test('security row 5: contexts that are named again and again are refused in under 250 ms and 64 MB, as not checked', async () => {
  const badge = await signBadge();
  const again = many(2_000, () => contextUrl.openBadges303);
  const lists: [string, JsonObject][] = [
    ['in one list', { ...badge, '@context': [contextUrl.credentialsV2, ...again] }],
    ['in a list in a list', { ...badge, '@context': [contextUrl.credentialsV2, again] }],
    ['inside', { ...badge, name: many(20, () => ({ '@context': again.slice(0, 100), id: 'urn:x:1' })) }],
    ['scoped to a term', await inlined(manyTerms(1_000, readsAgain), { p1: 'x' })],
  ];
  for (const [name, document] of lists) {
    const text = JSON.stringify(document);
    const report = await assertCheap(name, () => verify(text, offline()));
    assert.equal(outcomes(report).proof, 'proof.too-costly', name);
  }
});

test('security row 5: many costly credentials in one file share one budget: they are answered in under 2000 ms', async () => {
  const subject = { knows: many(900, (index) => ({ called: `s${index % 7}` })) };
  const part = (value: JsonObject) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = part({ alg: 'EdDSA', kid: anIssuer().verificationMethod });
  const tokens = await Promise.all(
    many(
      80,
      async (index) => `${header}.${part(await inlined(terms, subject, `urn:x:${index}`))}.${'A'.repeat(86)}`,
    ),
  );
  const envelopes = tokens.map((token) => ({
    '@context': contextUrl.credentialsV2,
    type: 'EnvelopedVerifiableCredential',
    id: `data:application/vc+jwt,${token}`,
  }));
  const presentation = { '@context': [contextUrl.credentialsV2], type: ['VerifiablePresentation'] };
  const input = { ...presentation, verifiableCredential: envelopes };
  const limits = { milliseconds: 2_000, megabytes: 256 };
  const report = await assertCheap('eighty envelopes', () => verify(input, offline()), limits);
  assert.notEqual(report.verdict, 'valid');
});

test('security row 5: sixteen proofs by P-384 keys over one large document are answered in under 1000 ms', async () => {
  const signer = createSigner(generateKeyPair('ES384').privateJwk);
  const { verificationMethod } = didKeyFromPublicKey(signer.publicKey);
  const large = await inlined(
    terms,
    Object.fromEntries([['knows', many(1_000, (index) => ({ called: `s${index}` }))]]),
  );
  const proof = many(16, (index) => ({
    type: 'DataIntegrityProof',
    cryptosuite: 'ecdsa-rdfc-2019',
    created: `2025-01-01T00:00:${index + 10}Z`,
    verificationMethod,
    proofPurpose: 'assertionMethod',
    proofValue: encodeMultibase('z', new Uint8Array(96).fill(7)),
  }));
  const limits = { milliseconds: 1_000, megabytes: 256 };
  const report = await assertCheap('sixteen proofs', () => verify({ ...large, proof }, offline()), limits);
  assert.equal(report.verdict, 'altered');
});

test('a record of a hundred credentials in an unusual context is still within what may be checked', async () => {
  const issuer = anIssuer();
  const inside = await Promise.all(
    many(100, async (index) => {
      const { proof: _, ...plain } = await inlined(terms, {
        knows: many(20, (each) => ({ called: `${each}` })),
      });
      return sign({ ...plain, id: `urn:x:${index}` }, issuer);
    }),
  );
  const wrapper = { '@context': [contextUrl.credentialsV2], type: ['VerifiablePresentation'] };
  const report = await verify(
    { ...wrapper, verifiableCredential: inside },
    offline({ acceptsOwnTerms: true }),
  );
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks));
});
