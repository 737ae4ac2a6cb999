import { createSigner, generateKeyPair, nodeCrypto } from '../../adapters/node.ts';
import { canonicalize } from '../canonical/canonicalize.ts';
import { contextUrl } from '../contexts/index.ts';
import { didKeyFromPublicKey } from '../did/did-key.ts';
import { resolveVerificationMethod } from '../did/resolve.ts';
import type { JsonObject, PublicKey, SignatureAlgorithm, Signer } from '../ports.ts';

/** A fresh did:key with its signer. */
export function createParty(algorithm: SignatureAlgorithm = 'Ed25519'): {
  did: string;
  verificationMethod: string;
  signer: Signer;
  publicKey: PublicKey;
} {
  const signer = createSigner(generateKeyPair(algorithm).privateJwk);
  return { ...didKeyFromPublicKey(signer.publicKey), signer, publicKey: signer.publicKey };
}

export const resolveOffline = (id: string) => resolveVerificationMethod(id, { crypto: nodeCrypto });

export const verifyOptions = {
  crypto: nodeCrypto,
  canonicalize,
  resolve: resolveOffline,
  expectedPurpose: 'assertionMethod',
};

export function sampleBadge(issuer: string): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Northwind School' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: 'did:example:learner',
      type: ['AchievementSubject'],
      achievement: {
        id: 'urn:uuid:48172aac-d8ba-11ed-83dd-0b3aef56cc33',
        type: ['Achievement'],
        name: 'Patient care',
        description: 'Cares for patients – every day.',
        criteria: { narrative: 'Shown on the ward.' },
      },
    },
  };
}

export function samplePresentation(holder: string, credential: JsonObject): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder,
    verifiableCredential: [credential],
  };
}

/** One of many awards that differ in a few strings: what a template is learnt from. */
export function awardOf(
  award: number,
  { name, subjectId }: { name?: string; subjectId?: string } = {},
): JsonObject {
  return {
    '@context': [contextUrl.credentialsV2, contextUrl.openBadges303],
    id: `urn:uuid:00000000-0000-4000-8000-${String(award).padStart(12, '0')}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: name ?? `Learner ${award}`,
    issuer: { id: 'did:web:example.org', type: ['Profile'], name: 'Example' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: subjectId ?? `did:key:z${award}`,
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: `sha256$${award}`,
          identityType: 'emailAddress',
        },
      ],
      achievement: {
        id: 'https://example.org/achievements/1',
        type: ['Achievement'],
        name: 'Coding',
        description: 'Writes programs',
        criteria: { narrative: 'Pass' },
        alignment: [
          { type: ['Alignment'], targetName: 'a', targetUrl: 'https://example.org/a' },
          { type: ['Alignment'], targetName: 'b', targetUrl: 'https://example.org/b' },
        ],
      },
    },
  };
}
