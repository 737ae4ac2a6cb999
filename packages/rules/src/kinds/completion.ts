import { required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Completion {
  /** A unit or the whole course. With a `score` a share of its steps is enough. */
  unit: string;
}

export const completion = defineKind<Completion>({
  fields: { unit: required(text()) },
  about: ({ unit }) => ({ subjects: [unit] }),
  step: () => 'complete-unit',
  waitsFor: 'provider',
  reopens: 'provider',
  isScored: true,
});
