import { Refusal, type RefusalKind, type Said, sayingOf } from '../../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type AssessmentRefusals = {
  'assessment.exam-not-found': undefined;
  'assessment.item-not-found': undefined;
  'assessment.item-incomplete': undefined;
  'assessment.too-many-items': undefined;
  'assessment.settings-invalid': undefined;
  'assessment.attempt-not-found': undefined;
  'assessment.no-attempt-left': undefined;
  'assessment.wait': undefined;
  'assessment.seat-missing': undefined;
  'assessment.learns-only': undefined;
  'assessment.enrolment-ended': undefined;
  'assessment.attempt-open': undefined;
  'assessment.annulled-already': undefined;
  'assessment.not-annulled': undefined;
  'assessment.another-passed': undefined;
  'assessment.another-open': undefined;
  'assessment.own-attempt': undefined;
  'assessment.pass-mark': undefined;
  'assessment.attempts-allowed': undefined;
  'assessment.wait-hours': undefined;
  'assessment.minutes': undefined;
  'assessment.question-empty': undefined;
  'assessment.question-long': { most: number };
  'assessment.rationale-long': { most: number };
  'assessment.choices-few': undefined;
  'assessment.choices-many': { most: number };
  'assessment.choice-long': { most: number };
  'assessment.choices-alike': undefined;
  'assessment.tick-one': undefined;
  'assessment.tick-some': undefined;
  'assessment.outcome-missing': undefined;
  'assessment.points': undefined;
  'assessment.preset-not-found': undefined;
  'assessment.preset-too-large': undefined;
  'assessment.preset-unreadable': undefined;
  'assessment.preset-newer': undefined;
  /** Members of the file that are not as they have to be; `more`: how many besides. */
  'assessment.preset-faults': { places: string; more: number };
  'assessment.too-many-presets': undefined;
  'assessment.nothing-to-copy': undefined;
};

export const say = sayingOf<AssessmentRefusals>();

export function assessmentRefusal(
  kind: RefusalKind,
  code: AssessmentPlain,
  fields: { [field: string]: Said } = {},
): Refusal {
  return new Refusal(kind, say(code), fields);
}

/** The codes whose sentences take nothing. */
type AssessmentPlain = {
  [code in keyof AssessmentRefusals]: AssessmentRefusals[code] extends undefined ? code : never;
}[keyof AssessmentRefusals];
