import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import { canonicalizeGeneral } from '../canonical/general.ts';
import type { ResolvedMethod } from '../did/resolved-method.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { type AddProofOptions, addProof } from './add-proof.ts';
import {
  createParty,
  resolveOffline,
  sampleBadge,
  samplePresentation,
  verifyOptions,
} from './proof.test-support.ts';
import { verifyProofs } from './verify-proofs.ts';

const suites = [
  { cryptosuite: 'eddsa-rdfc-2022', algorithm: 'Ed25519' },
  { cryptosuite: 'eddsa-jcs-2022', algorithm: 'Ed25519' },
  { cryptosuite: 'ecdsa-rdfc-2019', algorithm: 'ES256' },
  { cryptosuite: 'ecdsa-rdfc-2019', algorithm: 'ES384' },
  { cryptosuite: 'ecdsa-jcs-2019', algorithm: 'ES256' },
  { cryptosuite: 'ecdsa-jcs-2019', algorithm: 'ES384' },
] as const;

async function signedBadge(
  { cryptosuite, algorithm }: (typeof suites)[number] = suites[0],
  more: Partial<AddProofOptions> = {},
) {
  const party = createParty(algorithm);
  const badge = sampleBadge(party.did);
  const options = { ...party, cryptosuite, created: '2026-01-02T03:04:05Z', crypto: nodeCrypto, ...more };
  const signed = await addProof(badge, options);
  const [proof] = signed.proof as JsonObject[];
  assert.ok(proof);
  return { party, badge, signed, proof };
}

async function codeOf(document: JsonObject, more: object = {}): Promise<string> {
  const results = await verifyProofs(document, { ...verifyOptions, ...more });
  assert.equal(results.length, 1);
  assert.equal(results[0]?.consistent, results[0]?.code === 'proof.consistent');
  return results[0]?.code ?? '';
}

for (const suite of suites) {
  const name = `${suite.cryptosuite} with ${suite.algorithm}`;

  test(`${name}: what is signed verifies, and the input stays as it was`, async () => {
    const { party, badge, signed } = await signedBadge(suite);
    assert.deepEqual(badge, sampleBadge(party.did));
    assert.equal(await codeOf(signed), 'proof.consistent');
    assert.equal(await codeOf(signed, { canonicalize: canonicalizeGeneral }), 'proof.consistent');
    const [result] = await verifyProofs(signed, verifyOptions);
    assert.equal(result?.key?.controller, party.did);
    assert.equal(result?.created, '2026-01-02T03:04:05Z');
  });

  test(`${name}: every change of content is refused`, async () => {
    const { signed } = await signedBadge(suite);
    for (const changed of changesOf(signed))
      assert.notEqual(await codeOf(changed), 'proof.consistent', JSON.stringify(changed));
  });

  test(`${name}: every change of the proof is refused (security.md row 3)`, async () => {
    const { signed, proof } = await signedBadge(suite);
    const others: { [member: string]: JsonValue } = {
      type: 'Ed25519Signature2020',
      cryptosuite: 'ecdsa-sd-2023',
      created: '2026-01-02T03:04:06Z',
      expires: '2030-01-01T00:00:00Z',
      proofPurpose: 'authentication',
      verificationMethod: createParty(suite.algorithm).verificationMethod,
      challenge: 'c',
      domain: 'https://verifier.example',
      nonce: 'n',
      id: 'urn:uuid:48172aac-d8ba-11ed-83dd-0b3aef56cc33',
      previousProof: 'urn:uuid:48172aac-d8ba-11ed-83dd-0b3aef56cc33',
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      note: 'unsigned',
      '@type': 'DataIntegrityProof',
      __proto__x: 1,
    };
    for (const [member, value] of Object.entries(others)) {
      const changed = { ...signed, proof: { ...proof, [member]: value } };
      assert.notEqual(await codeOf(changed), 'proof.consistent', member);
    }
    for (const member of Object.keys(proof)) {
      const { [member]: _, ...without } = proof;
      assert.notEqual(await codeOf({ ...signed, proof: without }), 'proof.consistent', member);
      for (const value of [null, 1, true, [], {}, '', ['x'], [proof[member] ?? null]]) {
        assert.notEqual(
          await codeOf({ ...signed, proof: { ...proof, [member]: value } }),
          'proof.consistent',
          member,
        );
      }
    }
  });

  test(`${name}: the proof value has one encoding only`, async () => {
    const { signed, proof } = await signedBadge(suite);
    const value = String(proof.proofValue);
    const base64 = `u${Buffer.from('x'.repeat(64)).toString('base64url')}`;
    for (const changed of [
      `${value} `,
      ` ${value}`,
      `z1${value.slice(1)}`,
      `${value}1`,
      value.slice(0, -1),
      value.slice(1),
      'z',
      base64,
      `m${value.slice(1)}`,
    ]) {
      assert.notEqual(
        await codeOf({ ...signed, proof: { ...proof, proofValue: changed } }),
        'proof.consistent',
        changed,
      );
    }
  });
}

