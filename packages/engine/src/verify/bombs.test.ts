import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertCheap } from '../../test-support/budget.ts';
import { aBadge, anIssuer, offline, outcomes, signBadge, web } from '../../test-support/verifying.ts';
import { contextUrl } from '../contexts/index.ts';
import type { JsonObject } from '../ports.ts';
import { verify } from './verify.ts';

/** A credential of no known kind whose subjects are a clique of blank nodes (rdf-canon test074), with a proof to check. */
async function clique(size: number): Promise<JsonObject> {
  const badge = await signBadge();
  const names = Array.from({ length: size }, (_, index) => `_:b${index}`);
  return {
    '@context': [contextUrl.credentialsV2, contextUrl.undefinedTermsV2],
    id: 'urn:uuid:1',
    type: ['VerifiableCredential'],
    issuer: anIssuer().id,
    validFrom: '2025-01-01T00:00:00Z',
    credentialSubject: names.map((id) => ({
      id,
      knows: names.filter((other) => other !== id).map((other) => ({ id: other })),
    })),
    proof: badge.proof ?? null,
  };
}

test('security row 5: cliques of blank nodes from 5 to 40 are refused in under 250 ms and 64 MB', async () => {
  await verify(await clique(3), offline());
  for (const size of [5, 8, 10, 15, 20, 30, 40]) {
    const text = JSON.stringify(await clique(size));
    const report = await assertCheap(`a clique of ${size}`, () => verify(text, offline()));
    assert.notEqual(report.verdict, 'valid');
  }
});

test('security row 5: equal blank nodes without names, wide and deep, are refused or decided in under 250 ms and 64 MB', async () => {
  const badge = await signBadge();
  const subject = badge.credentialSubject as JsonObject;
  const achievement = subject.achievement as JsonObject;
  const alignments = (count: number) =>
    Array.from({ length: count }, () => ({
      type: ['Alignment'],
      targetName: 'x',
      targetUrl: 'https://x.example',
    }));
  for (const count of [10, 100, 1000]) {
    const wide = {
      ...badge,
      credentialSubject: { ...subject, achievement: { ...achievement, alignment: alignments(count) } },
    };
    const report = await assertCheap(`${count} equal alignments`, () => verify(wide, offline()));
    assert.notEqual(report.verdict, 'valid');
  }
  let deep: JsonObject = { id: 'urn:x:1', type: ['Profile'], name: 'x' };
  for (let level = 0; level < 60; level += 1)
    deep = { type: ['Profile'], id: `urn:x:${level}`, name: 'x', parentOrg: deep };
  await assertCheap('sixty parents', () => verify({ ...badge, issuer: deep }, offline()));
});

test('security row 13: every bomb of text, token and picture is refused in under 250 ms and 64 MB', async () => {
  const bombs: [string, string | Uint8Array][] = [
    ['brackets', '['.repeat(1_900_000)],
    ['braces', '{"a":'.repeat(350_000)],
    ['commas', `{"a":[${'1,'.repeat(900_000)}1]}`],
    ['a long token', `${'A'.repeat(1_900_000)}.${'A'.repeat(1_900_000)}.AA`],
    ['a long SVG', `<svg>${'<g>'.repeat(1_000_000)}`],
    ['zeros', new Uint8Array(8 * 1024 * 1024)],
    ['spaces', ' '.repeat(8_000_000)],
    ['dots', '.'.repeat(2_000_000)],
  ];
  for (const [name, input] of bombs) {
    const report = await assertCheap(name, () => verify(input, offline()));
    assert.equal(report.verdict, 'not-a-credential', name);
  }
});

test('security row 12: a file cannot make the verifier fetch more than 64 documents, nor one document twice', async () => {
  const { fetch, asked } = web({});
  const endorsements = Array.from({ length: 90 }, (_, index) => ({
    ...aBadge({ id: `did:web:x${index}.example` }),
    type: ['VerifiableCredential', 'EndorsementCredential'],
    proof: {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2025-01-01T00:00:00Z',
      verificationMethod: `did:web:x${index % 80}.example#key-1`,
      proofPurpose: 'assertionMethod',
      proofValue: 'z3V9sebYhCGifj13PjR16mPK8m1cwFxugA2ky1L4BYhbsxMz1TL5iwQGrKAQXea99bfg13y5HSY1SHFYNVuo8rTGW',
    },
  }));
  const report = await verify({ ...(await signBadge()), endorsement: endorsements }, offline({ fetch }));
  assert.equal(new Set(asked).size, asked.length);
  assert.ok(asked.length > 10 && asked.length <= 64, String(asked.length));
  assert.notEqual(report.verdict, 'valid');
  assert.ok(outcomes(report).endorsements);
});
