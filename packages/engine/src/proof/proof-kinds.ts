/** Every kind of proof that the engine reads; what another kind's members mean is not known here. */
export const readCryptosuites = [
  'eddsa-rdfc-2022',
  'eddsa-jcs-2022',
  'ecdsa-rdfc-2019',
  'ecdsa-jcs-2019',
  'ecdsa-sd-2023',
] as const;

/** Suites that are a proof type of their own, without `cryptosuite`. */
export const olderProofTypes = ['Ed25519Signature2020', 'Ed25519Signature2018'] as const;

/** The one type with its signature in `jws`: a token whose content is the hashes (RFC 7797). */
export const detachedJwsType = 'Ed25519Signature2018' satisfies (typeof olderProofTypes)[number];

export interface ProofKind {
  type: string;
  /** Undefined for suites that are a type of their own. */
  cryptosuite: string | undefined;
}

export function isReadProofKind({ type, cryptosuite }: ProofKind): boolean {
  return type === 'DataIntegrityProof'
    ? readCryptosuites.some((name) => name === cryptosuite)
    : cryptosuite === undefined && olderProofTypes.some((name) => name === type);
}
