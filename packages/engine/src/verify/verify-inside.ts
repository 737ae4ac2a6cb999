import { asArray } from '../credential/read/values.ts';
import type { JsonValue } from '../ports.ts';
import { type DetectedInput, detectInput, type FoundInput } from './input/detect-input.ts';
import { type InsideReports, reportProblem } from './make-report.ts';
import type { Presented, Run } from './presented.ts';
import type { VerificationReport } from './verification-report.ts';

const maxDepth = 4;

/** The credentials inside a record (CLR) or a presentation, as objects, envelopes or tokens. */
export function nestedIn({ kind, document, read }: Presented): JsonValue[] {
  return kind === 'presentation' ? asArray(document.verifiableCredential) : read.nested;
}

export function endorsementsIn({ read }: Presented): JsonValue[] {
  return [...read.endorsements, ...read.endorsementJwts];
}

/**
 * Verifies each by itself: own issuer, own proof, own status. Undefined when there are more of them, or more deeply
 * nested, than one verification takes on.
 */
export async function verifyInside(
  values: JsonValue[],
  { run, inside, vouchedBy }: { run: Run; inside: Presented['kind']; vouchedBy?: string | undefined },
  verifyFound: (found: FoundInput, run: Run) => Promise<VerificationReport>,
): Promise<InsideReports> {
  if (values.length === 0) return [];
  run.budget.credentials -= values.length;
  if (run.budget.credentials < 0 || run.depth >= maxDepth) return undefined;
  const { expectedRecipient, challenge: _, domain: __, ...plain } = run.options;
  // Who presents answers the question whose credentials they are; who endorses does not.
  const passOn = inside === 'presentation' && expectedRecipient !== undefined;
  const options = passOn ? { ...plain, expectedRecipient } : plain;
  const { vouchedBy: _outer, ...outer } = run;
  const inner = { ...outer, ...(vouchedBy === undefined ? {} : { vouchedBy }) };
  const reports: VerificationReport[] = [];
  for (const value of values) {
    const found = await detectInside(value, run);
    reports.push(
      found.kind === 'problem'
        ? reportProblem(found.carrier, found)
        : await verifyFound(found, { ...inner, options, depth: run.depth + 1 }),
    );
  }
  return reports;
}

async function detectInside(value: JsonValue, run: Run): Promise<DetectedInput> {
  const input = typeof value === 'string' || (typeof value === 'object' && value !== null) ? value : '';
  const found = Array.isArray(input) ? undefined : await detectInput(input, run.options);
  // What stands inside must be there itself: an address could show another thing tomorrow.
  return found === undefined || found.kind === 'address'
    ? { carrier: 'unknown', kind: 'problem', code: 'form.not-a-credential' }
    : found;
}
