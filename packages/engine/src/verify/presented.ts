import type { ReadCredential } from '../credential/read-model.ts';
import type { ResolvedMethod } from '../did/resolved-method.ts';
import type { FetchDocument, JsonObject, PublicKey, VerifyPorts } from '../ports.ts';
import type { SuiteDeps } from '../proof/cryptosuite.ts';
import type { ProofResult } from '../proof/proof-result.ts';
import type { InputCarrier } from './input/detect-input.ts';

/** One credential or presentation under verification: what it says and what its signatures came to. */
export interface Presented {
  kind: 'credential' | 'presentation';
  carrier: InputCarrier;
  document: JsonObject;
  /** As it came: JSON text or token; absent for an object. */
  original?: string;
  read: ReadCredential;
  proofs: ProofResult[];
  /** Claims of the token that carried it (RFC 7519), with times in seconds. */
  claims?: { nbf?: number; exp?: number };
}

/** What the reader of the report wants to know beside the credential itself. */
export interface VerifyOptions extends VerifyPorts {
  /** An address, id or DID of the person whose credential it should be. */
  expectedRecipient?: string;
  /** For presentations: what the verifier asked the holder to sign. */
  challenge?: string;
  domain?: string;
  /**
   * Takes a credential that defines terms of its own in `@context` as RDF proofs sign it: by what its terms mean, not by
   * what they are called. Without it such a signature is `unknown`, as somebody could exchange names and definitions.
   */
  acceptsOwnTerms?: boolean;
}

/** The same within the limits of one verification. */
export interface LimitedOptions extends VerifyOptions {
  canonicalize: SuiteDeps['canonicalize'];
  digest: NonNullable<SuiteDeps['digest']>;
  /** The key behind a verification method, looked up once; rejects as `resolveVerificationMethod` does. */
  resolve: (id: string, holding?: PublicKey) => Promise<ResolvedMethod>;
  /**
   * For an address that a person has in hand, and for a refresh service, whose answer is verified by itself: wherever it
   * leads. `fetch` stays on the host that it was asked of.
   */
  fetchAnywhere?: FetchDocument;
}

/** What one verification shares over all its credentials. */
export interface Run {
  options: LimitedOptions;
  /** The holder who signed the presentation around this, with a key that may also sign credentials. */
  vouchedBy?: string;
  /** In milliseconds, by how much its beginning may be later than `now`: not 0 for what this verification fetched. */
  skew: number;
  /** How deep inside other credentials this one stands. */
  depth: number;
  /** How many further credentials may be verified: a record must not become a bomb. */
  budget: { credentials: number };
}
