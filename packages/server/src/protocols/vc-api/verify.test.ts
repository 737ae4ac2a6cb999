import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AddProofOptions,
  addProof,
  didKeyFromPublicKey,
  type JsonObject,
  type JsonValue,
  type SignatureAlgorithm,
} from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import { vcApiApp } from '../../../../../test/support/vc-api.ts';

const server = await vcApiApp();
const v2 = 'https://www.w3.org/ns/credentials/v2';
const v1 = 'https://www.w3.org/2018/credentials/v1';

type KeyAlgorithm = Exclude<SignatureAlgorithm, 'RS256'>;

function newKey(algorithm: KeyAlgorithm) {
  const { publicJwk, privateJwk } = generateKeyPair(algorithm);
  const { did, verificationMethod } = didKeyFromPublicKey({ algorithm, jwk: publicJwk });
  return { did, verificationMethod, signer: createSigner(privateJwk) };
}

const key = newKey('Ed25519');
const kinds: [AddProofOptions['cryptosuite'], KeyAlgorithm][] = [
  ['eddsa-rdfc-2022', 'Ed25519'],
  ['eddsa-jcs-2022', 'Ed25519'],
  ['ecdsa-rdfc-2019', 'ES256'],
  ['ecdsa-rdfc-2019', 'ES384'],
  ['ecdsa-jcs-2019', 'ES256'],
  ['ecdsa-jcs-2019', 'ES384'],
];

const plain = (issuer: string): JsonObject => ({
  '@context': [v2],
  id: 'urn:uuid:86294362-4254-4f36-854f-3952fe42555d',
  type: ['VerifiableCredential'],
  issuer,
  credentialSubject: { id: 'did:example:subject', name: 'Alice' },
});

async function signed(
  document: JsonObject,
  by: ReturnType<typeof newKey> = key,
  options: Partial<AddProofOptions> = {},
): Promise<JsonObject & { proof: JsonObject }> {
  const made = await addProof(document, {
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-01-01T00:00:00Z',
    crypto: nodeCrypto,
    verificationMethod: by.verificationMethod,
    signer: by.signer,
    ...options,
  });
  const [proof] = made.proof as JsonObject[];
  assert.ok(proof);
  return { ...made, proof };
}

interface Answer {
  verified: boolean;
  verdict: string;
  checks: { check: string; outcome: string; code: string }[];
  warnings: { code: string }[];
  errors: { type: string; title: string; code?: string }[];
}

async function verify(
  verifiableCredential: JsonValue,
  options: JsonObject = {},
): Promise<Answer & { status: number }> {
  const response = await server.post('/credentials/verify', { verifiableCredential, options });
  return { status: response.status, ...((await response.json()) as Answer) };
}

