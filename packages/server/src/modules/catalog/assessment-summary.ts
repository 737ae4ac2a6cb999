import { z } from 'zod';
import { type Lift, saysItsNumber, storedFormat } from '../../platform/stored-format.ts';

const assessmentSummary = z.looseObject({
  assessmentId: z.string(),
  /** Kind of the requirement that it makes, as packages/rules names it. */
  kind: z.string(),
  title: z.string(),
  /** The outcomes that it evidences. */
  outcomeIds: z.array(z.string()),
  /** Whether learners can be asked to do it as it is. */
  isReady: z.boolean(),
  /** What a credential says of it; absent: it is not evidence of a skill. */
  evidence: z
    .object({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    })
    .exactOptional(),
});

/**
 * What a way to show something tells the catalogue of itself. Each kind says more of itself there; only its own module
 * and its own pages read that.
 */
export type AssessmentSummary = z.infer<typeof assessmentSummary>;

/** Until format 2 there were exams only, and what they are evidence of was worked out when a badge was signed. */
const saysWhatItIsEvidenceOf: Lift = ({ itemCount, passPercent, passRule, ...rest }) => ({
  ...rest,
  itemCount,
  passPercent,
  passRule,
  isReady: Number(itemCount) > 0,
  evidence: {
    code: 'badge.exam-passed',
    params: { questions: itemCount, passPercent, isEachOutcome: passRule === 'every-outcome' },
  },
});

export const storedSummary = storedFormat('summary of an assessment', assessmentSummary, [
  saysItsNumber,
  saysWhatItIsEvidenceOf,
]);

/** Held by the provider outside of Cairn: its result is the award that somebody gives. */
export function isHeldElsewhere({ kind }: Pick<AssessmentSummary, 'kind'>): boolean {
  return kind === 'external-result';
}
