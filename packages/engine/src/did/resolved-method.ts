import type { PublicKey } from '../ports.ts';

export type MethodSource = 'did:key' | 'did:web' | 'did:jwk' | 'https' | 'jwks';

/** A verification method as its controller publishes it; dates are as published, ISO 8601. */
export interface ResolvedMethod {
  id: string;
  /** Whose key it is: a DID, or the URL of a controller document or key set. */
  controller: string;
  publicKey: PublicKey;
  /** `assertionMethod`, `authentication`, …: what the controller lets the key do. */
  relationships: string[];
  /** Only key sets state it (`nbf`). */
  starts?: string;
  expires?: string;
  revoked?: string;
  source: MethodSource;
}

/** A method that was looked for: undefined when it is not there or is broken, `unread` when its key is of a kind not known here. */
export type FoundMethod = ResolvedMethod | 'unread' | undefined;
