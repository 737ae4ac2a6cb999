import { integer, list, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Attendance {
  /** The sessions that count. */
  sessions: string[];
  /** How many of them; a session counts once. */
  count: number;
}

export const attendance = defineKind<Attendance>({
  fields: { sessions: required(list(text(), 500)), count: required(integer(1, 500)) },
  about: ({ sessions }) => ({ subjects: sessions }),
  measure: ({ count }) => ({ by: 'times', want: count, isOncePerSubject: true }),
  step: () => 'attend',
  waitsFor: 'provider',
  reopens: 'provider',
});
