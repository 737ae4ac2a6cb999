import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AddProofOptions, addProof, didKeyFromPublicKey, type JsonObject } from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import { vcApiApp } from '../../../../../test/support/vc-api.ts';

const server = await vcApiApp();
const { publicJwk, privateJwk } = generateKeyPair('ES256');
const { did, verificationMethod } = didKeyFromPublicKey({ algorithm: 'ES256', jwk: publicJwk });
const dataModels = {
  '1.1': {
    addresses: ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/security/data-integrity/v2'],
    dates: { issuanceDate: '2026-01-01T00:00:00Z' },
  },
  '2.0': { addresses: ['https://www.w3.org/ns/credentials/v2'], dates: {} },
};

/** Terms of its own, scoped to a type, over nested objects without ids and lists: as W3C's suites have them. */
const terms = {
  '@protected': true,
  LicenceCredential: 'urn:example:LicenceCredential',
  Licence: {
    '@id': 'urn:example:Licence',
    '@context': {
      '@protected': true,
      id: '@id',
      type: '@type',
      number: 'urn:example:number',
      classes: {
        '@id': 'urn:example:classes',
        '@context': { '@protected': true, letter: 'urn:example:letter', year: 'urn:example:year' },
      },
    },
  },
  licence: { '@id': 'urn:example:licence', '@type': '@id' },
};

async function signed(
  version: keyof typeof dataModels,
  cryptosuite: AddProofOptions['cryptosuite'],
): Promise<JsonObject> {
  const { addresses, dates } = dataModels[version];
  const classes = [
    { letter: 'A', year: 2020 },
    { letter: 'B', year: 2023 },
  ];
  const credential: JsonObject = {
    '@context': [...addresses, terms],
    type: ['VerifiableCredential', 'LicenceCredential'],
    issuer: did,
    ...dates,
    credentialSubject: { licence: [{ type: 'Licence', number: 'T21', classes }] },
  };
  const made = await addProof(credential, {
    cryptosuite,
    verificationMethod,
    created: '2026-01-01T00:00:00Z',
    signer: createSigner(privateJwk),
    crypto: nodeCrypto,
  });
  return JSON.parse(JSON.stringify(made)) as JsonObject;
}

const statusOf = async (verifiableCredential: JsonObject): Promise<[number, unknown]> => {
  const response = await server.post('/credentials/verify', { verifiableCredential });
  return [response.status, ((await response.json()) as { errors: unknown }).errors];
};

for (const version of ['1.1', '2.0'] as const)
  for (const cryptosuite of ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019'] as const) {
    test(`a VC ${version} credential with nested terms of its own is verified under ${cryptosuite}, and not when a nested value, a term or a list changes`, async () => {
      const credential = await signed(version, cryptosuite);
      assert.deepEqual(await statusOf(credential), [200, []]);
      const text = JSON.stringify(credential);
      for (const [from, to] of [
        ['"T21"', '"T22"'],
        ['{"letter":"B","year":2023}', '{"letter":"B","year":2024}'],
        [',{"letter":"B","year":2023}', ''],
        ['"number":"urn:example:number"', '"number":"urn:example:other"'],
        ['"type":"@type"', '"type":"@id"'],
        ['"type":"Licence",', ''],
      ] as const) {
        const changed = text.replace(from, to);
        assert.notEqual(changed, text);
        assert.equal((await statusOf(JSON.parse(changed)))[0], 400, to);
      }
    });
  }
