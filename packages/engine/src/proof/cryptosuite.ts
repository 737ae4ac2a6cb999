import type { GeneralOptions } from '../canonical/general-options.ts';
import type { Crypto, JsonObject, SignatureAlgorithm } from '../ports.ts';

export interface SuiteDeps {
  crypto: Crypto;
  canonicalize: (document: JsonObject, crypto: Crypto, options?: GeneralOptions) => string | Promise<string>;
  /** The SHA-256 of what `canonicalize` gives, where it can be had for less. */
  digest?: (document: JsonObject, crypto: Crypto) => Uint8Array | Promise<Uint8Array>;
}

/**
 * One way of turning a document and proof options into the bytes that are signed. `document` is the unsecured document,
 * with the previous proofs of a chain in it; `config` the proof without its value.
 */
export interface Cryptosuite {
  name: string;
  /** The kinds of key that may sign: the first one that fits decides hash and signature size. */
  algorithms: readonly SignatureAlgorithm[];
  /** Proof options to sign for a document, given those without context. */
  configure(document: JsonObject, config: JsonObject): JsonObject;
  /** Throws a ProofFault or an EngineError when the document cannot be hashed. */
  hashData(
    input: { document: JsonObject; config: JsonObject; algorithm: SignatureAlgorithm },
    deps: SuiteDeps,
  ): Promise<Uint8Array>;
}

/** Size in bytes of a signature; RSA has no fixed one and no cryptosuite. */
export const signatureSizes: { [algorithm in SignatureAlgorithm]: number } = {
  Ed25519: 64,
  ES256: 64,
  ES384: 96,
  RS256: 0,
};
