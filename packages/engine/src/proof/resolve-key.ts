import type { ResolvedMethod } from '../did/resolved-method.ts';
import { EngineError } from '../engine-error.ts';
import { type ProofCode, ProofFault } from './proof-result.ts';

/** The key that a proof names. Throws a ProofFault that tells "could not be had" from "is not there". */
export async function resolveKey(
  id: string,
  resolve: (verificationMethod: string) => ResolvedMethod | Promise<ResolvedMethod>,
): Promise<ResolvedMethod> {
  let key: ResolvedMethod;
  try {
    key = await resolve(id);
  } catch (error) {
    const code = error instanceof EngineError ? error.code : 'did.unavailable';
    const message = error instanceof Error ? error.message : 'The key could not be read.';
    throw new ProofFault(proofCodes.get(code) ?? 'proof.key-not-found', message, code);
  }
  if (key.id !== id) {
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
