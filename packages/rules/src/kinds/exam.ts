import { integer, optional, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Exam {
  /** The exam in all its versions. Its facts carry the score, over the whole and per outcome; the rule has the pass mark. */
  exam: string;
  /** Absent: as many as one likes. */
  attempts?: number;
}

export const exam = defineKind<Exam>({
  fields: { exam: required(text()), attempts: optional(integer(1, 1000)) },
  about: ({ exam }) => ({ subjects: [exam] }),
  attempts: ({ attempts }) => attempts,
  step: () => 'sit-exam',
  waitsFor: 'assessor',
  reopens: 'provider',
  isScored: true,
});
