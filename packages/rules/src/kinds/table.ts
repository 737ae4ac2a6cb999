import { approval } from './approval.ts';
import { attendance } from './attendance.ts';
import { award } from './award.ts';
import { completion } from './completion.ts';
import { credit } from './credit.ts';
import { declaration } from './declaration.ts';
import type { KindDefinition } from './define-kind.ts';
import { exam } from './exam.ts';
import { externalResult } from './external-result.ts';
import { hours } from './hours.ts';
import { identity } from './identity.ts';
import { membership } from './membership.ts';
import { observation } from './observation.ts';
import { oral } from './oral.ts';
import { payment } from './payment.ts';
import { peerReview } from './peer-review.ts';
import { portfolio } from './portfolio.ts';
import { practice } from './practice.ts';
import { priorLearning } from './prior-learning.ts';
import { project } from './project.ts';
import { skill } from './skill.ts';
import { survey } from './survey.ts';

/** Every kind of requirement. A new one is a file and a line here. */
export const kinds = {
  exam,
  project,
  portfolio,
  'peer-review': peerReview,
  observation,
  oral,
  practice,
  completion,
  attendance,
  hours,
  'external-result': externalResult,
  'prior-learning': priorLearning,
  award,
  skill,
  credit,
  identity,
  payment,
  declaration,
  survey,
  approval,
  membership,
};

export type Kind = keyof typeof kinds;

/** What a kind asks beyond the conditions that all have. */
export type ParametersOf<K extends Kind> = (typeof kinds)[K] extends KindDefinition<infer P> ? P : never;

export const kindNames = Object.keys(kinds) as Kind[];
