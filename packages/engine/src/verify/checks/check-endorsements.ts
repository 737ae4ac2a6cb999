import { makeCheck } from '../make-check.ts';
import type { InsideReports } from '../make-report.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';

/**
 * Endorsements inside, each verified by itself. A forged one condemns the file that spreads it; one that lapsed, or
 * that speaks of something else, only itself.
 */
export function checkEndorsements(reports: InsideReports, { read }: Presented): Check {
  if (reports === undefined) return makeCheck('endorsements.too-many');
  const verdicts = reports.map(({ verdict }) => verdict);
  const count = verdicts.length;
  if (count === 0) return makeCheck('endorsements.none');
  if (verdicts.some((verdict) => verdict === 'altered' || verdict === 'key-not-confirmed')) {
    return makeCheck('endorsements.forged', { count });
  }
  const lapsed = verdicts.find((verdict) => verdict !== 'valid' && verdict !== 'issuer-unknown');
  if (lapsed !== undefined) return makeCheck('endorsements.not-confirmed', { verdict: lapsed, count });
  const endorsable = [read.id, read.issuerId, read.credential.subject.achievement?.id, read.subjectId];
  const elsewhere = reports.find(({ credential }) => !endorsable.includes(credential?.subjectId));
  return elsewhere === undefined
    ? makeCheck('endorsements.confirmed', { count })
    : makeCheck('endorsements.of-something-else', { about: elsewhere.credential?.subjectId ?? '', count });
}
