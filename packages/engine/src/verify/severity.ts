import type { Check, CheckId, CheckOutcome } from './report.ts';

/**
 * Whether it is what its issuer signed. Whether it still holds, and for whom, is another question: what was revoked or
 * has expired is genuine.
 */
export type Genuine = 'yes' | 'no' | 'unknown';

const provingChecks: readonly CheckId[] = ['form', 'proof', 'issuer-key'];

/** `inside` is what stands inside a wrapper that nobody signed: then only that can be genuine. */
export function decideGenuine(checks: readonly Check[], inside: readonly Genuine[]): Genuine {
  // The issuer's own address says that there is such a badge no longer; what it said before cannot be known.
  if (hasCode(checks, 'proof.hosted-gone')) return 'unknown';
  const proving = provingChecks.map((id) => provingOutcome(checks, id));
  if (proving.includes('failed') || isUnsigned(checks)) return 'no';
  if (hasCode(checks, 'proof.wrapper')) {
    if (inside.includes('no')) return 'no';
    return inside.length > 0 && inside.every((genuine) => genuine === 'yes') ? 'yes' : 'unknown';
  }
  return proving.every((outcome) => outcome === 'passed') ? 'yes' : 'unknown';
}

/** What a check says of being genuine: a signature that was made for a time, which is over, was a good one. */
export function provingOutcome(checks: readonly Check[], id: CheckId): CheckOutcome | undefined {
  const check = findCheck(checks, id);
  return check?.code === 'proof.expired' ? 'passed' : check?.outcome;
}

/** Loops, as the verdict asks for twenty checks of every report, and each question would be a function of its own. */
export function findCheck(checks: readonly Check[], id: CheckId): Check | undefined {
  for (const check of checks) if (check.id === id) return check;
  return undefined;
}

export function hasCode(checks: readonly Check[], code: string): boolean {
  for (const check of checks) if (check.code === code) return true;
  return false;
}

/** Content that no signature covers, beside a signature that could be checked. */
export function isUnsigned(checks: readonly Check[]): boolean {
  return findCheck(checks, 'proof')?.outcome !== 'unknown' && hasCode(checks, 'schema.unsigned-content');
}

/** About what it is; a fault here is an error. The other checks are about whether it holds, and for whom. */
const essentialChecks: readonly CheckId[] = [...provingChecks, 'schema', 'evidence', 'endorsements'];

/** Passed or not applicable, and still to be told. */
const notes: ReadonlySet<string> = new Set([
  'schema.followed-but-own-schema',
  'proof.hosted-changed',
  'status.active-elsewhere',
  'status.message',
  'recipient.presented-by-another',
]);

/** Verdicts over a credential inside that say nothing against its being genuine. */
const lapses: readonly unknown[] = [
  'revoked',
  'replaced',
  'suspended',
  'expired',
  'not-yet-valid',
  'other-recipient',
];

/** An error speaks against the credential itself; everything else that a reader should know is a warning. */
export function isError({ id, code, outcome, detail }: Check): boolean {
  if (outcome !== 'failed' || code === 'proof.hosted-gone' || code === 'proof.expired') return false;
  if (id === 'dates') return code === 'dates.malformed';
  if (id === 'nested') return !lapses.includes(detail?.verdict);
  return essentialChecks.includes(id);
}

export function isWarning(check: Check): boolean {
  if (notes.has(check.code)) return true;
  return (check.outcome === 'failed' || check.outcome === 'unknown') && !isError(check);
}