for (const [cryptosuite, algorithm] of kinds) {
  test(`a credential with ${cryptosuite} by a key for ${algorithm} is verified`, async () => {
    const issuer = newKey(algorithm);
    const answer = await verify(await signed(plain(issuer.did), issuer, { cryptosuite }));
    assert.equal(answer.status, 200, JSON.stringify(answer.errors));
    assert.equal(answer.verified, true);
    assert.deepEqual(answer.errors, []);
    assert.equal(answer.verdict, 'issuer-unknown');
    assert.deepEqual(
      answer.warnings.map(({ code }) => code),
      ['issuer-identity.not-listed'],
    );
    assert.deepEqual(answer.checks.map(({ check }) => check).slice(0, 4), [
      'form',
      'schema',
      'proof',
      'issuer-key',
    ]);
  });

  const altered: [string, (credential: JsonObject & { proof: JsonObject }) => JsonValue][] = [
    ['without proof', ({ proof: _, ...rest }) => rest],
    ['with a proof of null', (whole) => ({ ...whole, proof: null })],
    ['with an empty list of proofs', (whole) => ({ ...whole, proof: [] })],
    ['with a text for a proof', (whole) => ({ ...whole, proof: 'x' })],
    ['without proof.type', (whole) => without(whole, 'type')],
    ['with an unknown proof.type', (whole) => withProof(whole, { type: 'UnknownProofType' })],
    ['without cryptosuite', (whole) => without(whole, 'cryptosuite')],
    ['with an unknown cryptosuite', (whole) => withProof(whole, { cryptosuite: 'unknown-2017' })],
    ['with an empty cryptosuite', (whole) => withProof(whole, { cryptosuite: '' })],
    ['without verificationMethod', (whole) => without(whole, 'verificationMethod')],
    [
      'with a key that cannot be read',
      (whole) => withProof(whole, { verificationMethod: 'did:key:invalidVm' }),
    ],
    ['without proofPurpose', (whole) => without(whole, 'proofPurpose')],
    ['with an unknown proofPurpose', (whole) => withProof(whole, { proofPurpose: 'invalidPurpose' })],
    ['with another proofPurpose', (whole) => withProof(whole, { proofPurpose: 'authentication' })],
    ['without created', (whole) => without(whole, 'created')],
    ['with a created that is no date', (whole) => withProof(whole, { created: 'invalidDate' })],
    ['with a created without zone', (whole) => withProof(whole, { created: '2026-01-01T00:00:00' })],
    ['with an expires that is no date', (whole) => withProof(whole, { expires: 'invalidDate' })],
    ['without proofValue', (whole) => without(whole, 'proofValue')],
    ['with a proofValue of null', (whole) => withProof(whole, { proofValue: null })],
    [
      'with a proofValue without multibase header',
      (whole) => withProof(whole, { proofValue: String(whole.proof.proofValue).slice(1) }),
    ],
    [
      'with a longer proofValue',
      (whole) => withProof(whole, { proofValue: `${String(whole.proof.proofValue)}zzzz` }),
    ],
    ['with a previous proof that is not there', (whole) => withProof(whole, { previousProof: 'urn:no' })],
    ['with the context of the older data model', (whole) => ({ ...whole, '@context': [v1] })],
    ['without context', ({ '@context': _, ...rest }) => rest],
    ['with a text for contexts', (whole) => ({ ...whole, '@context': 'string' })],
    ['with an empty object for a context', (whole) => ({ ...whole, '@context': [{}] })],
    ['without type', ({ type: _, ...rest }) => rest],
    ['with a text for types', (whole) => ({ ...whole, type: 'string' })],
    ['with a type more', (whole) => ({ ...whole, type: ['VerifiableCredential', 'UndefinedType'] })],
    ['without issuer', ({ issuer: _, ...rest }) => rest],
    ['with a number for an issuer', (whole) => ({ ...whole, issuer: 10 })],
    ['without subject', ({ credentialSubject: _, ...rest }) => rest],
    ['with a text for a subject', (whole) => ({ ...whole, credentialSubject: 'string' })],
    [
      'with a term more that no context defines',
      (whole) => ({
        ...whole,
        credentialSubject: {
          ...(whole.credentialSubject as JsonObject),
          undefinedTerm: 'IfDroppedWillVerify',
        },
      }),
    ],
    [
      'with another claim',
      (whole) => ({ ...whole, credentialSubject: { id: 'did:example:subject', name: 'Mallory' } }),
    ],
  ];
  for (const [what, change] of altered) {
    test(`${cryptosuite} by a key for ${algorithm}: a credential ${what} is refused`, async () => {
      const issuer = newKey(algorithm);
      const answer = await verify(change(await signed(plain(issuer.did), issuer, { cryptosuite })));
      assert.equal(answer.status, 400);
      assert.equal(answer.verified ?? false, false);
      assert.ok(answer.errors.length > 0 && answer.errors.every(({ type }) => type.startsWith('https://')));
    });
  }
}

function without(credential: JsonObject & { proof: JsonObject }, member: string): JsonObject {
  const { [member]: _, ...proof } = credential.proof;
  return { ...credential, proof };
}

function withProof(credential: JsonObject & { proof: JsonObject }, members: JsonObject): JsonObject {
  return { ...credential, proof: { ...credential.proof, ...members } };
}

test('a term that no context defines is refused also where JCS signs it', async () => {
  const document = {
    ...plain(key.did),
    credentialSubject: { id: 'did:example:subject', undefinedTerm: 'x' },
  };
  const answer = await verify(await signed(document, key, { cryptosuite: 'eddsa-jcs-2022' }));
  assert.equal(answer.status, 400);
  assert.deepEqual(
    answer.errors.map(({ type }) => type),
    ['https://w3id.org/security#DATA_LOSS_DETECTION_ERROR'],
  );
});

