import type { Check, VerificationReport } from '@cairn/engine';
import { type Problem, problemOf } from './problem.ts';

/** What the VC API answers about a credential or presentation. */
export interface Verification {
  verified: boolean;
  /** The engine's one word. */
  verdict: string;
  /** Whether it is what its issuer signed, whatever has lapsed since. */
  genuine: VerificationReport['genuine'];
  summary: string;
  checks: { check: string; outcome: string; code: string; message: string }[];
  warnings: Problem[];
  errors: Problem[];
}

/** Without these nothing is verified, whatever the caller asks for. */
const alwaysNeeded: readonly string[] = ['form', 'schema', 'proof'];

/** The VC API's names of checks, and ours. */
const namesOfChecks = new Map([
  ['credentialStatus', 'status'],
  ['validityPeriod', 'dates'],
  ['credentialSchema', 'schema'],
]);

/**
 * What failed is an error, always. What could not be checked is an error too, unless the caller names the checks
 * that it wants and this is none of them; then it is a warning. That an issuer is not known here is a warning.
 */
export function judgeReport(report: VerificationReport, wished: readonly string[] | undefined): Verification {
  const wanted = wished?.map((name) => namesOfChecks.get(name) ?? name);
  // Only who asks for the proof alone need not know whose key made it: without that anybody could have signed.
  const isProofOnly = wanted !== undefined && wanted.length > 0 && wanted.every((name) => name === 'proof');
  const isNeeded = (check: Check) =>
    alwaysNeeded.includes(check.id) ||
    (check.id === 'issuer-key' && !isProofOnly) ||
    (!isOnlyUnlisted(check) && (wanted === undefined || wanted.includes(check.id)));
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  for (const check of report.checks) {
    if (check.outcome === 'failed' || (check.outcome === 'unknown' && isNeeded(check)))
      errors.push(...problemsOf(check, report));
    else if (check.outcome === 'unknown' || report.warnings.includes(check.code))
      warnings.push(problemOf(check));
  }
  // A signature is what is asked for here: an unsigned wrapper around signed credentials has none.
  const proof = report.checks.find((check) => check.id === 'proof');
  if (proof?.outcome === 'not-applicable') errors.push(problemOf(proof));
  const { verdict, genuine, summary } = report;
  const checks = report.checks.map(({ id, outcome, code, message }) => ({
    check: id,
    outcome,
    code,
    message,
  }));
  return { verified: errors.length === 0, verdict, genuine, summary, checks, warnings, errors };
}

/** Everything is right but that this instance does not know an issuer: of the credential, or of one inside. */
function isOnlyUnlisted({ id, code }: Check): boolean {
  return id === 'issuer-identity' || code === 'nested.issuer-not-listed';
}

/** Of what stands inside, the reasons are told too. */
function problemsOf(check: Check, report: VerificationReport): Problem[] {
  if (check.id !== 'nested') return [problemOf(check)];
  const inside = (report.nested ?? []).flatMap(({ checks }) =>
    checks.filter(({ outcome }) => outcome === 'failed').map(problemOf),
  );
  return [problemOf(check), ...inside];
}
