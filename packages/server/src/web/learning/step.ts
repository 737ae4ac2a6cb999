import type { JSX } from 'preact';
import type { Enrolment } from '../../modules/learning/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Words } from '../words/index.ts';

/** One thing that an edition asks, as its learner's page shows it. */
export interface Step {
  /** Its name in the list of steps. */
  label: string;
  /** What the learner can do about it now; absent once it is done. */
  next?: JSX.Element;
  /** Where what was reached stands. */
  result?: { href: string; label: string };
  /** Its rules, and what was tried. */
  details?: JSX.Element;
}

/** Loads the step of a requirement of some kind. */
export type StepLoader = (
  deps: Deps,
  actor: { personId: string },
  about: {
    enrolment: Enrolment;
    /** The requirement's subject, such as the id of the exam. */
    requirement: { id: string; requires: string };
    words: Words;
  },
) => Promise<Step>;
