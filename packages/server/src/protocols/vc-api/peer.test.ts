import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextUrl, findContext, type JsonObject } from '@cairn/engine';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { createDigitalBazaar } from '../../../../../benchmarks/peers/digitalbazaar.ts';
import { vcApiApp } from '../../../../../test/support/vc-api.ts';

/** Its declarations here leave this one out. */
const { signPresentation } = vc as unknown as {
  signPresentation(options: object): Promise<JsonObject>;
};

/** The W3C suites sign with the libraries of Digital Bazaar; so do these tests. */
const server = await vcApiApp();
const peer = await createDigitalBazaar();
const peerDid = peer.verificationMethod.split('#')[0] ?? '';

const second: JsonObject = {
  '@context': [contextUrl.credentialsV2],
  type: ['VerifiableCredential'],
  issuer: server.did,
  credentialSubject: { id: 'did:example:subject', name: 'Alice' },
};
const first: JsonObject = {
  '@context': [contextUrl.credentialsV1, { name: 'https://schema.org/name' }],
  type: ['VerifiableCredential'],
  issuer: server.did,
  issuanceDate: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:subject', name: 'Alice' },
};

const status = async (path: string, body: JsonObject) => {
  const response = await server.post(path, body);
  return { status: response.status, text: await response.text() };
};

for (const [model, credential] of [
  ['2.0', second],
  ['1.1', first],
] as const) {
  test(`@digitalbazaar/vc verifies what the VC API signs, in VC ${model}, with and without a status`, async () => {
    for (const options of [{}, { credentialStatus: { type: 'BitstringStatusListEntry' } }]) {
      const signed = await server.issue(credential, options);
      const documentLoader = keyLoader(server.did);
      const suite = new DataIntegrityProof({ cryptosuite });
      const checkStatus = async () => ({ verified: true });
      const now = new Date('2026-06-01T09:00:00Z');
      const result = await vc.verifyCredential({
        credential: signed,
        suite,
        documentLoader,
        checkStatus,
        now,
      } as Parameters<typeof vc.verifyCredential>[0]);
      assert.equal(result.verified, true, JSON.stringify(result.error));
    }
  });

  test(`the VC API verifies what @digitalbazaar/vc signs, in VC ${model}, and nothing that was altered`, async () => {
    const signed = await peer.issue({
      ...credential,
      '@context': [...(credential['@context'] as string[]), contextUrl.dataIntegrityV2],
      issuer: peerDid,
    });
    const good = await status('/credentials/verify', { verifiableCredential: signed });
    assert.equal(good.status, 200, good.text);
    const altered = { ...signed, credentialSubject: { id: 'did:example:subject', name: 'Mallory' } };
    assert.equal((await status('/credentials/verify', { verifiableCredential: altered })).status, 400);
  });
}

test('the VC API verifies a presentation that @digitalbazaar/vc signed, with and without credentials', async () => {
  const draft = await Ed25519Multikey.generate();
  const holder = `did:key:${draft.publicKeyMultibase}`;
  const id = `${holder}#${draft.publicKeyMultibase}`;
  const exported = await draft.export({ publicKey: true, secretKey: true });
  const key = await Ed25519Multikey.from({ ...exported, id, controller: holder });
  const challenge = 'uMTIzNDU2Nzg5MDEyMzQ1Ng';
  for (const verifiableCredential of [[], [await server.issue(second)]]) {
    const presentation = {
      '@context': [contextUrl.credentialsV2],
      type: ['VerifiablePresentation'],
      holder,
      verifiableCredential,
    };
    const signed: JsonObject = await signPresentation({
      presentation,
      suite: new DataIntegrityProof({ signer: key.signer(), cryptosuite }),
      challenge,
      documentLoader: keyLoader(holder),
    });
    for (const options of [{ checks: [] }, { challenge }]) {
      const answer = await status('/presentations/verify', { verifiablePresentation: signed, options });
      assert.equal(answer.status, 200, answer.text);
    }
    const other = { verifiablePresentation: signed, options: { challenge: 'other' } };
    assert.equal((await status('/presentations/verify', other)).status, 400);
  }
});

function keyLoader(did: string) {
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  const method = { id, type: 'Multikey', controller: did, publicKeyMultibase };
  const documents = new Map<string, object>([
    [id, { '@context': contextUrl.multikeyV1, ...method }],
    [
      did,
      {
        '@context': [contextUrl.didV1, contextUrl.multikeyV1],
        id: did,
        verificationMethod: [method],
        assertionMethod: [id],
        authentication: [id],
      },
    ],
  ]);
  return async (url: string): Promise<object> => {
    const document = documents.get(url) ?? findContext(url)?.document;
    assert.ok(document, `There is no document ${url}.`);
    return { contextUrl: null, documentUrl: url, document };
  };
}
