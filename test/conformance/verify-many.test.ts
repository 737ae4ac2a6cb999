import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCompression, nodeCrypto } from '../../packages/engine/adapters/node.ts';
import { standingOf, verifyMany } from '../../packages/engine/src/index.ts';
import { listOf } from '../../packages/engine/test-support/verifying.ts';
import { skipWithout, vectorJson, vectorText } from './vectors.ts';

const published = [
  'vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json',
  'vc-di-eddsa/eddsa-rdfc-2022/employ/signedDataInt.json',
  'vc-di-eddsa/eddsa-jcs-2022/signedJCS.json',
  'vc-di-eddsa/Ed25519Signature2020/signedEdSig.json',
  'vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json',
  'vc-di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json',
  'vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json',
  'vc-di-ecdsa/ecdsa-jcs-2019-p384/signedJCSECDSAP384.json',
];
const skip = skipWithout('vc-di-eddsa') || skipWithout('vc-di-ecdsa');

test('the published credentials beside changed and broken ones: each its own proof, none disturbed', {
  skip,
}, async () => {
  const inputs = published.flatMap((path) => {
    const signed = vectorJson(path);
    return [
      vectorText(path),
      JSON.stringify({ ...signed, issuer: 'https://other.example/' }),
      vectorText(path).slice(0, -20),
    ];
  });
  const options = { crypto: nodeCrypto, compression: nodeCompression, now: new Date('2026-12-01T00:00:00Z') };
  const rows = await listOf(
    verifyMany(inputs, {
      ...options,
      tell: (report) => ({
        proof: report.checks.find(({ id }) => id === 'proof')?.outcome,
        standing: standingOf(report).standing,
      }),
    }),
  );
  for (const [index, path] of published.entries()) {
    assert.equal(rows[index * 3]?.proof, 'passed', path);
    assert.deepEqual(rows[index * 3 + 1], { proof: 'failed', standing: 'not-valid' }, path);
    assert.equal(rows[index * 3 + 2]?.standing, 'not-valid', path);
  }
});
