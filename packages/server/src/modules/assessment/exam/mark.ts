import { z } from 'zod';
import { saysItsNumber, storedFormat } from '../../../platform/stored-format.ts';

const outcomeResult = z.object({
  outcomeId: z.string(),
  /** Rounded down to a tenth, so that nobody reads the pass mark who missed it. */
  percent: z.number(),
  isReached: z.boolean(),
});

const mark = z.object({
  /** Rounded down to a tenth. */
  scorePercent: z.number(),
  isPassed: z.boolean(),
  outcomes: z.array(outcomeResult),
});

export type OutcomeResult = z.infer<typeof outcomeResult>;

/** The result of an attempt. It is final: nothing recomputes it. */
export type Mark = z.infer<typeof mark>;

export const storedMark = storedFormat('mark of an attempt', mark, [saysItsNumber]);