function* changesOf(signed: JsonObject): Generator<JsonObject> {
  const text = JSON.stringify({ ...signed, proof: undefined });
  const replaced = (from: string, to: string): JsonObject => ({
    ...(JSON.parse(text.replace(from, to)) as JsonObject),
    proof: signed.proof ?? null,
  });
  yield replaced('Patient care', 'Brain surgery');
  yield replaced('did:example:learner', 'did:example:thief');
  yield replaced('"2026-01-01T00:00:00Z"', '"2026-01-01T00:00:01Z"');
  yield replaced('"narrative":', '"id":"https://x.example","narrative":');
  yield replaced('context-3.0.3', 'context-3.0.2');
  yield replaced('"type":["Achievement"]', '"type":["Achievement"],"humanCode":"7"');
  yield {
    ...signed,
    '@context': [...(signed['@context'] as JsonValue[]), { extra: '@nest' }],
    extra: { name: 'x' },
  };
  yield { ...signed, '@context': [...(signed['@context'] as JsonValue[]), { extra: null }], extra: 'x' };
  yield { ...signed, extra: 'unsigned' };
  yield { ...signed, '@included': [{ id: 'urn:x', name: 'unsigned' }] };
  yield { ...signed, description: null };
  yield { ...signed, id: 'urn:uuid:68172aac-d8ba-11ed-83dd-0b3aef56cc33' };
  const { validFrom: _, ...without } = signed;
  yield without;
}

test('an extra context that changes nothing in the N-Quads is told apart by JCS alone', async () => {
  const { signed } = await signedBadge(suites[1]);
  const longer = {
    ...signed,
    '@context': [...(signed['@context'] as JsonValue[]), 'https://www.w3.org/ns/credentials/examples/v2'],
  };
  assert.equal(await codeOf(longer), 'proof.not-canonical');
});

test('whatever is given as proof, a result comes back and never an exception', async () => {
  const { signed, proof } = await signedBadge();
  const hostile: JsonValue[] = [
    null,
    1,
    'x',
    true,
    {},
    [],
    [[]],
    [null],
    [proof, 1],
    { type: {} },
    [{ ...proof, domain: [1] }],
    { ...proof, verificationMethod: 'did:key:' },
    { ...proof, verificationMethod: 'javascript:alert(1)' },
    { ...proof, created: '2026-02-31T00:00:00' },
    Array(17).fill(proof),
  ];
  for (const given of hostile) {
    const results = await verifyProofs({ ...signed, proof: given }, verifyOptions);
    assert.ok(
      results.length > 0 && !results.every((result) => result.consistent),
      JSON.stringify(given).slice(0, 80),
    );
  }
  for (const document of [
    {},
    { proof },
    { '@context': null, proof },
    { '@context': [], proof },
    { '@context': 'x', proof },
    { '@context': { a: '@nest' }, proof },
  ]) {
    const results = await verifyProofs(document as JsonObject, verifyOptions);
    assert.ok(results.length > 0 && results.every((result) => !result.consistent));
  }
});

test('a document without proof has one result that says so, so that "every proof is good" cannot be true of it', async () => {
  assert.equal(await codeOf(sampleBadge('did:example:issuer')), 'proof.missing');
  assert.equal(await codeOf({ ...sampleBadge('did:example:issuer'), proof: [] }), 'proof.missing');
});

test('a key that cannot be had is told apart from one that is not there', async () => {
  const { signed, proof } = await signedBadge();
  const at = (verificationMethod: string): JsonObject => ({
    ...signed,
    proof: { ...proof, verificationMethod },
  });
  assert.equal(await codeOf(at('did:web:school.example#key-1')), 'proof.key-unavailable');
  assert.equal(await codeOf(at('did:example:1#key-1')), 'proof.key-unsupported');
  assert.equal(await codeOf(at('did:key:z6Mk#z6Mk')), 'proof.key-not-found');
  const throwing = { resolve: () => Promise.reject(new Error('network')) };
  assert.equal(await codeOf(signed, throwing), 'proof.key-unavailable');
});

test('a key of another kind, another id or without permission is refused', async () => {
  const { signed, party } = await signedBadge();
  const method = await resolveOffline(party.verificationMethod);
  const resolvingTo = (change: Partial<ResolvedMethod>) => ({ resolve: () => ({ ...method, ...change }) });
  assert.equal(
    await codeOf(signed, resolvingTo({ publicKey: createParty('ES256').publicKey })),
    'proof.key-mismatch',
  );
  assert.equal(await codeOf(signed, resolvingTo({ id: 'did:example:other#1' })), 'proof.key-not-found');
  assert.equal(
    await codeOf(signed, resolvingTo({ relationships: ['authentication'] })),
    'proof.key-not-authorised',
  );
  assert.equal(
    await codeOf(signed, resolvingTo({ publicKey: createParty().publicKey })),
    'proof.signature-mismatch',
  );
});

