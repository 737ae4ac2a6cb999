import { integer, optional, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Portfolio {
  /** The collection that is claimed against criteria. */
  portfolio: string;
  /** Absent: as many as one likes. */
  attempts?: number;
}

export const portfolio = defineKind<Portfolio>({
  fields: { portfolio: required(text()), attempts: optional(integer(1, 1000)) },
  about: ({ portfolio }) => ({ subjects: [portfolio] }),
  attempts: ({ attempts }) => attempts,
  step: () => 'submit-portfolio',
  waitsFor: 'assessor',
  reopens: 'provider',
  isScored: true,
});
