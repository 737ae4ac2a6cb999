import { Refusal, type RefusalKind, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type LearningRefusals = {
  'learning.enrolment-not-found': undefined;
  'learning.not-open': undefined;
};

export const say = sayingOf<LearningRefusals>();

export function learningRefusal(kind: RefusalKind, code: keyof LearningRefusals): Refusal {
  return new Refusal(kind, say(code));
}
