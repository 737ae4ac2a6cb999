import type { Check, Verdict } from './report.ts';
import { findCheck, hasCode, isUnsigned, provingOutcome } from './severity.ts';

/**
 * The one word over the checks. What is certain and bad comes first, then what could not be checked; `valid` is what
 * is left when proof and issuer key passed, status and dates passed or do not apply, and nothing failed.
 */
export function decideVerdict(checks: readonly Check[]): Verdict {
  const has = (code: string) => hasCode(checks, code);
  const outcome = (id: Check['id']) => findCheck(checks, id)?.outcome;
  if (outcome('form') === 'unknown') return 'could-not-check';
  if (outcome('form') !== 'passed' || has('proof.missing')) return 'not-a-credential';
  // A hosted badge that its own address withdrew: there is nothing left to be checked but this.
  if (has('proof.hosted-gone')) return 'revoked';
  const proof = provingOutcome(checks, 'proof');
  if (proof === 'failed' || isUnsigned(checks)) return 'altered';
  if (outcome('issuer-key') === 'failed') return 'key-not-confirmed';
  // An unsigned wrapper says nothing itself: then the credentials inside must be there, and all be good.
  const wrapped = has('proof.wrapper') && has('issuer-key.wrapper');
  if (!wrapped && (proof !== 'passed' || outcome('issuer-key') !== 'passed')) return 'could-not-check';
  if (wrapped && (outcome('nested') === 'not-applicable' || outcome('schema') !== 'passed'))
    return 'not-a-credential';
  // What is hosted is not signed: there the form is all that makes it a badge.
  const hosted = has('proof.hosted') || has('proof.hosted-changed');
  const broken = hosted ? 'not-a-credential' : 'breaks-format';
  if (outcome('schema') !== 'passed') return broken;
  if (has('status.revoked')) return 'revoked';
  if (has('status.replaced')) return 'replaced';
  if (has('status.suspended')) return 'suspended';
  if (has('dates.expired') || has('proof.expired')) return 'expired';
  if (outcome('dates') === 'failed') return has('dates.not-yet-valid') ? 'not-yet-valid' : broken;
  const failed = checks.find((check) => check.outcome === 'failed');
  if (failed !== undefined) return failedVerdicts.get(failed.code) ?? nestedVerdict(failed);
  const required = [outcome('status'), outcome('dates')];
  if (required.some((result) => result !== 'passed' && result !== 'not-applicable')) return 'could-not-check';
  // Asked for by the reader, or part of what is shown: without an answer there is nothing to rely on.
  const unlisted = has('nested.issuer-not-listed');
  if (outcome('recipient') === 'unknown') return 'could-not-check';
  if (outcome('nested') === 'unknown' && !unlisted) return 'could-not-check';
  return unlisted || outcome('issuer-identity') === 'unknown' ? 'issuer-unknown' : 'valid';
}

const failedVerdicts = new Map<string, Verdict>([
  ['recipient.other', 'other-recipient'],
  ['evidence.changed', 'altered'],
  ['endorsements.forged', 'altered'],
]);

/** A record is no better than the worst credential in it. */
function nestedVerdict(check: Check): Verdict {
  const found = check.detail?.verdict;
  return nestedVerdicts.find((verdict) => verdict === found) ?? 'could-not-check';
}

const nestedVerdicts: readonly Verdict[] = [
  'not-a-credential',
  'altered',
  'key-not-confirmed',
  'breaks-format',
  'revoked',
  'replaced',
  'suspended',
  'expired',
  'not-yet-valid',
  'other-recipient',
];

/** One sentence a verdict, in the reader's words. */
export const verdictSummaries: { readonly [verdict in Verdict]: string } = {
  valid: 'This credential is valid: unchanged, signed by its issuer, and still in force.',
  'issuer-unknown':
    'This credential is signed by its issuer and in force, but the issuer is not known to you.',
  'not-yet-valid': 'This credential is genuine, but its time has not come yet.',
  expired: 'This credential is genuine, but it has expired.',
  replaced: 'This credential is genuine, and its issuer has replaced it by a newer one.',
  suspended: 'The issuer has suspended this credential for now.',
  revoked: 'The issuer has revoked this credential.',
  altered: 'Something in this file is not as it was signed.',
  'key-not-confirmed': 'The signature is not by a key of the issuer whose name it bears.',
  'breaks-format': 'This credential is signed by its issuer, but it breaks a rule of its format.',
  'other-recipient': 'This credential is genuine, but it was awarded to somebody else.',
  'could-not-check': 'Not everything could be checked, so nothing should be concluded from this yet.',
  'not-a-credential': 'This is not a signed credential.',
};
