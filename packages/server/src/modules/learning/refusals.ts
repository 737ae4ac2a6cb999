import { Refusal, type RefusalKind } from '../../platform/refusal.ts';

const messages = {
  'learning.enrolment-not-found': 'There is no such enrolment.',
  'learning.not-open': 'New learners cannot enrol: this achievement is not offered any more.',
} as const;

export type LearningRefusalCode = keyof typeof messages;

export function learningRefusal(kind: RefusalKind, code: LearningRefusalCode): Refusal {
  return new Refusal(kind, code, messages[code]);
}
