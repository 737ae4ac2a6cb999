import { makeCheck } from '../make-check.ts';
import type { Check, Verdict } from '../report.ts';

/** From worst to best; a record is as good as the worst credential in it. */
const worstFirst: readonly Verdict[] = [
  'not-a-credential',
  'altered',
  'key-not-confirmed',
  'revoked',
  'suspended',
  'not-yet-valid',
  'other-recipient',
  'expired',
];

/**
 * The credentials inside, each verified by itself. In a record (CLR) some may have expired since; in a presentation
 * an expired one is not good enough.
 */
export function checkNested(verdicts: readonly Verdict[], inside: 'record' | 'presentation'): Check {
  if (verdicts.length === 0) return makeCheck('nested.none');
  const bad = worstFirst.find((verdict) => verdicts.includes(verdict));
  if (bad !== undefined && !(bad === 'expired' && inside === 'record')) {
    return makeCheck('nested.failed', { verdict: bad, count: verdicts.length });
  }
  if (verdicts.includes('could-not-check')) return makeCheck('nested.unknown', { count: verdicts.length });
  const expired = verdicts.filter((verdict) => verdict === 'expired').length;
  return expired === 0
    ? makeCheck('nested.valid', { count: verdicts.length })
    : makeCheck('nested.some-expired', { count: verdicts.length, expired });
}

/** What endorsements say of their own truth: a forged one condemns the file, one that lapsed only itself. */
export function checkEndorsements(verdicts: readonly Verdict[]): Check {
  if (verdicts.length === 0) return makeCheck('endorsements.none');
  if (verdicts.some((verdict) => verdict === 'altered' || verdict === 'key-not-confirmed')) {
    return makeCheck('endorsements.forged', { count: verdicts.length });
  }
  const lapsed = verdicts.find((verdict) => verdict !== 'valid' && verdict !== 'issuer-unknown');
  return lapsed === undefined
    ? makeCheck('endorsements.confirmed', { count: verdicts.length })
    : makeCheck('endorsements.not-confirmed', { verdict: lapsed, count: verdicts.length });
}
