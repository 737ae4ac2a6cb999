import { integer, optional, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Practice {
  practice: string;
  /** How often; once when left out. */
  times?: number;
}

export const practice = defineKind<Practice>({
  fields: { practice: required(text()), times: optional(integer(1, 1000)) },
  about: ({ practice }) => ({ subjects: [practice] }),
  measure: ({ times = 1 }) =>
    times === 1 ? { by: 'one' } : { by: 'times', want: times, isOncePerSubject: false },
  step: () => 'practise',
  waitsFor: 'provider',
  reopens: 'provider',
  isScored: true,
});
