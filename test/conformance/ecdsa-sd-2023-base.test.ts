import assert from 'node:assert/strict';
import { test } from 'node:test';
import { p256 } from '@noble/curves/nist.js';
import { nodeCrypto } from '../../packages/engine/adapters/node.ts';
import { publicKeyFromMultikey } from '../../packages/engine/src/did/multikey.ts';
import { decodeBase58 } from '../../packages/engine/src/encoding/base58btc.ts';
import type { JsonObject, PublicKey, Signer } from '../../packages/engine/src/ports.ts';
import { addBaseProof } from '../../packages/engine/src/proof/add-base-proof.ts';
import { deriveProof } from '../../packages/engine/src/proof/derive-proof.ts';
import { readStatements } from '../../packages/engine/src/proof/statements.ts';
import { skipWithout, vectorJson, vectorText } from './vectors.ts';

const root = 'vc-di-ecdsa';

interface KeyPair {
  publicKeyMultibase: string;
  secretKeyMultibase: string;
}

/** Signs as the published vectors were signed: with the nonces of RFC 6979. */
function signerOf({ publicKeyMultibase, secretKeyMultibase }: KeyPair): Signer & { publicKey: PublicKey } {
  const publicKey = publicKeyFromMultikey(publicKeyMultibase);
  const secret = decodeBase58(secretKeyMultibase.slice(1))?.subarray(2);
  assert.ok(publicKey && secret);
  return { algorithm: 'ES256', publicKey, sign: (data) => p256.sign(data, secret, { lowS: false }) };
}

for (const { folder, mandatory, selective } of [
  { folder: 'employ', mandatory: 'employMandatory', selective: 'employSelective' },
  { folder: 'prc', mandatory: 'prCredMandatory', selective: 'prCredSelective' },
]) {
  const at = `${root}/ecdsa-sd-2023/${folder}`;
  const skip = skipWithout(at);
  const list = (name: string): string[] => JSON.parse(vectorText(`${root}/${name}.json`)) as string[];
  const material = () => vectorJson(`${root}/ecdsa-sd-2023/SDKeyMaterial.json`);
  const hmacKey = () => new Uint8Array(Buffer.from(String(material().hmacKeyString), 'hex'));

  test(`${at}: the statements and their labels are the published ones`, { skip }, async () => {
    const { proof: _, ...document } = vectorJson(`${at}/addSignedSDBase.json`);
    const statements = await readStatements(document, { hmacKey: hmacKey(), crypto: nodeCrypto });
    assert.deepEqual(statements.all, JSON.parse(vectorText(`${at}/addBaseDocHMACCanon.json`)));
  });

  test(`${at}: the base proof is the published one, to the byte`, { skip }, async () => {
    const published = vectorJson(`${at}/addSignedSDBase.json`);
    const { proof, ...document } = published as { proof: JsonObject };
    const { baseKeyPair, proofKeyPair } = material() as unknown as { [name: string]: KeyPair };
    assert.ok(baseKeyPair && proofKeyPair);
    const signed = await addBaseProof(document, {
      verificationMethod: String(proof.verificationMethod),
      created: String(proof.created),
      signer: signerOf(baseKeyPair),
      proofKey: signerOf(proofKeyPair),
      hmacKey: hmacKey(),
      mandatoryPointers: list(mandatory),
      crypto: nodeCrypto,
    });
    assert.deepEqual(signed, { ...published, proof: [proof] });
  });

  test(`${at}: what is derived from the published base is the published derivation`, { skip }, async () => {
    const derived = await deriveProof(vectorJson(`${at}/addSignedSDBase.json`), {
      selectivePointers: list(selective),
      crypto: nodeCrypto,
    });
    assert.deepEqual(derived, vectorJson(`${at}/derivedRevealDocument.json`));
  });
}
