import { integer, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Hours {
  activity: string;
  /** In all; a fact's amount is in minutes. */
  minutes: number;
}

export const hours = defineKind<Hours>({
  fields: { activity: required(text()), minutes: required(integer(1, 10_000_000)) },
  about: ({ activity }) => ({ subjects: [activity], unit: 'minute' }),
  measure: ({ minutes }) => ({ by: 'sum', want: minutes }),
  step: () => 'log-hours',
  waitsFor: 'supervisor',
  reopens: 'provider',
});
