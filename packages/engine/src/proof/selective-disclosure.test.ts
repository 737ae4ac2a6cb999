import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSigner, generateKeyPair, nodeCrypto } from '../../adapters/node.ts';
import { canonicalizeGeneral } from '../canonical/general.ts';
import { toHex, utf8 } from '../encoding/bytes.ts';
import { decodeMultibase, encodeMultibase } from '../encoding/multibase.ts';
import { EngineError, type EngineErrorCode } from '../engine-error.ts';
import type { JsonObject, JsonValue, SignatureAlgorithm } from '../ports.ts';
import { type AddBaseProofOptions, addBaseProof } from './add-base-proof.ts';
import { addProof } from './add-proof.ts';
import { deriveProof } from './derive-proof.ts';
import { createParty, sampleBadge, verifyOptions } from './proof.test-support.ts';
import { verifyProofs } from './verify-proofs.ts';

const proofKey = (algorithm: SignatureAlgorithm = 'ES256') =>
  createSigner(generateKeyPair(algorithm).privateJwk);
const party = createParty('ES256');
const created = '2026-01-02T03:04:05Z';

const signed = async (document: JsonObject, more: Partial<AddBaseProofOptions> = {}) =>
  addBaseProof(document, {
    ...party,
    created,
    crypto: nodeCrypto,
    proofKey: proofKey(),
    mandatoryPointers: ['/issuer', '/validFrom'],
    ...more,
  });
const derived = async (document: JsonObject, ...selectivePointers: string[]) =>
  deriveProof(document, { selectivePointers, crypto: nodeCrypto });
const codeOf = async (document: JsonObject, more: object = {}) =>
  (await verifyProofs(document, { ...verifyOptions, ...more }))[0]?.code;
const refusedAs = (code: EngineErrorCode) => (error: unknown) => {
  assert.ok(error instanceof EngineError, String(error));
  assert.equal(error.code, code, error.message);
  return true;
};

/** Blank nodes that look alike, arrays of one and of many, a blank id, and texts with a language. */
const rich = (): JsonObject => ({
  ...sampleBadge(party.did),
  name: [
    { '@value': 'Patient care', '@language': 'en' },
    { '@value': 'Pflege', '@language': 'de' },
  ],
  evidence: [
    { type: ['Evidence'], name: 'Essay', description: 'Long.' },
    { id: '_:portfolio', type: ['Evidence'], name: 'Portfolio', description: 'Longer.' },
    { type: ['Evidence'], name: 'Essay', description: 'Longest.' },
  ],
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [
      { type: 'IdentityObject', hashed: false, identityHash: 'Ann Archer', identityType: 'name' },
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: 'ann@example.org',
        identityType: 'emailAddress',
      },
    ],
    achievement: {
      id: 'urn:uuid:48172aac-d8ba-11ed-83dd-0b3aef56cc33',
      type: ['Achievement'],
      name: 'Patient care',
      description: 'Cares for patients.',
      criteria: { narrative: 'Shown on the ward.' },
    },
  },
});

const pointersOf = (value: JsonValue, at = ''): string[] =>
  typeof value !== 'object' || value === null
    ? [at]
    : [at, ...Object.entries(value).flatMap(([name, item]) => pointersOf(item, `${at}/${name}`))];

test('every single place of a rich badge can be shown alone, and verifies by both canonicalisations', async () => {
  const document = rich();
  const base = await signed(document);
  const { '@context': _, ...members } = document;
  // Half of a text with its language is another text: that is refused below.
  const pointers = pointersOf(members).filter((pointer) => !pointer.includes('/@'));
  assert.ok(pointers.length > 40);
  for (const pointer of pointers) {
    const part = await derived(base, pointer);
    assert.equal(await codeOf(part), 'proof.consistent', pointer);
    assert.equal(await codeOf(part, { canonicalize: canonicalizeGeneral }), 'proof.consistent', pointer);
  }
});

test('what is not chosen does not appear, in the document or in the proof', async () => {
  const part = await derived(await signed(rich()), '/evidence/1/name', '/credentialSubject/identifier/0');
  const text = JSON.stringify(part);
  assert.match(text, /Portfolio/);
  assert.match(text, /Ann Archer/);
  for (const hidden of ['ann@example.org', 'Essay', 'Longer', 'Pflege', 'Shown on the ward', '_:portfolio'])
    assert.ok(!text.includes(hidden), hidden);
  const { proof } = part as { proof: JsonObject[] };
  // Read byte by byte, so that the test says the same in a page.
  const bytes = toHex(decodeMultibase(String(proof[0]?.proofValue))?.bytes ?? new Uint8Array());
  const { proof: baseProof } = (await signed(rich(), { hmacKey: new Uint8Array(32).fill(7) })) as {
    proof: JsonObject[];
  };
  const baseBytes = toHex(decodeMultibase(String(baseProof[0]?.proofValue))?.bytes ?? new Uint8Array());
  assert.ok(baseBytes.includes('07'.repeat(32)));
  assert.ok(!bytes.includes(toHex(utf8('/issuer'))));
});

test('what the issuer made mandatory is always shown, and cannot be taken out', async () => {
  const part = await derived(await signed(rich()), '/name');
  assert.deepEqual(part.issuer, rich().issuer);
  assert.equal(part.validFrom, '2026-01-01T00:00:00Z');
  for (const member of ['issuer', 'validFrom', 'name']) {
    const { [member]: _, ...without } = part;
    assert.equal(await codeOf(without), 'proof.signature-mismatch', member);
  }
});

