import { EngineError } from '../engine-error.ts';
import { ProofFault, type ProofResult } from './proof-result.ts';

export const emptyResult = { cryptosuite: '', verificationMethod: '', proofPurpose: '' };

/** The result for a proof that does not hold; whatever was thrown, nothing is thrown on. */
export function faultResult(known: Partial<ProofResult>, error: unknown): ProofResult {
  const { code, message, keyError } = asProofFault(error);
  return {
    ...emptyResult,
    ...known,
    consistent: false,
    code,
    message,
    ...(keyError === undefined ? {} : { keyError }),
  };
}

export function asProofFault(error: unknown): ProofFault {
  if (error instanceof ProofFault) return error;
  if (error instanceof EngineError && error.code === 'context.unknown') {
    return new ProofFault('proof.context-unknown', error.message);
  }
  if (error instanceof EngineError && error.code === 'credential.too-large') {
    return new ProofFault('proof.too-costly', error.message);
  }
  const message = error instanceof Error ? error.message : 'The document cannot be put in canonical form.';
  return new ProofFault('proof.not-canonical', message);
}
