import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import { anIssuer, offline, outcomes, sign } from '../../test-support/verifying.ts';
import { contextUrl } from '../contexts/index.ts';
import type { JsonObject } from '../ports.ts';
import { addProof } from '../proof/add-proof.ts';
import { verify } from './verify.ts';

const issuer = anIssuer();

/** Two words that mean two grades: who exchanges the words exchanges the grades that a reader sees. */
const graded = (theory: string, practice: string): JsonObject => ({
  '@context': [
    contextUrl.credentialsV2,
    { theory: `https://example.org/terms#${theory}`, practice: `https://example.org/terms#${practice}` },
  ],
  type: ['VerifiableCredential'],
  issuer: issuer.id,
  credentialSubject: { id: 'did:example:learner', [theory === 'one' ? 'theory' : 'practice']: 'failed' },
});
const honest = graded('one', 'two');
const exchanged = graded('two', 'one');

test('row 4, vc-data-integrity#272: words that a file defines for itself can be exchanged under an RDF signature, so it is not valid', async () => {
  const { proof } = await sign(honest, issuer);
  for (const [document, acceptsOwnTerms, code, verdict] of [
    [honest, false, 'proof.own-terms', 'could-not-check'],
    [exchanged, false, 'proof.own-terms', 'could-not-check'],
    [honest, true, 'proof.consistent', 'valid'],
    // The same statement in other words: what a reader of RDF takes for valid.
    [exchanged, true, 'proof.consistent', 'valid'],
  ] as const) {
    const report = await verify({ ...document, proof: proof ?? null }, offline({ acceptsOwnTerms }));
    assert.equal(outcomes(report).proof, code);
    assert.equal(report.verdict, verdict);
  }
});

test('a signature over the text covers the words too', async () => {
  const signed = await addProof(honest, {
    cryptosuite: 'eddsa-jcs-2022',
    verificationMethod: issuer.verificationMethod,
    created: '2025-01-01T00:00:00Z',
    signer: issuer.signer,
    crypto: nodeCrypto,
  });
  assert.equal((await verify(signed, offline())).verdict, 'valid');
  const changed = { ...signed, '@context': exchanged['@context'] ?? null };
  assert.equal((await verify(changed, offline())).verdict, 'altered');
});

test('a further signature over the text by anybody else does not vouch for the words', async () => {
  const other = anIssuer('did:web:other.example');
  const once = await sign(honest, issuer);
  const twice = await addProof(once, {
    cryptosuite: 'eddsa-jcs-2022',
    verificationMethod: other.verificationMethod,
    created: '2025-01-01T00:00:00Z',
    signer: other.signer,
    crypto: nodeCrypto,
  });
  assert.notEqual((await verify(twice, offline())).verdict, 'valid');
});
