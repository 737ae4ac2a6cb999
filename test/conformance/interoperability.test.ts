import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as bazaarSuite from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as bazaarRdfc from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as bazaar from '@digitalbazaar/vc';
import * as credentialsSuite from '@digitalcredentials/data-integrity';
import * as credentialsRdfc from '@digitalcredentials/eddsa-rdfc-2022-cryptosuite';
import * as credentials from '@digitalcredentials/vc';
import { createSigner, generateKeyPair, nodeCrypto } from '../../packages/engine/adapters/node.ts';
import { canonicalize } from '../../packages/engine/src/canonical/canonicalize.ts';
import { findContext } from '../../packages/engine/src/contexts/index.ts';
import { buildDidDocument } from '../../packages/engine/src/did/did-document.ts';
import { didKeyFromPublicKey } from '../../packages/engine/src/did/did-key.ts';
import { publicKeyToMultikey } from '../../packages/engine/src/did/multikey.ts';
import { resolveVerificationMethod } from '../../packages/engine/src/did/resolve.ts';
import type { JsonObject } from '../../packages/engine/src/ports.ts';
import { addProof } from '../../packages/engine/src/proof/add-proof.ts';
import { verifyProofs } from '../../packages/engine/src/proof/verify-proofs.ts';

const peers = [
  { name: '@digitalbazaar/vc', vc: bazaar, suite: bazaarSuite, rdfc: bazaarRdfc },
  { name: '@digitalcredentials/vc', vc: credentials, suite: credentialsSuite, rdfc: credentialsRdfc },
];

const created = '2026-01-02T03:04:05Z';

function badgeOf(issuer: string): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Nordlicht-Schule "Süd" 北' },
    validFrom: '2026-01-01T00:00:00+01:00',
    validUntil: '2036-01-01T00:00:00Z',
    name: { '@value': 'Pflege\u00a0✓ 🌱', '@language': 'de' },
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: 'a@example.com',
          identityType: 'emailAddress',
        },
      ],
      creditsEarned: 2.5,
      achievement: {
        id: 'urn:uuid:48172aac-d8ba-11ed-83dd-0b3aef56cc33',
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        name: 'Care',
        description: 'Line one\nline two\t"quoted" \\ done',
        criteria: { narrative: '**Show** it.' },
        tag: ['care', 'ward', 'care 2'],
        alignment: [
          { type: ['Alignment'], targetName: 'A', targetUrl: 'https://example.org/a' },
          { type: ['Alignment'], targetName: 'B', targetUrl: 'https://example.org/b' },
        ],
      },
    },
  };
}

function createParty() {
  const signer = createSigner(generateKeyPair('Ed25519').privateJwk);
  const { did, verificationMethod } = didKeyFromPublicKey(signer.publicKey);
  const multikey = publicKeyToMultikey(signer.publicKey);
  const document = buildDidDocument({ did, keys: [{ id: `#${multikey}`, publicKey: signer.publicKey }] });
  const method = { id: verificationMethod, type: 'Multikey', controller: did, publicKeyMultibase: multikey };
  const documents = new Map<string, object>([
    [did, document],
    [verificationMethod, { '@context': 'https://w3id.org/security/multikey/v1', ...method }],
  ]);
  const documentLoader = async (url: string): Promise<object> => {
    const found = documents.get(url) ?? findContext(url)?.document;
    if (!found) throw new Error(`The test has no document ${url}.`);
    return { contextUrl: null, documentUrl: url, document: structuredClone(found) };
  };
  const sign = {
    sign: async ({ data }: { data: Uint8Array }) => signer.sign(data),
    id: verificationMethod,
    algorithm: 'Ed25519',
  };
  return { did, verificationMethod, signer, documentLoader, peerSigner: sign };
}

const options = {
  crypto: nodeCrypto,
  canonicalize,
  resolve: (id: string) => resolveVerificationMethod(id, { crypto: nodeCrypto }),
  expectedPurpose: 'assertionMethod',
};

for (const { name, vc, suite, rdfc } of peers) {
  test(`${name} accepts what we sign, and refuses it when changed`, async () => {
    const party = createParty();
    const signed = await addProof(badgeOf(party.did), {
      ...party,
      cryptosuite: 'eddsa-rdfc-2022',
      created,
      crypto: nodeCrypto,
    });
    const verify = (credential: JsonObject) =>
      vc.verifyCredential({
        credential: structuredClone(credential),
        suite: new suite.DataIntegrityProof({ cryptosuite: rdfc.cryptosuite }),
        documentLoader: party.documentLoader,
      });
    const accepted = await verify(signed);
    assert.equal(accepted.verified, true, JSON.stringify(accepted.error));
    assert.equal((await verify({ ...signed, validUntil: '2037-01-01T00:00:00Z' })).verified, false);
  });

  test(`we accept what ${name} signs, and refuse it when changed`, async () => {
    const party = createParty();
    const signed = await vc.issue({
      credential: badgeOf(party.did),
      suite: new suite.DataIntegrityProof({ signer: party.peerSigner, cryptosuite: rdfc.cryptosuite }),
      documentLoader: party.documentLoader,
    });
    const [accepted] = await verifyProofs(signed, options);
    assert.equal(accepted?.code, 'proof.consistent', accepted?.message);
    const [refused] = await verifyProofs({ ...signed, validUntil: '2037-01-01T00:00:00Z' }, options);
    assert.equal(refused?.code, 'proof.signature-mismatch');
  });

  test(`${name} and we make the same proof of one credential`, async () => {
    const party = createParty();
    const ours = await addProof(badgeOf(party.did), {
      ...party,
      cryptosuite: 'eddsa-rdfc-2022',
      created,
      crypto: nodeCrypto,
    });
    const theirs = await vc.issue({
      credential: badgeOf(party.did),
      suite: new suite.DataIntegrityProof({
        signer: party.peerSigner,
        cryptosuite: rdfc.cryptosuite,
        date: created,
      }),
      documentLoader: party.documentLoader,
    });
    assert.deepEqual([theirs.proof], ours.proof);
  });
}

test('@digitalcredentials/verifier-core accepts what we sign, and refuses it when changed', async (context) => {
  // It looks for schemas by itself and complains on the console when there is no network.
  context.mock.method(globalThis, 'fetch', () => Promise.reject(new Error('no network here')));
  context.mock.method(console, 'log', () => undefined);
  context.mock.method(console, 'error', () => undefined);
  const { verifyCredential } = await import('@digitalcredentials/verifier-core');
  const party = createParty();
  const signed = await addProof(badgeOf(party.did), {
    ...party,
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    crypto: nodeCrypto,
  });
  const isSigned = async (credential: JsonObject): Promise<boolean> => {
    const answer: unknown = await verifyCredential({
      credential: structuredClone(credential) as never,
      knownDIDRegistries: [],
    });
    return JSON.stringify(answer).includes('{"id":"valid_signature","valid":true}');
  };
  assert.equal(await isSigned(signed), true);
  assert.equal(await isSigned({ ...signed, validUntil: '2037-01-01T00:00:00Z' }), false);
});

test('a key made by @digitalbazaar/ed25519-multikey signs for us', async () => {
  const pair = await Ed25519Multikey.generate();
  const { publicKeyMultibase } = pair;
  const method = await options.resolve(`did:key:${publicKeyMultibase}#${publicKeyMultibase}`);
  assert.equal(publicKeyToMultikey(method.publicKey), publicKeyMultibase);
});
