import { canonicalize } from '../canonical/canonicalize.ts';
import { selectJsonLd } from '../canonical/select-json-ld.ts';
import { EngineError } from '../engine-error.ts';
import type { Crypto, JsonObject, JsonValue } from '../ports.ts';
import { copyOf } from './add-proof.ts';
import { relabel } from './ecdsa-sd-2023.ts';
import {
  type BaseProofValue,
  isBaseProofValue,
  readBaseProofValue,
  writeDerivedProofValue,
} from './ecdsa-sd-2023-base.ts';
import { listProofs } from './proof-list.ts';
import { readStatements, type Statements } from './statements.ts';

/**
 * What a holder shows of a credential with a base proof of ecdsa-sd-2023 (VC-DI-ECDSA §3.5.5): what the issuer made
 * mandatory, and what the JSON Pointers choose. Nothing of the rest is in it; other proofs, which are over the whole,
 * are left out. The base signature is not checked here. Throws EngineError: `proof.invalid-options`,
 * `credential.not-canonical`, `context.unknown`.
 */
export async function deriveProof(
  document: JsonObject,
  { selectivePointers, crypto }: { selectivePointers: readonly string[]; crypto: Crypto },
): Promise<JsonObject> {
  const { proof: given, ...unsecured } = document;
  const proof = baseProofOf(document);
  const base = readBaseProofValue(proof.proofValue);
  const pointers = [...base.mandatoryPointers, ...selectivePointers];
  if (pointers.length === 0) throw invalid('Nothing is chosen, and the issuer made nothing mandatory.');
  const statements = await readStatements(unsecured, { hmacKey: base.hmacKey, crypto });
  const shown = await statements.chosenBy(pointers);
  const mandatory = new Set(await statements.chosenBy(base.mandatoryPointers));
  const labels = await statements.labelsFor(pointers);
  const revealed = selectJsonLd(unsecured, pointers);
  const lines = relabel(await canonicalize(revealed, crypto), labels);
  if (lines.length !== shown.length || lines.some((line, at) => line !== statements.all[shown[at] ?? -1]))
    throw new EngineError(
      'credential.not-canonical',
      'What is chosen means something else without the rest, so it cannot be shown alone.',
    );
  const proofValue = writeDerivedProofValue({
    base,
    signatures: signaturesOf(base, { statements, mandatory, shown }),
    labels,
    mandatoryIndexes: shown.flatMap((place, index) => (mandatory.has(place) ? [index] : [])),
  });
  const derived = { ...proof, proofValue };
  return copyOf({ ...revealed, proof: Array.isArray(given) ? [derived] : derived });
}

/** The signatures of what is shown and could have been held back. */
function signaturesOf(
  base: BaseProofValue,
  { statements, mandatory, shown }: { statements: Statements; mandatory: Set<number>; shown: number[] },
): Uint8Array[] {
  const optional = statements.all.map((_, place) => place).filter((place) => !mandatory.has(place));
  if (optional.length !== base.signatures.length)
    throw invalid('The base proof is for more or fewer statements than are here.');
  const isShown = new Set(shown);
  return base.signatures.filter((_, index) => isShown.has(optional[index] ?? -1));
}

function baseProofOf(document: JsonObject): JsonObject & { proofValue: string } {
  const found = listProofs(document).flatMap((proof) => {
    if (!isObject(proof) || proof.cryptosuite !== 'ecdsa-sd-2023') return [];
    const { proofValue } = proof;
    return isBaseProofValue(proofValue) ? [{ ...proof, proofValue }] : [];
  });
  const [proof, ...others] = found;
  if (proof && others.length === 0) return proof;
  throw invalid('Only a credential with one base proof of ecdsa-sd-2023 can be shown in parts.');
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(message: string): EngineError {
  return new EngineError('proof.invalid-options', message);
}
