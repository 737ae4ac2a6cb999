import {
  addProof,
  buildAchievementCredential,
  buildEndorsementCredential,
  didKeyFromPublicKey,
  type JsonObject,
  signVcJwt,
} from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import { typicalCredential } from '../typical-credential.ts';

export interface FuzzSubject {
  name: string;
  carrier: 'json' | 'jwt';
  text: string;
}

/** One signed credential of each kind that the engine verifies, by issuers that are their own key: no network is needed. */
export async function buildSubjects(): Promise<FuzzSubject[]> {
  const suites = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'ecdsa-rdfc-2019'] as const;
  const embedded = suites.map((cryptosuite) => embed(small, cryptosuite));
  return Promise.all([
    embed(typical, 'eddsa-rdfc-2022'),
    ...embedded,
    embed(endorsement, 'eddsa-rdfc-2022'),
    token('Ed25519', 'JWT'),
    token('Ed25519', 'vc+jwt'),
    token('ES256', 'JWT'),
  ]);
}

async function embed(
  build: (issuer: string) => JsonObject,
  cryptosuite: 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' | 'ecdsa-rdfc-2019',
): Promise<FuzzSubject> {
  const { did, verificationMethod, signer } = issuerOf(cryptosuite.startsWith('ecdsa') ? 'ES256' : 'Ed25519');
  const signed = await addProof(build(did), {
    cryptosuite,
    verificationMethod,
    created: '2026-01-01T00:00:00Z',
    signer,
    crypto: nodeCrypto,
  });
  return { name: `${build.name} ${cryptosuite}`, carrier: 'json', text: JSON.stringify(signed) };
}

async function token(algorithm: 'Ed25519' | 'ES256', typ: 'JWT' | 'vc+jwt'): Promise<FuzzSubject> {
  const { did, verificationMethod, signer } = issuerOf(algorithm);
  return {
    name: `${typ} ${algorithm}`,
    carrier: 'jwt',
    text: await signVcJwt(small(did), { verificationMethod, signer, typ }),
  };
}

function issuerOf(algorithm: 'Ed25519' | 'ES256') {
  const signer = createSigner(generateKeyPair(algorithm).privateJwk);
  return { signer, ...didKeyFromPublicKey(signer.publicKey) };
}

/** The award of the benchmarks, without its status: that would need a network, and then nothing would ever be valid here. */
function typical(issuer: string): JsonObject {
  const { credentialStatus: _, ...credential } = typicalCredential(1);
  const profile = credential.issuer;
  return {
    ...credential,
    issuer: { ...(typeof profile === 'object' && !Array.isArray(profile) ? profile : {}), id: issuer },
  };
}

function small(issuer: string): JsonObject {
  return buildAchievementCredential({
    id: 'urn:uuid:8a9b3f0e-6f5e-4b43-9c54-0d2b1c1c7a11',
    name: { en: 'First aid', fr: 'Premiers secours' },
    issuer: { id: issuer, name: 'Łódź University – “naïve” 木 🪨', url: 'https://aldermoor.example' },
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2030-01-01T00:00:00Z',
    subject: {
      id: 'did:example:learner',
      creditsEarned: 2.5,
      achievement: {
        id: 'https://aldermoor.example/achievements/first-aid',
        name: 'First aid',
        description: 'Can act in the first minutes.',
        criteria: { narrative: 'Passed the *practical* examination.' },
        achievementType: 'MicroCredential',
        tag: ['health', 'safety'],
        resultDescription: [
          { id: 'urn:x:grade', name: 'Grade', resultType: 'LetterGrade', allowedValue: ['A', 'B', 'C'] },
        ],
      },
    },
  });
}

function endorsement(issuer: string): JsonObject {
  return buildEndorsementCredential({
    id: 'urn:uuid:1',
    name: 'Endorsement',
    issuer: { id: issuer, name: 'Nursing Council' },
    validFrom: '2026-01-01T00:00:00Z',
    subject: {
      id: 'https://aldermoor.example/achievements/first-aid',
      endorsementComment: 'Fit for practice.',
    },
  });
}
