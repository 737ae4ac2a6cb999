import { integer, optional, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Oral {
  /** The conversation that one books; not coming is a failed attempt. */
  oral: string;
  /** Absent: as many as one likes. */
  attempts?: number;
}

export const oral = defineKind<Oral>({
  fields: { oral: required(text()), attempts: optional(integer(1, 1000)) },
  about: ({ oral }) => ({ subjects: [oral] }),
  attempts: ({ attempts }) => attempts,
  step: () => 'book-oral',
  waitsFor: 'assessor',
  reopens: 'provider',
  isScored: true,
});
