import type { ReadCredential } from '../credential/read-credential.ts';
import type { JsonObject } from '../ports.ts';
import { detectInput, type InputCarrier } from './input/detect-input.ts';
import { limitFetch } from './limit-fetch.ts';
import type { VerifyOptions } from './presented.ts';
import type { Check, Verdict } from './report.ts';
import { reportProblem } from './report-problem.ts';
import { verifyFound } from './verify-found.ts';

export interface VerificationReport {
  verdict: Verdict;
  /** The verdict as one sentence. */
  summary: string;
  /** Every check of `checkIds`, in that order. */
  checks: Check[];
  /** In what the credential came; `presentation` when it was one. */
  input: InputCarrier | 'presentation';
  /** What the verified content says: render this and nothing else. Absent when nothing could be read. */
  credential?: ReadCredential;
  /** The credentials inside a record or presentation, each verified by itself. */
  nested?: VerificationReport[];
  /** Endorsements inside, each verified by itself. */
  endorsements?: VerificationReport[];
}

/**
 * Verifies whatever a person has in hand: a badge file (JSON or signed token), a baked PNG or SVG, a presentation, a
 * record (CLR), or an https address of one. Never throws for what the input holds: every fault is a check in the report.
 */
export async function verify(
  input: Uint8Array | string | JsonObject,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const limited = limitFetch(options);
  const found = await detectInput(input, limited);
  return found.kind === 'problem'
    ? reportProblem(found.carrier, found.code, found.detail)
    : verifyFound(found, { options: limited, depth: 0, budget: { credentials: 100 } });
}
