/**
 * How somebody shows what they can do: exams with their items, attempts that are marked on the server, and marks that
 * never change. Answer keys never leave this module but to the authors who write them.
 */
export { type NextStep, secondsLeft } from './attempt-rules.ts';
export type { Attempt, PlacedQuestion, RunningExam } from './attempt-store.ts';
export { discardDraftWithExam } from './discard-draft.ts';
export { type EditionExam, findEditionExam } from './edition-exam.ts';
export type {
  AuthoredItem,
  Choice,
  Exam,
  ExamSettings,
  ItemKind,
  MultiplePolicy,
  Question,
} from './exam.ts';
export { type ExamFigures, fewestForDiscrimination, getExamFigures } from './exam-figures.ts';
export { type ExamSummary, readExamSummary } from './exam-summary.ts';
export { type ItemDraft, mostItems } from './item-rules.ts';
export { type AnswerSave, getKeptAnswers, type KeptAnswers, placesOf, saveAnswers } from './keep-answers.ts';
export { getLearner, type Learner, type LearnersPage, type LearnersQuery, listLearners } from './learners.ts';
export type { Mark, OutcomeResult } from './mark.ts';
export type { AssessmentRefusals } from './refusals.ts';
export { mostChoices } from './scoring-rules.ts';
export {
  closeAttempt,
  type ExamProgress,
  findRunningExam,
  getExamProgress,
  type OpenedAttempt,
  openAttempt,
  startAttempt,
  submitAttempt,
} from './sit-exam.ts';
export { getAuthoredExam, removeItem, saveExam, saveItem, startEditionWithExam } from './write-exam.ts';
