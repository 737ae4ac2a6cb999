import type { JsonObject, JsonValue } from '../../ports.ts';
import type { ProofCode, ProofResult } from '../../proof/proof-result.ts';
import type { CheckCode } from '../codes.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented, VerifyOptions } from '../presented.ts';
import type { Check } from '../report.ts';

/**
 * Whether the signatures fit the content. Of several, every one that can be checked must fit and one must have been;
 * whose keys they are is another check.
 */
export function checkProof(
  { proofs, document }: Pick<Presented, 'proofs' | 'document'>,
  { now, acceptsOwnTerms }: Pick<VerifyOptions, 'now' | 'acceptsOwnTerms'>,
): Check {
  if (proofs.length === 0) return makeCheck('proof.missing');
  const judged = proofs.map((proof) => judge(proof, now));
  const failed = judged.find((check) => check.outcome === 'failed');
  if (failed !== undefined) return failed;
  const passed = judged.find((check) => check.outcome === 'passed');
  if (passed !== undefined && !acceptsOwnTerms && hasOwnTerms(document) && !proofs.every(signsNames))
    return makeCheck('proof.own-terms', passed.detail);
  return passed ?? judged[0] ?? makeCheck('proof.missing');
}

function hasOwnTerms({ '@context': given }: JsonObject): boolean {
  const isOwn = (context: JsonValue | undefined) => typeof context === 'object' && context !== null;
  return Array.isArray(given) ? given.some(isOwn) : isOwn(given);
}

/** JCS and tokens sign the text, with all names in it; RDF proofs sign what the names mean. */
export function signsNames({ cryptosuite }: ProofResult): boolean {
  return cryptosuite.includes('-jcs-') || cryptosuite.startsWith('vc-jwt');
}

function judge(proof: ProofResult, now: Date): Check {
  const detail = {
    kind: proof.cryptosuite,
    method: proof.verificationMethod,
    ...(proof.created === undefined ? {} : { created: proof.created }),
  };
  if (signatureFits(proof)) {
    const expired = proof.expires !== undefined && !(Date.parse(proof.expires) >= now.getTime());
    return makeCheck(expired ? 'proof.expired' : 'proof.consistent', detail);
  }
  const code = codesOfProof[proof.code];
  return makeCheck(code, {
    ...detail,
    reason: code === 'proof.unsupported' ? proof.cryptosuite : proof.message,
  });
}

/** A key that its owner publishes for other uses makes a consistent signature; the issuer key check refuses it. */
export function signatureFits(proof: ProofResult): boolean {
  return proof.consistent || proof.code === 'proof.key-not-authorised';
}

/** Codes of the proof formats in the report's words. */
const codesOfProof: { [code in ProofCode]: CheckCode & `proof.${string}` } = {
  'proof.consistent': 'proof.consistent',
  'proof.missing': 'proof.missing',
  'proof.too-many': 'proof.malformed',
  'proof.malformed': 'proof.malformed',
  'proof.malformed-value': 'proof.malformed',
  'proof.unsupported': 'proof.unsupported',
  'proof.purpose-mismatch': 'proof.wrong-purpose',
  'proof.challenge-mismatch': 'proof.challenge-mismatch',
  'proof.domain-mismatch': 'proof.domain-mismatch',
  'proof.previous-missing': 'proof.malformed',
  'proof.key-unavailable': 'proof.key-unavailable',
  'proof.key-not-found': 'proof.key-not-found',
  'proof.key-unsupported': 'proof.key-unsupported',
  'proof.key-mismatch': 'proof.malformed',
  'proof.key-not-authorised': 'proof.consistent',
  'proof.context-unknown': 'proof.context-unknown',
  'proof.not-canonical': 'proof.content-not-covered',
  'proof.too-costly': 'proof.too-costly',
  'proof.signature-mismatch': 'proof.signature-mismatch',
};
