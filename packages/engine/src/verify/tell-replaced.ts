import { makeCheck } from './make-check.ts';
import { judge } from './make-report.ts';
import type { VerificationReport } from './verification-report.ts';

/** What took the place of a credential, as whoever keeps its issuer's records knows it. */
export interface Successor {
  /** Address of the credential that is to be looked at instead. */
  successor: string;
  /** ISO 8601. */
  replacedAt: string;
}

/**
 * The report over a credential whose issuer revoked it because another took its place: genuine, and replaced. Status
 * lists cannot say that, so it is told by whoever knows; a report over one that is not revoked stays as it is.
 */
export function tellReplaced(
  report: VerificationReport,
  { successor, replacedAt }: Successor,
): VerificationReport {
  if (report.verdict !== 'revoked' || report.genuine !== 'yes') return report;
  const checks = report.checks.map((check) =>
    check.code === 'status.revoked'
      ? makeCheck('status.replaced', { ...check.detail, successor, replacedAt })
      : check,
  );
  return { ...report, ...judge(checks, report.nested), checks };
}
