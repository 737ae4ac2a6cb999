import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../packages/engine/adapters/node.ts';
import { canonicalize } from '../../packages/engine/src/canonical/canonicalize.ts';
import { canonicalizeGeneral } from '../../packages/engine/src/canonical/general.ts';
import { resolveVerificationMethod } from '../../packages/engine/src/did/resolve.ts';
import type { JsonObject } from '../../packages/engine/src/ports.ts';
import { verifyProofs } from '../../packages/engine/src/proof/verify-proofs.ts';
import { skipWithout, vectorJson, vectorText } from './vectors.ts';

const codeOf = async (document: JsonObject, canonicalizer = canonicalize): Promise<string | undefined> => {
  const [result] = await verifyProofs(document, {
    crypto: nodeCrypto,
    canonicalize: canonicalizer,
    resolve: (id) => resolveVerificationMethod(id, { crypto: nodeCrypto }),
    expectedPurpose: 'assertionMethod',
  });
  return result?.code;
};

for (const name of ['employ', 'prc']) {
  const folder = `vc-di-ecdsa/ecdsa-sd-2023/${name}`;
  const skip = skipWithout(folder);
  const revealed = (): JsonObject => vectorJson(`${folder}/derivedRevealDocument.json`);
  const withProofValue = (proofValue: string): JsonObject => {
    const document = revealed();
    return { ...document, proof: { ...(document.proof as JsonObject), proofValue } };
  };

  test(`${folder}: the canonical proof options are the published ones`, { skip }, async () => {
    const config = vectorJson(`${folder}/addProofConfig.json`);
    assert.equal(
      await canonicalizeGeneral(config, nodeCrypto),
      vectorText(`${folder}/addProofConfigCanon.txt`),
    );
  });

  test(`${folder}: the derived credential verifies`, { skip }, async () => {
    assert.equal(await codeOf(revealed()), 'proof.consistent');
    assert.equal(await codeOf(revealed(), canonicalizeGeneral), 'proof.consistent');
  });

  test(`${folder}: changed, added and withheld statements are refused`, { skip }, async () => {
    const document = revealed();
    const subject = document.credentialSubject as JsonObject;
    const changes: JsonObject[] = [
      { ...document, validUntil: '2039-12-03T00:00:00Z' },
      { ...document, name: 'Something else' },
      { ...document, credentialSubject: { ...subject, birthCountry: 'Utopia' } },
      { ...document, credentialSubject: { ...subject, gender: 'Male' } },
      { ...document, credentialSubject: { type: subject.type ?? [] } },
      { ...document, issuer: 'did:example:other' },
    ];
    for (const changed of changes) assert.equal(await codeOf(changed), 'proof.signature-mismatch');
  });

  test(`${folder}: no changed character of the proof value verifies`, { skip }, async () => {
    const value = String((revealed().proof as JsonObject).proofValue);
    for (let position = 0; position < value.length; position += 11) {
      const changed =
        value.slice(0, position) + (value[position] === 'A' ? 'B' : 'A') + value.slice(position + 1);
      assert.notEqual(await codeOf(withProofValue(changed)), 'proof.consistent', `at ${position}`);
    }
    for (const changed of [`${value}A`, value.slice(0, -4), `${value}=`]) {
      assert.equal(await codeOf(withProofValue(changed)), 'proof.malformed-value');
    }
  });

  test(`${folder}: a base proof, which shows more than it should, is refused`, { skip }, async () => {
    const base = vectorJson(`${folder}/addSignedSDBase.json`);
    assert.equal(await codeOf(base), 'proof.unsupported');
  });
}
