import type { ResolvedMethod } from '../did/resolved-method.ts';

/** Why a proof holds or does not. Only `proof.consistent` is good. */
export type ProofCode =
  | 'proof.consistent'
  | 'proof.missing'
  | 'proof.too-many'
  | 'proof.malformed'
  | 'proof.malformed-value'
  | 'proof.unsupported'
  | 'proof.purpose-mismatch'
  | 'proof.challenge-mismatch'
  | 'proof.domain-mismatch'
  | 'proof.previous-missing'
  | 'proof.key-unavailable'
  | 'proof.key-not-found'
  | 'proof.key-unsupported'
  | 'proof.key-mismatch'
  | 'proof.key-not-authorised'
  | 'proof.context-unknown'
  | 'proof.not-canonical'
  | 'proof.too-costly'
  | 'proof.signature-mismatch';

/** What one proof says and whether its signature fits the document; whose key it is, is another question. */
export interface ProofResult {
  /** A cryptosuite name, `Ed25519Signature2020`, or `vc-jwt` with the algorithm, e.g. `vc-jwt ES256`. */
  cryptosuite: string;
  verificationMethod: string;
  proofPurpose: string;
  created?: string;
  expires?: string;
  consistent: boolean;
  code: ProofCode;
  /** One plain sentence. */
  message: string;
  key?: ResolvedMethod;
  /** The code of the EngineError with which the key could not be had. */
  keyError?: string;
}

/** Thrown inside the proof folder only; verification turns it into a result. */
export class ProofFault extends Error {
  readonly code: ProofCode;
  readonly keyError: string | undefined;

  constructor(code: ProofCode, message: string, keyError?: string) {
    super(message);
    this.name = 'ProofFault';
    this.code = code;
    this.keyError = keyError;
  }
}
