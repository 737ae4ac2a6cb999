import { makeCheck } from '../make-check.ts';
import type { InsideReports } from '../make-report.ts';
import type { Presented } from '../presented.ts';
import type { Check, Verdict } from '../report.ts';

/** From worst to best; a record is as good as the worst credential in it. */
const worstFirst: readonly Verdict[] = [
  'not-a-credential',
  'altered',
  'key-not-confirmed',
  'breaks-format',
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
export function checkNested(reports: InsideReports, kind: Presented['kind']): Check {
  if (reports === undefined) return makeCheck('nested.too-many');
  const verdicts = reports.map(({ verdict }) => verdict);
  const count = verdicts.length;
  if (count === 0) return makeCheck('nested.none');
  const bad = worstFirst.find((verdict) => verdicts.includes(verdict));
  if (bad !== undefined && !(bad === 'expired' && kind === 'credential')) {
    return makeCheck('nested.failed', { verdict: bad, count });
  }
  if (verdicts.includes('could-not-check')) return makeCheck('nested.unknown', { count });
  if (verdicts.includes('issuer-unknown')) return makeCheck('nested.issuer-not-listed', { count });
  const expired = verdicts.filter((verdict) => verdict === 'expired').length;
  return expired === 0
    ? makeCheck('nested.valid', { count })
    : makeCheck('nested.some-expired', { count, expired });
}
