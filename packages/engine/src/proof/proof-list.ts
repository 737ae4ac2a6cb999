import type { JsonObject, JsonValue } from '../ports.ts';
import { ProofFault } from './proof-result.ts';

/** The proofs of a document; a single object is a set of one. */
export function listProofs(document: JsonObject): JsonValue[] {
  const { proof } = document;
  if (proof === undefined) return [];
  return Array.isArray(proof) ? proof : [proof];
}

/**
 * The document as a proof in a chain signs it: with the proofs that it names as previous ones, in the order of the
 * document (VC-DI §4.3 and §4.5). Throws ProofFault `proof.previous-missing` when one is absent or not unique.
 */
export function withPreviousProofs(unsecured: JsonObject, proofs: JsonValue[], ids: string[]): JsonObject {
  if (ids.length === 0) return unsecured;
  const matching = proofs.filter((proof) => ids.includes(idOfProof(proof) ?? ''));
  if (matching.length !== ids.length || new Set(matching.map(idOfProof)).size !== ids.length) {
    throw new ProofFault(
      'proof.previous-missing',
      'The proof builds on another proof that is not in the document.',
    );
  }
  return { ...unsecured, proof: matching };
}

export function idOfProof(proof: JsonValue): string | undefined {
  if (typeof proof !== 'object' || proof === null || Array.isArray(proof)) return undefined;
  return typeof proof.id === 'string' ? proof.id : undefined;
}
