import type { Check } from '@cairn/engine';
import { type Refusal, refusalStatus } from '../../platform/refusal.ts';
import { refusalFields, refusalText, type Words } from '../../web/words/index.ts';

/** RFC 9457, as the VC API and VC Data Model 2.0 §7.2 use it. */
export interface Problem {
  type: string;
  title: string;
  detail?: string;
  code?: string;
  /** Place in the credential, as a JSON Pointer. */
  pointer?: string;
}

const model = 'https://www.w3.org/TR/vc-data-model#';
const statusList = 'https://www.w3.org/ns/credentials/status-list#';
const security = 'https://w3id.org/security#';

/** The error type of the specifications that fits a check best. */
export function problemOf(check: Check): Problem {
  const { code, message, advice } = check;
  return { type: typeOf(check), title: message, ...(advice ? { detail: advice } : {}), code };
}

function typeOf({ id, code, outcome }: Check): string {
  const known = typesByCode.get(code);
  if (known) return known;
  if (id === 'status') {
    return `${statusList}${outcome === 'unknown' ? 'STATUS_RETRIEVAL_ERROR' : 'STATUS_VERIFICATION_ERROR'}`;
  }
  return typesByCheck.get(id) ?? `${model}MALFORMED_VALUE_ERROR`;
}

const typesByCode = new Map([
  ['form.not-json', `${model}PARSING_ERROR`],
  ['proof.challenge-mismatch', `${security}INVALID_CHALLENGE_ERROR`],
  ['proof.domain-mismatch', `${security}INVALID_DOMAIN_ERROR`],
  ['proof.content-not-covered', `${security}DATA_LOSS_DETECTION_ERROR`],
  ['status.list-invalid', `${statusList}MALFORMED_VALUE_ERROR`],
]);

const typesByCheck = new Map([
  ['proof', `${security}PROOF_VERIFICATION_ERROR`],
  ['issuer-key', `${security}INVALID_VERIFICATION_METHOD`],
  ['dates', `${model}RANGE_ERROR`],
  ['evidence', `${model}CRYPTOGRAPHIC_SECURITY_ERROR`],
  ['nested', `${model}CRYPTOGRAPHIC_SECURITY_ERROR`],
]);

/** A refused request. What is malformed is 400 here, as the VC API has it, and every fault stands in `errors`. */
export function answerRefusal(refusal: Refusal, words: Words): Response {
  const status = refusal.kind === 'invalid' ? 400 : refusalStatus[refusal.kind];
  const faults = Object.entries(refusalFields(words, refusal));
  const title = refusalText(words, refusal);
  const type = refusal.kind === 'invalid' ? `${model}MALFORMED_VALUE_ERROR` : 'about:blank';
  const errors: Problem[] =
    faults.length === 0
      ? [{ type, title, code: refusal.code }]
      : faults.map(([pointer, text]) => ({ type, title: text, code: refusal.code, pointer }));
  const body = { type, title, status, code: refusal.code, errors };
  const headers: { [name: string]: string } = { 'content-type': 'application/problem+json' };
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="vc-api"';
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'cache-control': 'no-store' } });
}
