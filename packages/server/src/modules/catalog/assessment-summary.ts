import { z } from 'zod';
import { saysItsNumber, storedFormat } from '../../platform/stored-format.ts';

const assessmentSummary = z.object({
  assessmentId: z.string(),
  kind: z.literal('exam'),
  title: z.string(),
  outcomeIds: z.array(z.string()),
  itemCount: z.number(),
  passPercent: z.number(),
  /** Whether the pass mark must be reached in each outcome or over the whole. */
  passRule: z.enum(['every-outcome', 'overall']),
  /** Absent: as many as one likes. */
  attemptsAllowed: z.number().exactOptional(),
  waitHours: z.number(),
  /** Absent: no time limit. */
  minutes: z.number().exactOptional(),
});

/** What an assessment tells the catalogue of itself: how one passes, and which outcomes it evidences. */
export type AssessmentSummary = z.infer<typeof assessmentSummary>;

export const storedSummary = storedFormat('summary of an assessment', assessmentSummary, [saysItsNumber]);