test('a signature by another than the issuer is refused', async () => {
  const answer = await verify(await signed(plain('did:example:issuer')), { checks: ['proof'] });
  assert.equal(answer.status, 400);
  assert.deepEqual(
    answer.errors.map(({ code }) => code),
    ['issuer-key.not-published'],
  );
});

test('an issuer whose document cannot be had is an error, and a warning for who asks for the proof alone', async () => {
  const document = await signed(plain('https://vc.example/issuers/5678'));
  assert.equal((await verify(document)).status, 400);
  const alone = await verify(document, { checks: ['proof'] });
  assert.equal(alone.status, 200, JSON.stringify(alone.errors));
  assert.ok(alone.warnings.some(({ code }) => code === 'issuer-key.unreachable'));
});

test('the purpose that the caller expects must be that of the proof', async () => {
  const document = await signed(plain(key.did));
  assert.equal((await verify(document, { expectedProofPurpose: 'assertionMethod' })).status, 200);
  assert.equal((await verify(document, { expectedProofPurpose: 'authentication' })).status, 400);
});

test('a challenge or domain that the caller sets must be that of the proof', async () => {
  const asked = { challenge: '1235abcd6789', domain: 'domain.example' };
  const document = await signed(plain(key.did), key, asked);
  assert.equal((await verify(document, asked)).status, 200);
  assert.equal((await verify(document)).status, 200);
  const replayed = await verify(document, { ...asked, challenge: 'other' });
  assert.equal(replayed.status, 400);
  assert.equal(replayed.errors[0]?.type, 'https://w3id.org/security#INVALID_CHALLENGE_ERROR');
  const elsewhere = await verify(document, { ...asked, domain: 'other.example' });
  assert.equal(elsewhere.status, 400);
  assert.equal(elsewhere.errors[0]?.type, 'https://w3id.org/security#INVALID_DOMAIN_ERROR');
});

test('an expired credential is refused, and one whose time has not come', async () => {
  for (const dates of [{ validUntil: '2020-01-01T00:00:00Z' }, { validFrom: '2030-01-01T00:00:00Z' }]) {
    const answer = await verify(await signed({ ...plain(key.did), ...dates }));
    assert.equal(answer.status, 400);
    assert.equal(answer.errors[0]?.type, 'https://www.w3.org/TR/vc-data-model#RANGE_ERROR');
  }
});

test('a set and a chain of proofs is verified as a whole', async () => {
  const first = { ...plain(key.did) };
  const options = { created: '2026-01-01T00:00:00Z', crypto: nodeCrypto, signer: key.signer };
  const by = {
    ...options,
    verificationMethod: key.verificationMethod,
    cryptosuite: 'eddsa-rdfc-2022' as const,
  };
  const id = 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544';
  const once = await addProof(first, { ...by, id });
  for (const previousProof of [id, [id]]) {
    const chain = await addProof(once, { ...by, previousProof });
    assert.equal((await verify(chain)).status, 200);
    const [, last] = chain.proof as JsonObject[];
    assert.equal((await verify({ ...chain, proof: [last ?? null] })).status, 400);
    const broken = (chain.proof as JsonObject[]).map((proof, index) =>
      index === 0 ? { ...proof, proofValue: 'invalidProofValue' } : proof,
    );
    assert.equal((await verify({ ...chain, proof: broken })).status, 400);
  }
  const set = await addProof(once, by);
  assert.equal((await verify(set)).status, 200);
});

for (const [what, body] of Object.entries({
  'no credential': {},
  'a text for a credential': { verifiableCredential: 'x' },
  'a document of another kind': { verifiableCredential: { type: ['NonconformingDocument'] } },
  'a presentation': { verifiableCredential: { '@context': [v2], type: ['VerifiablePresentation'] } },
})) {
  test(`${what} is refused`, async () => {
    assert.equal((await server.post('/credentials/verify', body)).status, 400);
  });
}

test('whoever names other checks than the proof is told that it is not known whose key signed', async () => {
  const forged = await signed(plain('https://university.test/issuer'));
  for (const checks of [['credentialStatus'], ['proof', 'validityPeriod'], []]) {
    const answer = await verify(forged, { checks });
    assert.equal(answer.status, 400, checks.join());
    assert.deepEqual(
      answer.errors.map(({ code }) => code),
      ['issuer-key.unreachable'],
    );
  }
  assert.equal((await verify(forged, { checks: ['proof'] })).status, 200);
});
