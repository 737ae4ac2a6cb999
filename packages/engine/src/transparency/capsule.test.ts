import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBadge, anIssuer, offline, sign } from '../../test-support/verifying.ts';
import type { JsonObject } from '../ports.ts';
import { assertion, published } from '../verify/open-badge-2/badges.test-support.ts';
import { type CapsuleDocument, type CapsuleReport, verifyCapsule } from './capsule.ts';

const madeAt = new Date('2026-11-22T10:00:00Z');

/** A capsule as anybody can write one: no log shows what stands in it. */
function forge(credential: JsonObject, documents: { [url: string]: JsonObject }): Promise<CapsuleReport> {
  const written = Object.entries(documents).map(
    ([url, document]): CapsuleDocument => ({
      url,
      contentType: 'application/ld+json',
      text: JSON.stringify(document),
    }),
  );
  const capsule = { madeAt, credential: JSON.stringify(credential), documents: written, contexts: [] };
  return verifyCapsule(capsule, offline({ now: madeAt }));
}

test('a document in a capsule that lists a key for an address makes nobody its issuer', async () => {
  const mallory = anIssuer();
  const university = 'https://university.example';
  const credential = await sign(aBadge({ id: university }), mallory);
  for (const more of [{}, { proof: 'said to be signed' }]) {
    const listing = { id: university, assertionMethod: [mallory.verificationMethod], ...more };
    const { report } = await forge(credential, { [university]: listing });
    assert.notEqual(report.checks.find(({ id }) => id === 'issuer-key')?.outcome, 'passed');
    assert.notEqual(report.verdict, 'valid');
  }
});

test('a hosted badge that a capsule brings with its own host is not believed', async () => {
  const { report } = await forge(assertion, published);
  assert.notEqual(report.checks.find(({ id }) => id === 'proof')?.outcome, 'passed');
  assert.equal(report.genuine, 'unknown');
});