test('a presentation answers its challenge and recipient only (security.md row 9)', async () => {
  const { party, signed } = await signedBadge();
  const options = {
    ...party,
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-01-02T03:04:05Z',
    crypto: nodeCrypto,
  } as const;
  const presentation = await addProof(samplePresentation(party.did, signed), {
    ...options,
    proofPurpose: 'authentication',
    challenge: 'c-1',
    domain: ['https://a.example', 'https://b.example'],
  });
  const purpose = { expectedPurpose: 'authentication' };
  assert.equal(
    await codeOf(presentation, { ...purpose, challenge: 'c-1', domain: 'https://b.example' }),
    'proof.consistent',
  );
  assert.equal(
    await codeOf(presentation, { ...purpose, challenge: 'c-2', domain: 'https://b.example' }),
    'proof.challenge-mismatch',
  );
  assert.equal(
    await codeOf(presentation, { ...purpose, challenge: 'c-1', domain: 'https://c.example' }),
    'proof.domain-mismatch',
  );
  assert.equal(await codeOf(presentation), 'proof.purpose-mismatch');
  const unbound = await addProof(samplePresentation(party.did, signed), {
    ...options,
    proofPurpose: 'authentication',
  });
  assert.equal(await codeOf(unbound, { ...purpose, challenge: 'c-1' }), 'proof.challenge-mismatch');
  assert.equal(await codeOf(unbound, { ...purpose, domain: 'https://a.example' }), 'proof.domain-mismatch');
  const swapped = { ...presentation, verifiableCredential: [sampleBadge(party.did)] };
  assert.equal(await codeOf(swapped, { ...purpose, challenge: 'c-1' }), 'proof.signature-mismatch');
});

test('a VC 1.1 credential gets the context that its proof needs, and verifies', async () => {
  const party = createParty();
  const old: JsonObject = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential'],
    issuer: party.did,
    issuanceDate: '2026-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:learner' },
  };
  const signed = await addProof(old, {
    ...party,
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-01-02T03:04:05Z',
    crypto: nodeCrypto,
  });
  assert.deepEqual(signed['@context'], [
    'https://www.w3.org/2018/credentials/v1',
    'https://w3id.org/security/data-integrity/v2',
  ]);
  assert.equal(await codeOf(signed), 'proof.consistent');
});

test('nonsense is not signed', async () => {
  const { party, badge } = await signedBadge();
  const options: AddProofOptions = {
    ...party,
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-01-02T03:04:05Z',
    crypto: nodeCrypto,
  };
  const { '@context': _, ...withoutContext } = badge;
  const refused: [JsonObject, Partial<AddProofOptions>, string][] = [
    [badge, { created: '2026-01-02' }, 'proof.invalid-options'],
    [badge, { expires: 'soon' }, 'proof.invalid-options'],
    [badge, { verificationMethod: '' }, 'proof.invalid-options'],
    [badge, { cryptosuite: 'ecdsa-rdfc-2019' }, 'proof.invalid-options'],
    [badge, { previousProof: 'urn:absent' }, 'proof.invalid-options'],
    [withoutContext, {}, 'proof.invalid-options'],
    [{ ...badge, grades: 'A+' }, {}, 'credential.not-canonical'],
    [
      { ...badge, '@context': ['https://www.w3.org/ns/credentials/v2', 'https://x.example/c'] },
      {},
      'context.unknown',
    ],
    [{ ...badge, name: 'a\ud800' }, {}, 'credential.not-canonical'],
  ];
  for (const [document, change, code] of refused)
    await assert.rejects(addProof(document, { ...options, ...change }), { code });
});

test('texts that two canonical orders would sort differently are not signed', async () => {
  const { party, badge } = await signedBadge();
  const tag = (tags: string[]): JsonObject =>
    JSON.parse(
      JSON.stringify(badge)
        .replace('"humanCode"', '')
        .replace('"type":["Achievement"]', `"type":["Achievement"],"tag":${JSON.stringify(tags)}`),
    ) as JsonObject;
  const options: AddProofOptions = {
    ...party,
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-01-02T03:04:05Z',
    crypto: nodeCrypto,
  };
  await assert.rejects(addProof(tag(['\uff08', '\u{1f600}']), options), { code: 'credential.not-canonical' });
  assert.equal(await codeOf(await addProof(tag(['a \uff08', 'b \u{1f600}']), options)), 'proof.consistent');
});
