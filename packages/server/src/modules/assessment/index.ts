/**
 * How somebody shows what they can do: exams with their items, attempts that are marked on the server, and marks that
 * never change. Answer keys never leave this module but to the authors who write them.
 */

export type { Declaration } from './declaration/declaration-store.ts';
export { getSigning, signDeclaration } from './declaration/sign-declaration.ts';
export { findAuthoredDeclaration, saveDeclaration } from './declaration/write-declaration.ts';
export { discardDraftEdition, startNextEdition } from './editions.ts';
export { countEnrolled, readEnrolmentFigures } from './enrolment-figures.ts';
export { fewestForFigures, type ShownFigures, type YearFigures } from './enrolment-figures-rules.ts';
export {
  type AttemptPlace,
  annulAttempt,
  getAttemptIn,
  longestAnnulReason,
  restoreAttempt,
} from './exam/annul-attempt.ts';
export { attemptPolicy } from './exam/attempt-policy.ts';
export { type NextStep, secondsLeft } from './exam/attempt-rules.ts';
export { type Attempt, annulledAs, type RunningExam } from './exam/attempt-store.ts';
export { type EditionExam, findEditionExam } from './exam/edition-exam.ts';
export type {
  AuthoredItem,
  Choice,
  Exam,
  ExamSettings,
  ItemKind,
  MultiplePolicy,
  Question,
} from './exam/exam.ts';
export { type ExamFigures, fewestForDiscrimination, getExamFigures } from './exam/exam-figures.ts';
export { type ExamSummary, readExamSummary } from './exam/exam-summary.ts';
export { checkItem, type ItemDraft, mostItems } from './exam/item-rules.ts';
export {
  type AnswerSave,
  getKeptAnswers,
  type KeptAnswers,
  placesOf,
  saveAnswers,
} from './exam/keep-answers.ts';
export {
  getLearner,
  type Learner,
  listAnnulled,
  listLearners,
  readLearners,
} from './exam/learners.ts';
export type { Mark, OutcomeResult } from './exam/mark.ts';
export type { PlacedQuestion } from './exam/placed-question-store.ts';
export type { AssessmentRefusals } from './exam/refusals.ts';
export { mostChoices } from './exam/scoring-rules.ts';
export { assertSettings } from './exam/settings-rules.ts';
export {
  closeAttempt,
  type ExamProgress,
  findRunningExam,
  getExamProgress,
  type OpenedAttempt,
  openAttempt,
  startAttempt,
  submitAttempt,
} from './exam/sit-exam.ts';
export { getAuthoredExam, removeItem, saveExam, saveItem } from './exam/write-exam.ts';
export {
  findAuthoredOutside,
  findOutside,
  longestOutside,
  type OutsideAssessment,
  saveOutside,
} from './outside/outside-assessment.ts';
export { beginFromPreset, copyAchievement } from './presets/begin-achievement.ts';
export { exportPreset } from './presets/export-preset.ts';
export {
  type NamedPreset,
  type Preset,
  type PresetWords,
  presetBounds,
  storedPreset,
  wordsOfPreset,
} from './presets/preset.ts';
export { addPreset, getPreset, listPresets, removePreset } from './presets/presets.ts';
export { readPreset, readPresetJson } from './presets/read-preset.ts';
export { startOf } from './presets/start-content.ts';
