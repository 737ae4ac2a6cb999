import { Refusal, type RefusalKind } from '../../platform/refusal.ts';

const messages = {
  'assessment.exam-not-found': 'There is no exam here.',
  'assessment.item-not-found': 'There is no such question in this exam.',
  'assessment.item-incomplete': 'The question cannot be saved like this.',
  'assessment.too-many-items': 'An exam has at most 500 questions. Remove one before you add another.',
  'assessment.settings-invalid': 'The rules of the exam cannot be saved like this.',
  'assessment.attempt-not-found': 'There is no such attempt.',
  'assessment.no-attempt-left': 'You have used all attempts that this exam allows.',
  'assessment.wait': 'It is too early for the next attempt.',
  'assessment.enrolment-ended': 'This enrolment is over.',
} as const;

export type AssessmentRefusalCode = keyof typeof messages;

export function assessmentRefusal(
  kind: RefusalKind,
  code: AssessmentRefusalCode,
  fields: { [field: string]: string } = {},
): Refusal {
  return new Refusal(kind, code, messages[code], fields);
}
