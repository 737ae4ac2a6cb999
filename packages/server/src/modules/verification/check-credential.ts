import {
  type JsonObject,
  type TrustList,
  type VerificationReport,
  type VerifyOptions,
  verify,
} from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import { assertCheckable, secureAddress } from './verification-rules.ts';

/** What is needed to check: other people's documents, the time, and whom we know. */
export type Checking = Pick<Deps, 'fetchDocument' | 'now' | 'config'> & { trust: TrustList };

/**
 * Checks whatever somebody presents: a badge file, a baked picture, a signed token or an address of one. Faults of the
 * input come back in the report; it refuses only what is empty or too large. Nothing of it is kept.
 */
export async function checkCredential(
  deps: Checking,
  presented: Uint8Array | string,
): Promise<VerificationReport> {
  assertCheckable(presented);
  return verify(typeof presented === 'string' ? secureAddress(presented, deps.config.publicUrl) : presented, {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: deps.now(),
    fetch: deps.fetchDocument,
    trust: deps.trust,
  });
}

/** The same for a document that is read already, with what the verifier asked the holder of a presentation to sign. */
export function checkDocument(
  deps: Checking,
  document: JsonObject,
  asked: Pick<VerifyOptions, 'challenge' | 'domain' | 'acceptsOwnTerms'> = {},
): Promise<VerificationReport> {
  return verify(document, {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: deps.now(),
    fetch: deps.fetchDocument,
    trust: deps.trust,
    ...asked,
  });
}
