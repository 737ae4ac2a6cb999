import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addProof, didKeyFromPublicKey, type JsonObject, type JsonValue, signVcJwt } from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import { vcApiApp } from '../../../../../test/support/vc-api.ts';

const server = await vcApiApp();
const v2 = 'https://www.w3.org/ns/credentials/v2';
const { publicJwk, privateJwk } = generateKeyPair('Ed25519');
const holder = didKeyFromPublicKey({ algorithm: 'Ed25519', jwk: publicJwk });
const signer = createSigner(privateJwk);
const asked = { challenge: 'uDYzMjQ4', domain: 'https://verifier.example' };

const credential = (other: JsonObject = {}): JsonObject => ({
  '@context': [v2],
  type: ['VerifiableCredential'],
  issuer: server.did,
  credentialSubject: { id: 'did:example:subject' },
  ...other,
});
const issued = await server.issue(credential());

const presentation = (other: JsonObject = {}): JsonObject => ({
  '@context': [v2],
  type: ['VerifiablePresentation'],
  verifiableCredential: [issued],
  ...other,
});

async function present(document: JsonObject, options: JsonObject = asked): Promise<JsonObject> {
  const made = await addProof(document, {
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-01-01T00:00:00Z',
    crypto: nodeCrypto,
    verificationMethod: holder.verificationMethod,
    signer,
    proofPurpose: 'authentication',
    ...options,
  });
  return { ...made, proof: (made.proof as JsonValue[])[0] ?? null };
}

async function verify(verifiablePresentation: JsonValue, options: JsonObject = {}) {
  const response = await server.post('/presentations/verify', { verifiablePresentation, options });
  const answer = (await response.json()) as {
    verified: boolean;
    errors: { type: string; title: string }[];
    warnings: { code: string }[];
  };
  return { status: response.status, ...answer };
}

const term = (name: string): JsonObject => ({ [name]: `https://example.org/terms#${name}` });

const good: { [what: string]: JsonObject } = {
  'with one credential': presentation(),
  'with several credentials': presentation({
    verifiableCredential: [issued, await server.issue(credential())],
  }),
  'with no credential': presentation({ verifiableCredential: [] }),
  'with an id': presentation({ id: 'urn:uuid:5a3b5a5e-0001-4000-8000-000000000000' }),
  'with a holder': presentation({ holder: holder.did }),
  'with a holder that is an object': presentation({ holder: { id: holder.did } }),
  'with several contexts': presentation({
    '@context': [v2, 'https://www.w3.org/ns/credentials/examples/v2'],
  }),
  'with a type that a context defines': presentation({
    '@context': [v2, term('Application')],
    type: ['VerifiablePresentation', 'Application'],
  }),
  'with what the holder says of themselves': presentation({
    holder: holder.did,
    verifiableCredential: [credential({ issuer: holder.did })],
  }),
};
for (const [what, document] of Object.entries(good)) {
  test(`a presentation ${what} is verified`, async () => {
    const answer = await verify(await present(document), asked);
    assert.equal(answer.status, 200, JSON.stringify(answer.errors));
    assert.deepEqual([answer.verified, answer.errors], [true, []]);
  });
}

test('an issuer that is not known here is a warning, inside a presentation too', async () => {
  const stranger = generateKeyPair('Ed25519');
  const { did, verificationMethod } = didKeyFromPublicKey({ algorithm: 'Ed25519', jwk: stranger.publicJwk });
  const theirs = await addProof(credential({ issuer: did }), {
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-01-01T00:00:00Z',
    crypto: nodeCrypto,
    verificationMethod,
    signer: createSigner(stranger.privateJwk),
  });
  const answer = await verify(await present(presentation({ verifiableCredential: [theirs, issued] })), asked);
  assert.deepEqual([answer.status, answer.errors], [200, []]);
  assert.deepEqual(
    answer.warnings.map(({ code }) => code),
    ['recipient.presented-by-another', 'nested.issuer-not-listed'],
  );
});

test('who sets no challenge and asks for no checks is answered too', async () => {
  assert.equal((await verify(await present(presentation()), { checks: [] })).status, 200);
});

