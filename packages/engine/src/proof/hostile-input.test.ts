import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeCrypto } from '../../adapters/node.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { addProof } from './add-proof.ts';
import { createParty, resolveOffline, sampleBadge, verifyOptions } from './proof.test-support.ts';
import { signVcJwt } from './sign-vc-jwt.ts';
import { verifyProofs } from './verify-proofs.ts';
import { verifyVcJwt } from './verify-vc-jwt.ts';

const party = createParty();
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => value as JsonValue);

test('whatever stands in the place of a member, verifying gives a result and no false accept', async () => {
  for (const cryptosuite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const) {
    const options = { ...party, cryptosuite, created: '2026-01-02T03:04:05Z', crypto: nodeCrypto };
    const signed = await addProof(sampleBadge(party.did), options);
    const [proof = null] = signed.proof as JsonObject[];
    assert.ok(proof);
    const property = fc.asyncProperty(fc.constantFrom(...Object.keys(proof)), json, async (member, value) => {
      const changed = { ...signed, proof: { ...proof, [member]: value } };
      const results = await verifyProofs(changed, verifyOptions);
      const isSame = JSON.stringify(value) === JSON.stringify(proof[member]);
      assert.equal(results.length > 0 && results.every((result) => result.consistent), isSame);
    });
    await fc.assert(property, { numRuns: 300 });
    const content = fc.asyncProperty(
      fc.constantFrom(...Object.keys(signed), 'extra'),
      json,
      async (member, value) => {
        const results = await verifyProofs({ ...signed, [member]: value }, verifyOptions);
        const isSame = JSON.stringify(value) === JSON.stringify(signed[member]);
        assert.equal(results.length > 0 && results.every((result) => result.consistent), isSame);
      },
    );
    await fc.assert(content, { numRuns: 300 });
  }
});

test('whatever text is given as a token, verifying gives a result and no false accept', async () => {
  const options = { crypto: nodeCrypto, resolve: resolveOffline };
  const token = await signVcJwt(sampleBadge(party.did), party);
  const parts = token.split('.');
  const part = fc.oneof(
    fc.string(),
    fc.base64String().map((text) => text.replace(/=+$/, '')),
    json.map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
  );
  const tokens = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(part, part, part).map((three) => three.join('.')),
    fc
      .tuple(fc.nat(2), part)
      .map(([at, other]) => parts.map((own, index) => (index === at ? other : own)).join('.')),
  );
  const property = fc.asyncProperty(tokens, async (text) => {
    const { result } = await verifyVcJwt(text, options);
    assert.equal(result.consistent, text === token);
  });
  await fc.assert(property, { numRuns: 1000 });
});
