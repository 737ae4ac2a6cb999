/** Who is on the way to what: enrolment in one edition of an achievement, until it is completed. */
export { completeByAward, completeByRule, reopenByRule } from './complete.ts';
export { type EndedWay, listEndedWays } from './ended-ways.ts';
export {
  enrol,
  findWay,
  getEnrolment,
  listEnrolments,
  lockEnrolment,
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
export type { LearningRefusals } from './refusals.ts';
export { walkEnrolments } from './walk-enrolments.ts';
