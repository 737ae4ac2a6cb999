import type { CheckCode } from './codes.ts';
import type { InputCarrier } from './input/detect-input.ts';
import { type CheckDetail, makeCheck } from './make-check.ts';
import { verdictSummaries } from './verdict.ts';
import type { VerificationReport } from './verify.ts';

/** The report over something in which no credential was found: every check is there, none could be made but the first. */
export function reportProblem(
  carrier: InputCarrier | 'presentation',
  code: CheckCode & `form.${string}`,
  detail?: CheckDetail,
): VerificationReport {
  return {
    verdict: 'not-a-credential',
    summary: verdictSummaries['not-a-credential'],
    input: carrier,
    checks: [
      makeCheck(code, detail),
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
    ],
  };
}
