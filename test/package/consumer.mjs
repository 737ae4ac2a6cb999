// Runs in a fresh folder with the packed engine: what the readme promises, in the format of any Node from 20 up.
import assert from 'node:assert/strict';
import {
  addProof,
  bakePng,
  buildAchievementCredential,
  createIssuer,
  didKeyFromPublicKey,
  signVcJwt,
  unbakePng,
  verify,
} from '@cairn/engine';
import * as browser from '@cairn/engine/browser';
import { createSigner, generateKeyPair, nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { createBulkIssuer } from '@cairn/engine/node-bulk';
import { webCompression, webCrypto } from '@cairn/engine/web';

const created = '2026-01-01T00:00:00Z';
const now = new Date('2026-06-01');
const node = { crypto: nodeCrypto, compression: nodeCompression, now };
const web = { crypto: webCrypto, compression: webCompression, now };
const { privateJwk } = generateKeyPair('Ed25519');
const signer = createSigner(privateJwk);
const { did, verificationMethod } = didKeyFromPublicKey(signer.publicKey);

const award = (number) =>
  buildAchievementCredential({
    id: `urn:uuid:5d5ba9c6-9a3e-4a0a-9b57-${String(number).padStart(12, '0')}`,
    issuer: { id: did, name: 'Northern Institute' },
    validFrom: created,
    subject: {
      id: `did:key:z6MkgKA7yrw5kYSiDuQFcye4bMaJpcfHFry3Bx45pdWh3s8${'abc'[number % 3]}`,
      achievement: {
        id: 'https://north.example/welding',
        name: 'Welding',
        description: 'Welds.',
        criteria: { narrative: 'Weld.' },
      },
    },
  });
const verdictOf = async (input, ports = node) => (await verify(input, ports)).verdict;

for (const algorithm of ['Ed25519', 'ES256', 'ES384', 'RS256']) {
  const own = createSigner(generateKeyPair(algorithm).privateJwk);
  const { did: issuer, verificationMethod: key } = didKeyFromPublicKey(own.publicKey);
  const credential = { ...award(0), issuer: { ...award(0).issuer, id: issuer } };
  const suites = {
    Ed25519: ['eddsa-rdfc-2022', 'eddsa-jcs-2022'],
    ES256: ['ecdsa-rdfc-2019'],
    ES384: ['ecdsa-rdfc-2019'],
  };
  for (const cryptosuite of suites[algorithm] ?? []) {
    const options = { cryptosuite, verificationMethod: key, created, signer: own, crypto: nodeCrypto };
    const signed = await addProof(credential, options);
    assert.equal(await verdictOf(signed), 'valid', cryptosuite);
    assert.equal(await verdictOf(signed, web), 'valid', `${cryptosuite} on the web adapter`);
    assert.equal(await verdictOf({ ...signed, name: 'Other' }), 'altered', cryptosuite);
    assert.equal(
      (await browser.verify(signed, web)).verdict,
      'valid',
      `${cryptosuite} by the file for pages`,
    );
  }
  if (algorithm === 'ES384') continue;
  const token = await signVcJwt(credential, { verificationMethod: key, signer: own });
  assert.equal(await verdictOf(token), 'valid', `token with ${algorithm}`);
}

const issuer = createIssuer({ verificationMethod, signer, crypto: nodeCrypto });
for (let number = 0; number < 6; number += 1) {
  const { json } = await issuer.issue(award(number), { created });
  assert.equal(await verdictOf(json), 'valid');
}

const bulk = createBulkIssuer({ verificationMethod, privateJwk, threads: 2 });
const results = await bulk.issue([award(1), award(2), award(3)], { created });
await bulk.close();
for (const result of results) assert.equal(await verdictOf(result.json), 'valid');

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const baked = bakePng(new Uint8Array(picture), results[0].json);
assert.equal(await unbakePng(baked, { compression: nodeCompression }), results[0].json);
assert.equal(await verdictOf(baked), 'valid');

console.log(`node ${process.version}: everything holds`);
