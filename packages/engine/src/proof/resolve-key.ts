import { samePublicKey } from '../did/public-key.ts';
import type { ResolvedMethod } from '../did/resolved-method.ts';
import { EngineError } from '../engine-error.ts';
import type { PublicKey } from '../ports.ts';
import { type ProofCode, ProofFault } from './proof-result.ts';
/**
 * Gives the key behind the id of a verification method; with `holding`, the id is a controller's, and the method that
 * holds that key is meant. Throws an EngineError when the key cannot be had.
 */
export type ResolveKey = (id: string, holding?: PublicKey) => ResolvedMethod | Promise<ResolvedMethod>;

/** The key that a proof names. Throws a ProofFault that tells "could not be had" from "is not there". */
export async function resolveKey(
  id: string,
  resolve: ResolveKey,
  holding?: PublicKey,
): Promise<ResolvedMethod> {
  let key: ResolvedMethod;
  try {
    key = await (holding === undefined ? resolve(id) : resolve(id, holding));
  } catch (error) {
    const code = error instanceof EngineError ? error.code : 'did.unavailable';
    const message = error instanceof Error ? error.message : 'The key could not be read.';
    throw new ProofFault(proofCodes.get(code) ?? 'proof.key-not-found', message, code);
  }
  if (holding === undefined ? key.id !== id : !samePublicKey(key.publicKey, holding)) {
    throw new ProofFault(
      'proof.key-not-found',
      'Another key was found than the proof names.',
      'did.not-found',
    );
  }
  return key;
}

const proofCodes = new Map<string, ProofCode>([
  ['did.unavailable', 'proof.key-unavailable'],
  ['did.unsupported', 'proof.key-unsupported'],
]);
