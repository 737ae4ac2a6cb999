import type { ResolvedMethod } from '../did/resolved-method.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import type { SuiteDeps } from './cryptosuite.ts';
import { findProofCheck } from './cryptosuites.ts';
import { type DataIntegrityProof, readDataIntegrityProof, readProofKind } from './data-integrity-proof.ts';
import { emptyResult, faultResult } from './fault-result.ts';
import type { ProofKind } from './proof-kinds.ts';
import { listProofs, withPreviousProofs } from './proof-list.ts';
import { ProofFault, type ProofResult } from './proof-result.ts';
import { resolveKey } from './resolve-key.ts';

export type { ProofCode, ProofResult } from './proof-result.ts';

export interface VerifyProofsOptions extends SuiteDeps {
  /** Throws an EngineError when the key cannot be had. */
  resolve: (verificationMethod: string) => ResolvedMethod | Promise<ResolvedMethod>;
  expectedPurpose: string;
  /** When given, every proof must carry exactly this one. */
  challenge?: string;
  /** When given, every proof must name it among its domains. */
  domain?: string;
}

const maxProofs = 16;

/**
 * Checks every embedded proof by itself and never throws: one result a proof, and one that says `proof.missing` when
 * there is none. A document is to be relied on only when all of them are consistent (VC-DI §4.5).
 */
export async function verifyProofs(
  document: JsonObject,
  options: VerifyProofsOptions,
): Promise<ProofResult[]> {
  const proofs = listProofs(document);
  if (proofs.length === 0)
    return [faultResult({}, new ProofFault('proof.missing', 'The document has no proof.'))];
  if (proofs.length > maxProofs) {
    const fault = new ProofFault('proof.too-many', `The document has more than ${maxProofs} proofs.`);
    return [faultResult({}, fault)];
  }
  const { proof: _, ...unsecured } = document;
  const once = { ...options, ...remember(options, unsecured) };
  const results: ProofResult[] = [];
  for (const proof of proofs) results.push(await verifyProof({ unsecured, proofs, proof }, once));
  return results;
}

/** Several proofs over one document must not cost as many canonicalisations of it. */
function remember({ canonicalize, digest }: SuiteDeps, unsecured: JsonObject): Omit<SuiteDeps, 'crypto'> {
  const texts = new Map<string, string | Promise<string>>();
  const once: SuiteDeps['canonicalize'] = (document, crypto, options = {}) => {
    if (document !== unsecured) return canonicalize(document, crypto, options);
    const { hash = 'sha256' } = options;
    const text = texts.get(hash) ?? canonicalize(document, crypto, options);
    texts.set(hash, text);
    return text;
  };
  if (!digest) return { canonicalize: once };
  let known: Uint8Array | Promise<Uint8Array> | undefined;
  return {
    canonicalize: once,
    digest(document, crypto) {
      if (document !== unsecured) return digest(document, crypto);
      known ??= digest(document, crypto);
      return known;
    },
  };
}

interface ProofInDocument {
  unsecured: JsonObject;
  proofs: JsonValue[];
  proof: JsonValue;
}

async function verifyProof(input: ProofInDocument, options: VerifyProofsOptions): Promise<ProofResult> {
  let known: Partial<ProofResult> = {};
  try {
    const named = readProofKind(input.proof);
    known = { cryptosuite: nameOf(named) };
    const kind = findProofCheck(named);
    if (!kind) {
      throw new ProofFault('proof.unsupported', `Proofs of the kind ${nameOf(named)} are not known here.`);
    }
    const proof = readDataIntegrityProof(input.proof);
    known = describe(proof);
    assertExpected(proof, options);
    const key = await resolveKey(proof.verificationMethod, options.resolve);
    known = { ...known, key };
    if (!kind.algorithms.includes(key.publicKey.algorithm)) {
      const message = `${known.cryptosuite} is not made with a key for ${key.publicKey.algorithm}.`;
      throw new ProofFault('proof.key-mismatch', message);
    }
    const document = withPreviousProofs(input.unsecured, input.proofs, proof.previousProof);
    await kind.check({ document, proof, key: key.publicKey }, options);
    if (!key.relationships.includes(proof.proofPurpose)) {
      const message = `The owner of the key does not allow it for ${proof.proofPurpose}.`;
      throw new ProofFault('proof.key-not-authorised', message);
    }
    return {
      ...emptyResult,
      ...known,
      consistent: true,
      code: 'proof.consistent',
      message: 'The signature fits the content.',
    };
  } catch (error) {
    return faultResult(known, error);
  }
}

function nameOf({ type, cryptosuite }: ProofKind): string {
  return type === 'DataIntegrityProof' ? (cryptosuite ?? type) : type;
}

function describe(proof: DataIntegrityProof): Partial<ProofResult> {
  return {
    cryptosuite: nameOf(proof),
    verificationMethod: proof.verificationMethod,
    proofPurpose: proof.proofPurpose,
    ...(proof.created === undefined ? {} : { created: proof.created }),
    ...(proof.expires === undefined ? {} : { expires: proof.expires }),
  };
}

function assertExpected(
  proof: DataIntegrityProof,
  { expectedPurpose, challenge, domain }: VerifyProofsOptions,
): void {
  if (proof.proofPurpose !== expectedPurpose) {
    const message = `The proof was made for ${proof.proofPurpose}, not for ${expectedPurpose}.`;
    throw new ProofFault('proof.purpose-mismatch', message);
  }
  if (challenge !== undefined && proof.challenge !== challenge) {
    throw new ProofFault('proof.challenge-mismatch', 'The proof does not answer the challenge that was set.');
  }
  if (domain !== undefined && !proof.domain.includes(domain)) {
    throw new ProofFault('proof.domain-mismatch', 'The proof was made for another recipient.');
  }
}
