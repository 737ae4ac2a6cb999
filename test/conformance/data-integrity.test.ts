import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSigner, nodeCrypto } from '../../packages/engine/adapters/node.ts';
import { canonicalize } from '../../packages/engine/src/canonical/canonicalize.ts';
import { canonicalizeGeneral } from '../../packages/engine/src/canonical/general.ts';
import { canonicalizeJson } from '../../packages/engine/src/canonical/jcs.ts';
import { resolveVerificationMethod } from '../../packages/engine/src/did/resolve.ts';
import { decodeBase58 } from '../../packages/engine/src/encoding/base58btc.ts';
import { encodeBase64url } from '../../packages/engine/src/encoding/base64url.ts';
import type { JsonObject } from '../../packages/engine/src/ports.ts';
import { addProof } from '../../packages/engine/src/proof/add-proof.ts';
import { verifyProofs } from '../../packages/engine/src/proof/verify-proofs.ts';
import { skipWithout, vectorJson, vectorText } from './vectors.ts';

const options = {
  crypto: nodeCrypto,
  resolve: (id: string) => resolveVerificationMethod(id, { crypto: nodeCrypto }),
  expectedPurpose: 'assertionMethod',
};
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Folder, the ending of its file names, how it canonicalises and how it hashes. */
const suites = [
  { folder: 'vc-di-eddsa/eddsa-rdfc-2022', ending: 'DataInt', form: 'rdfc', hash: 'sha256' },
  { folder: 'vc-di-eddsa/eddsa-rdfc-2022/employ', ending: 'DataInt', form: 'rdfc', hash: 'sha256' },
  { folder: 'vc-di-eddsa/eddsa-jcs-2022', ending: 'JCS', form: 'jcs', hash: 'sha256' },
  { folder: 'vc-di-eddsa/Ed25519Signature2020', ending: 'EdSig', form: 'rdfc', hash: 'sha256' },
  { folder: 'vc-di-ecdsa/ecdsa-rdfc-2019-p256', ending: 'ECDSAP256', form: 'rdfc', hash: 'sha256' },
  { folder: 'vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ', ending: 'ECDSAP256', form: 'rdfc', hash: 'sha256' },
  { folder: 'vc-di-ecdsa/ecdsa-rdfc-2019-p384', ending: 'ECDSAP384', form: 'rdfc', hash: 'sha384' },
  { folder: 'vc-di-ecdsa/ecdsa-rdfc-2019-p384/employ', ending: 'ECDSAP384', form: 'rdfc', hash: 'sha384' },
  { folder: 'vc-di-ecdsa/ecdsa-jcs-2019-p256', ending: 'JCSECDSAP256', form: 'jcs', hash: 'sha256' },
  { folder: 'vc-di-ecdsa/ecdsa-jcs-2019-p384', ending: 'JCSECDSAP384', form: 'jcs', hash: 'sha384' },
] as const;

for (const { folder, ending, form, hash } of suites) {
  const skip = skipWithout(folder);
  const text = (name: string): string => vectorText(`${folder}/${name}${ending}.txt`).trim();
  const canonical = async (document: JsonObject): Promise<string> =>
    form === 'jcs' ? canonicalizeJson(document) : canonicalizeGeneral(document, nodeCrypto, { hash });

  test(`${folder}: canonical forms and hashes are the published ones`, { skip }, async () => {
    const { proof: _, ...unsecured } = vectorJson(`${folder}/signed${ending}.json`);
    const canonicalDocument = await canonical(unsecured);
    const canonicalConfig = await canonical(vectorJson(`${folder}/proofConfig${ending}.json`));
    assert.equal(canonicalDocument.trim(), text('canonDoc'));
    assert.equal(canonicalConfig.trim(), text('proofCanon'));
    assert.equal(hex(nodeCrypto[hash](canonicalDocument)), text('docHash'));
    assert.equal(hex(nodeCrypto[hash](canonicalConfig)), text('proofHash'));
    assert.equal(text('proofHash') + text('docHash'), text('combinedHash'));
  });

  test(`${folder}: the published credential verifies, and not after a change`, { skip }, async () => {
    const signed = vectorJson(`${folder}/signed${ending}.json`);
    for (const canonicalizer of [canonicalize, canonicalizeGeneral]) {
      const [result] = await verifyProofs(signed, { ...options, canonicalize: canonicalizer });
      assert.equal(result?.code, 'proof.consistent', result?.message);
      const changed = { ...signed, validFrom: '2023-01-01T00:00:01Z' };
      const [refused] = await verifyProofs(changed, { ...options, canonicalize: canonicalizer });
      assert.equal(refused?.code, 'proof.signature-mismatch');
    }
  });
}

