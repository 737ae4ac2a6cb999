import {
  addBaseProof,
  addProof,
  contextUrl,
  type JsonObject,
  type PublicKey,
  type Signer,
  signVcJwt,
} from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import { withPlainProof } from './credential-rules.ts';
import { type IssuerAlgorithm, issuerAlgorithms } from './issuer.ts';
import { issuingRefusal } from './refusals.ts';

/** How a credential can be signed, and with which kinds of key; the first is taken when nobody says which. */
const algorithmsOf = {
  'eddsa-rdfc-2022': ['Ed25519'],
  'eddsa-jcs-2022': ['Ed25519'],
  'ecdsa-rdfc-2019': ['ES256', 'ES384'],
  'ecdsa-jcs-2019': ['ES256', 'ES384'],
  'ecdsa-sd-2023': ['ES256'],
  'vc+jwt': issuerAlgorithms,
} as const satisfies { [way: string]: readonly IssuerAlgorithm[] };

export type WayToSign = keyof typeof algorithmsOf;
export const waysToSign = Object.keys(algorithmsOf) as [WayToSign, ...WayToSign[]];

/** The kind of key for a way of signing. Refuses a kind that does not go with it. */
export function algorithmFor(way: WayToSign, wished: IssuerAlgorithm | undefined): IssuerAlgorithm {
  const algorithms: readonly IssuerAlgorithm[] = algorithmsOf[way];
  const algorithm = wished ?? algorithms[0];
  if (algorithm && algorithms.includes(algorithm)) return algorithm;
  throw issuingRefusal('invalid', 'issuing.key-does-not-fit', '/options/keyType');
}

export interface Signature {
  way: WayToSign;
  verificationMethod: string;
  created: string;
  signer: Signer;
  /** What a holder can never hold back, beside what `alwaysMandatory` says; for ecdsa-sd-2023 only. */
  mandatoryPointers: readonly string[];
}

/** The signed credential, or the envelope of one that is a token (VC-JOSE-COSE §3.1, VC Data Model 2.0 §4.13). */
export async function signAs(credential: JsonObject, signature: Signature): Promise<JsonObject> {
  const { way, verificationMethod, created, signer } = signature;
  if (way === 'vc+jwt') {
    const token = await signVcJwt(credential, { verificationMethod, signer, typ: way, issuedAt: created });
    return {
      '@context': [contextUrl.credentialsV2],
      id: `data:application/vc+jwt,${token}`,
      type: 'EnvelopedVerifiableCredential',
    };
  }
  const common = { verificationMethod, created, signer, crypto: nodeCrypto };
  if (way !== 'ecdsa-sd-2023')
    return withPlainProof(await addProof(credential, { ...common, cryptosuite: way }));
  const mandatoryPointers = [...alwaysMandatory(credential), ...signature.mandatoryPointers];
  const base = { ...common, mandatoryPointers: [...new Set(mandatoryPointers)], proofKey: createProofKey() };
  return withPlainProof(await addBaseProof(credential, base));
}

/** Who could hide these could show a revoked or expired credential as a good one, or somebody else's. */
function alwaysMandatory(credential: JsonObject): string[] {
  const members = [
    'issuer',
    'validFrom',
    'issuanceDate',
    'validUntil',
    'expirationDate',
    'credentialStatus',
    'termsOfUse',
  ];
  return members.filter((member) => credential[member] !== undefined).map((member) => `/${member}`);
}

/** The key of one credential. It is nobody's: nothing keeps it, and the base proof holds its public half. */
function createProofKey(): Signer & { publicKey: PublicKey } {
  return createSigner(generateKeyPair('ES256').privateJwk);
}
