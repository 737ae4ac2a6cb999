import { integer, optional, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Observation {
  /** What is observed, by its rubric. */
  observation: string;
  /** How often; once when left out. */
  times?: number;
  /** Who must have watched, as the recorder names the role. */
  by?: string;
}

export const observation = defineKind<Observation>({
  fields: {
    observation: required(text()),
    times: optional(integer(1, 1000)),
    by: optional(text(100)),
  },
  about: ({ observation, by }) => ({
    subjects: [observation],
    ...(by === undefined ? {} : { role: by }),
  }),
  measure: ({ times = 1 }) =>
    times === 1 ? { by: 'one' } : { by: 'times', want: times, isOncePerSubject: false },
  step: () => 'be-observed',
  waitsFor: 'supervisor',
  reopens: 'provider',
  isScored: true,
});