for (const cryptosuite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const) {
  const folder = `vc-di-eddsa/${cryptosuite}`;
  test(`${folder}: our signature is the published one`, { skip: skipWithout(folder) }, async () => {
    const ending = cryptosuite === 'eddsa-jcs-2022' ? 'JCS' : 'DataInt';
    const published = vectorJson(`${folder}/signed${ending}.json`);
    const { created, verificationMethod } = vectorJson(`${folder}/proofConfig${ending}.json`);
    const { proof: _, ...unsecured } = published;
    const signed = await addProof(unsecured, {
      cryptosuite,
      verificationMethod: String(verificationMethod),
      created: String(created),
      signer: signerOf(vectorJson('vc-di-eddsa/keyPair.json')),
      crypto: nodeCrypto,
    });
    assert.deepEqual(signed, { ...published, proof: [published.proof] });
  });
}

const chain = 'vc-di-eddsa/proof-set-chain';

for (const [file, count] of [
  ['signedProofSet1', 1],
  ['signedProofSet2', 2],
  ['signedProofChain1', 3],
  ['signedProofChain2', 4],
] as const) {
  test(`${chain}: the ${count} proofs of ${file} verify`, { skip: skipWithout(chain) }, async () => {
    const results = await verifyProofs(vectorJson(`${chain}/${file}.json`), { ...options, canonicalize });
    assert.deepEqual(
      results.map((result) => result.code),
      Array(count).fill('proof.consistent'),
    );
  });
}

test(`${chain}: we make the published set and chain`, { skip: skipWithout(chain) }, async () => {
  const keys = vectorJson(`${chain}/multiKeyPairs.json`);
  let document = vectorJson(`${chain}/unsigned.json`);
  const steps = ['proofSetConfig1', 'proofSetConfig2', 'proofChainConfig1', 'proofChainConfig2'];
  for (const [index, step] of steps.entries()) {
    const { id, created, verificationMethod, previousProof } = vectorJson(`${chain}/${step}.json`);
    document = await addProof(document, {
      cryptosuite: 'eddsa-rdfc-2022',
      verificationMethod: String(verificationMethod),
      created: String(created),
      signer: signerOf(keys[`keyPair${index + 1}`] as JsonObject),
      crypto: nodeCrypto,
      ...(id === undefined ? {} : { id: String(id) }),
      ...(previousProof === undefined ? {} : { previousProof: previousProof as string | string[] }),
    });
  }
  assert.deepEqual(document, vectorJson(`${chain}/signedProofChain2.json`));
});

test(`${chain}: a proof whose previous proof is gone or changed does not verify`, {
  skip: skipWithout(chain),
}, async () => {
  const signed = vectorJson(`${chain}/signedProofChain2.json`);
  const [first, second, third, fourth] = signed.proof as JsonObject[];
  assert.ok(first && second && third && fourth);
  const codes = async (proof: JsonObject[]): Promise<string[]> =>
    (await verifyProofs({ ...signed, proof }, { ...options, canonicalize })).map((result) => result.code);
  assert.deepEqual((await codes([first, third, fourth])).slice(1), [
    'proof.previous-missing',
    'proof.consistent',
  ]);
  const other = { ...second, proofValue: String(first.proofValue) };
  assert.deepEqual((await codes([first, other, third])).slice(1), [
    'proof.signature-mismatch',
    'proof.signature-mismatch',
  ]);
  assert.equal((await codes([first, second, second, third])).at(-1), 'proof.previous-missing');
});

/** The vectors give the secret key as multibase with the prefix of an Ed25519 private key. */
function signerOf(pair: JsonObject) {
  const secret = decodeBase58(String(pair.privateKeyMultibase).slice(1))?.subarray(2);
  const publicKey = decodeBase58(String(pair.publicKeyMultibase).slice(1))?.subarray(2);
  assert.ok(secret && publicKey);
  return createSigner({
    kty: 'OKP',
    crv: 'Ed25519',
    d: encodeBase64url(secret),
    x: encodeBase64url(publicKey),
  });
}