test('tampering after the derivation is refused', async () => {
  const part = await derived(await signed(rich()), '/credentialSubject/achievement');
  const subject = part.credentialSubject as { achievement: JsonObject };
  const changes: JsonObject[] = [
    { ...part, validFrom: '2025-01-01T00:00:00Z' },
    { ...part, validUntil: '2099-01-01T00:00:00Z' },
    { ...part, credentialSubject: { ...subject, achievement: { ...subject.achievement, name: 'Surgery' } } },
    { ...part, credentialSubject: { ...subject, id: 'did:example:somebody' } },
    { ...part, issuer: { ...(rich().issuer as JsonObject), name: 'Another School' } },
  ];
  for (const changed of changes) assert.notEqual(await codeOf(changed), 'proof.consistent');
});

test('parts of two credentials cannot be put together', async () => {
  const one = await derived(await signed(rich()), '/name');
  const other = await derived(await signed({ ...rich(), name: 'Surgery' }), '/name');
  assert.notEqual(await codeOf({ ...one, name: other.name ?? null }), 'proof.consistent');
  assert.notEqual(await codeOf({ ...one, proof: other.proof ?? null }), 'proof.consistent');
});

test('what a holder shows cannot be derived from again, and the base is no proof to show', async () => {
  const base = await signed(rich());
  assert.equal(await codeOf(base), 'proof.unsupported');
  const part = await derived(base, '/name');
  await assert.rejects(() => derived(part, '/name'), refusedAs('proof.invalid-options'));
});

test('everything may be mandatory, and everything optional', async () => {
  const whole = await signed(rich(), { mandatoryPointers: [''] });
  assert.equal(await codeOf(await derived(whole)), 'proof.consistent');
  const open = await signed(rich(), { mandatoryPointers: [] });
  assert.equal(await codeOf(await derived(open, '/name')), 'proof.consistent');
  await assert.rejects(() => derived(open), refusedAs('proof.invalid-options'));
});

test('a proof stands as it stood: alone, or in a list; a proof over the whole is left out', async () => {
  const base = await signed(
    await addProof(rich(), { ...party, cryptosuite: 'ecdsa-jcs-2019', created, crypto: nodeCrypto }),
  );
  assert.equal((base.proof as JsonValue[]).length, 2);
  const part = await derived(base, '/name');
  assert.equal((part.proof as JsonValue[]).length, 1);
  const alone = { ...base, proof: (base.proof as JsonValue[])[1] ?? null };
  assert.ok(!Array.isArray((await derived(alone, '/name')).proof));
});

const nowhere = [
  '/nothing',
  '/name/2',
  '/evidence/3',
  '/evidence/-',
  '/evidence/01',
  '/validFrom/x',
  'name',
  '/na~me',
  '/toString',
  '/__proto__',
];
for (const pointer of nowhere) {
  test(`a pointer to nothing (${pointer}) is refused by issuer and holder`, async () => {
    const refused = refusedAs('proof.invalid-options');
    await assert.rejects(() => signed(rich(), { mandatoryPointers: [pointer] }), refused);
    await assert.rejects(async () => derived(await signed(rich()), pointer), refused);
  });
}

test('a malformed base proof gives nothing', async () => {
  const base = await signed(rich());
  const [proof] = base.proof as JsonObject[];
  const bytes = decodeMultibase(String(proof?.proofValue))?.bytes ?? new Uint8Array();
  for (const value of [
    '',
    'u',
    'zabc',
    encodeMultibase('z', bytes),
    encodeMultibase('u', bytes.subarray(0, 40)),
    encodeMultibase('u', Uint8Array.of(...bytes, 0)),
    encodeMultibase('u', Uint8Array.of(0xd9, 0x5d, 0x00, 0x80)),
  ]) {
    const changed = { ...base, proof: { ...proof, proofValue: value } };
    await assert.rejects(() => derived(changed, '/name'), refusedAs('proof.invalid-options'), value);
  }
  const shorter = { ...base, name: 'Only one' };
  await assert.rejects(() => derived(shorter, '/name'), refusedAs('proof.invalid-options'));
});

test('a text without its language means something else, so it is not shown', async () => {
  const refused = refusedAs('credential.not-canonical');
  await assert.rejects(async () => derived(await signed(rich()), '/name/1/@value'), refused);
});

test('ordered lists, which have no labels of their own, are refused', async () => {
  const steps = { '@id': 'https://example.org/terms#steps', '@container': '@list' };
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2', { steps }],
    type: ['VerifiableCredential'],
    issuer: party.did,
    credentialSubject: { steps: ['one', 'two'] },
  };
  const refused = refusedAs('credential.not-canonical');
  await assert.rejects(() => signed(document, { mandatoryPointers: [] }), refused);
});

test('a key of another kind does not sign a base proof', async () => {
  const refused = refusedAs('proof.invalid-options');
  const { signer } = createParty('ES384');
  await assert.rejects(() => signed(rich(), { signer }), refused);
  await assert.rejects(() => signed(rich(), { proofKey: proofKey('Ed25519') }), refused);
  await assert.rejects(() => signed(rich(), { hmacKey: new Uint8Array(16) }), refused);
});

test('two base proofs of one credential have nothing in common that would make it recognisable', async () => {
  const parts = [
    await derived(await signed(rich()), '/evidence/0'),
    await derived(await signed(rich()), '/evidence/0'),
  ];
  const [one, other] = parts.map(({ proof }) => String((proof as JsonObject[])[0]?.proofValue));
  assert.notEqual(one?.slice(0, 80), other?.slice(0, 80));
});
