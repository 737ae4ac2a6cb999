/** Who is on the way to what: enrolment in one edition of an achievement, until it is completed. */
export type { Choice } from './choice.ts';
export { completeByAward, completeByRule, reopenByRule } from './complete.ts';
export { type EndedWay, listEndedWays } from './ended-ways.ts';
export {
  enrol,
  findWay,
  getEnrolment,
  isMovable,
  isOnTheWay,
  listEnrolments,
  lockEnrolment,
  type Wish,
} from './enrol.ts';
export type { EnrolmentFacet, EnrolmentQuery, EnrolmentSort } from './enrolment-list-store.ts';
export type { Enrolment, EnrolmentStatus } from './enrolment-store.ts';
export {
  countEnrolmentsIn,
  countNewLearners,
  getEnrolmentIn,
  listEnrolmentsIn,
  readEnrolmentsIn,
} from './enrolments-in.ts';
export { learnerPolicy } from './learner-policy.ts';
export type { LearningLetters } from './letters.ts';
export type { LearningRefusals } from './refusals.ts';
export { type LearningNotices, tellCancelled, tellMovedUp } from './tell-learners.ts';
export { countWaitingIn, leave, leaveRuns, moveUp } from './waiting-list.ts';
export { walkEnrolments } from './walk-enrolments.ts';
