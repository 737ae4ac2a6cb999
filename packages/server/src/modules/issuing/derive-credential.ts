import { deriveProof, EngineError, type JsonObject } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import { credentialRefusal, faultOf } from './credential-rules.ts';

/**
 * What a holder shows of a credential with a base proof of ecdsa-sd-2023, of any issuer. Nothing is kept and nothing is
 * signed in anybody's name. Refuses what has no such proof, and pointers to nothing.
 */
export async function deriveCredential(
  credential: JsonObject,
  selectivePointers: readonly string[],
): Promise<JsonObject> {
  try {
    return await deriveProof(credential, { selectivePointers, crypto: nodeCrypto });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw credentialRefusal(faultOf(error));
  }
}
