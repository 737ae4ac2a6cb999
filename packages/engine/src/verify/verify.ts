import type { JsonObject } from '../ports.ts';
import { detectInput } from './input/detect-input.ts';
import { limitOptions } from './limit-options.ts';
import { reportProblem } from './make-report.ts';
import type { VerifyOptions } from './presented.ts';
import type { VerificationReport } from './verification-report.ts';
import { verifyFound } from './verify-found.ts';

/**
 * Verifies whatever a person has in hand: a badge file (JSON or signed token), a baked PNG or SVG, a presentation, a
 * record (CLR), or an https address of one. Never throws for what the input holds: every fault is a check in the report.
 */
export async function verify(
  input: Uint8Array | string | JsonObject,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const limited = limitOptions(options);
  const found = await detectInput(input, limited);
  if (found.kind === 'problem') return reportProblem(found.carrier, found);
  try {
    return await verifyFound(found, { options: limited, skew: 0, depth: 0, budget: { credentials: 100 } });
  } catch (error) {
    // A fault of ours must neither stop a list of files nor pass for an answer.
    const reason = error instanceof Error ? error.message : 'no reason is known.';
    return reportProblem(found.carrier, { code: 'form.not-understood', detail: { reason } });
  }
}
