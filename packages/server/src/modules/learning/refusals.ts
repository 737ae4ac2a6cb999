import { Refusal, type RefusalKind, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type LearningRefusals = {
  'learning.enrolment-not-found': undefined;
  'learning.not-open': undefined;
  'learning.choose-run': undefined;
  'learning.run-full': undefined;
  'learning.cannot-leave': undefined;
};

export const say = sayingOf<LearningRefusals>();

/** With `field` the sentence also stands at that field of the form. */
export function learningRefusal(kind: RefusalKind, code: keyof LearningRefusals, field?: string): Refusal {
  const said = say(code);
  return new Refusal(kind, said, field === undefined ? {} : { [field]: said });
}
