import type { CheckCode } from './codes.ts';
import type { InputCarrier } from './input/detect-input.ts';
import { type CheckDetail, makeCheck } from './make-check.ts';
import type { Presented } from './presented.ts';
import type { Check } from './report.ts';
import { decideGenuine, isError, isWarning } from './severity.ts';
import { decideVerdict, verdictSummaries } from './verdict.ts';
import type { VerificationReport } from './verification-report.ts';

/** Reports over what stands inside, or undefined when it was too much to verify. */
export type InsideReports = VerificationReport[] | undefined;

export function makeReport(
  { kind, carrier, original, read }: Presented,
  checks: Check[],
  inside: { nested: InsideReports; endorsements: InsideReports },
): VerificationReport {
  const { nested, endorsements } = inside;
  const isPlain = carrier === 'json' || carrier === 'jwt';
  return {
    ...judge(checks, nested),
    checks,
    input: kind === 'presentation' && isPlain ? 'presentation' : carrier,
    credential: read,
    ...(original === undefined ? {} : { original }),
    ...(nested === undefined || nested.length === 0 ? {} : { nested }),
    ...(endorsements === undefined || endorsements.length === 0 ? {} : { endorsements }),
  };
}

/** The report over something in which no credential was found: every check is there, none could be made but the first. */
export function reportProblem(
  carrier: InputCarrier,
  problem: { check: Check } | { code: CheckCode & `form.${string}`; detail?: CheckDetail },
): VerificationReport {
  const form = 'check' in problem ? problem.check : makeCheck(problem.code, problem.detail);
  const checks = [
    form,
    makeCheck('schema.not-made'),
    makeCheck('proof.not-made'),
    makeCheck('issuer-key.not-made'),
    makeCheck('issuer-identity.not-named'),
    makeCheck('status.not-made'),
    makeCheck('dates.not-made'),
    makeCheck('recipient.not-asked'),
    makeCheck('evidence.none'),
    makeCheck('endorsements.none'),
    makeCheck('nested.none'),
  ];
  return { ...judge(checks, undefined), input: carrier, checks };
}

/** What the checks come to. */
export function judge(
  checks: Check[],
  nested: InsideReports,
): Pick<VerificationReport, 'verdict' | 'summary' | 'genuine' | 'errors' | 'warnings'> {
  const verdict = decideVerdict(checks);
  const genuine = decideGenuine(
    checks,
    (nested ?? []).map((report) => report.genuine),
  );
  return {
    verdict,
    summary: verdictSummaries[verdict],
    genuine,
    errors: checks.filter(isError).map(({ code }) => code),
    warnings: checks.filter(isWarning).map(({ code }) => code),
  };
}
