import type { JsonObject, PublicKey } from '../ports.ts';
import { publicKeyToMultikey } from './multikey.ts';

export interface DidDocumentKey {
  /** Full id or only the fragment, e.g. `#key-1`. */
  id: string;
  publicKey: PublicKey;
  /** From then on the key signs nothing new (rotation); what it signed before stays good. ISO 8601 with a zone. */
  expires?: string;
  /** The key is compromised since then: no signature of it can be trusted any more. ISO 8601 with a zone. */
  revoked?: string;
}

/** A DID document with Multikey verification methods, every one for assertions and authentication (Controlled Identifiers §2). */
export function buildDidDocument({ did, keys }: { did: string; keys: DidDocumentKey[] }): JsonObject {
  const methods = keys.map((key) => ({
    id: key.id.startsWith('#') ? `${did}${key.id}` : key.id,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: publicKeyToMultikey(key.publicKey),
    ...(key.expires === undefined ? {} : { expires: key.expires }),
    ...(key.revoked === undefined ? {} : { revoked: key.revoked }),
  }));
  const ids = methods.map((method) => method.id);
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: ids,
    authentication: ids,
  };
}