test('a challenge or domain other than that of the proof is refused, and a proof without them', async () => {
  const document = await present(presentation());
  for (const [options, type] of [
    [{ ...asked, challenge: 'other' }, 'https://w3id.org/security#INVALID_CHALLENGE_ERROR'],
    [{ ...asked, domain: 'https://other.example' }, 'https://w3id.org/security#INVALID_DOMAIN_ERROR'],
  ] as const) {
    const answer = await verify(document, options);
    assert.equal(answer.status, 400);
    assert.equal(answer.errors[0]?.type, type);
  }
  assert.equal((await verify(await present(presentation(), {}), asked)).status, 400);
});

const selfAsserted = (issuer: string, other: JsonObject = {}) =>
  presentation({ verifiableCredential: [credential({ issuer })], ...other });

const bad: { [what: string]: JsonObject } = {
  'with an unsigned credential of another': selfAsserted(server.did, { holder: holder.did }),
  'with what the signer says of themselves, but no holder': selfAsserted(holder.did),
  'with what the signer says, and another holder': selfAsserted(holder.did, { holder: 'did:example:acme' }),
  'with another holder than who signed': presentation({ holder: 'did:example:acme' }),
  'with a holder without id': presentation({ holder: { name: 'Alice' } }),
  'with a holder that is no URL': presentation({ holder: 'alice' }),
  'with an altered credential': presentation({ verifiableCredential: [{ ...issued, name: 'Doctor' }] }),
  'with a credential without type': presentation({
    verifiableCredential: [Object.fromEntries(Object.entries(issued).filter(([name]) => name !== 'type'))],
  }),
};
for (const [what, document] of Object.entries(bad)) {
  test(`a presentation ${what} is refused`, async () => {
    const signed = await present(document).catch(() => document);
    assert.equal((await verify(signed)).status, 400);
  });
}

const broken: [string, (document: JsonObject) => JsonValue][] = [
  ['without context', ({ '@context': _, ...rest }) => rest],
  [
    'with contexts in the wrong order',
    (whole) => ({ ...whole, '@context': ['https://www.w3.org/ns/credentials/examples/v2', v2] }),
  ],
  ['with a context that cannot be had', (whole) => ({ ...whole, '@context': [v2, 'https://example.com'] })],
  ['with a context that is no URL', (whole) => ({ ...whole, '@context': [v2, 'https ://not-a-url'] })],
  ['with a number for a context', (whole) => ({ ...whole, '@context': [v2, 123192875] })],
  ['without type', ({ type: _, ...rest }) => rest],
  ['of another type', (whole) => ({ ...whole, type: ['NonconformingDocument'] })],
  ['with a text for a credential', (whole) => ({ ...whole, verifiableCredential: ['eyJh.e30.c2ln'] })],
  ['without proof', ({ proof: _, ...rest }) => rest],
  [
    'with another signature',
    (whole) => ({
      ...whole,
      proof: { ...(whole.proof as JsonObject), proofValue: 'z5nmMBw2u9TGKd9NxxHJtyZKgjN2Eh' },
    }),
  ],
  ['that is a credential', () => issued],
];
for (const [what, change] of broken) {
  test(`a presentation ${what} is refused`, async () => {
    assert.equal((await verify(change(await present(presentation())))).status, 400);
  });
}

test('a presentation in an envelope is verified, and an envelope that is not well-formed is refused', async () => {
  const token = await signVcJwt(presentation({ holder: holder.did }), {
    verificationMethod: holder.verificationMethod,
    signer,
    typ: 'vp+jwt',
  });
  const envelope = {
    '@context': v2,
    id: `data:application/vp+jwt,${token}`,
    type: 'EnvelopedVerifiablePresentation',
  };
  const answer = await verify(envelope);
  assert.equal(answer.status, 200, JSON.stringify(answer.errors));
  for (const wrong of [
    { '@context': [] },
    { '@context': ['https://www.w3.org/ns/credentials/examples/v2'] },
    { id: token },
    { type: ['VerifiablePresentation'] },
  ])
    assert.equal((await verify({ ...envelope, ...wrong })).status, 400, JSON.stringify(wrong));
});
