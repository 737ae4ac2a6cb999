import { integer, list, optional, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Credit {
  /** `ects`, `uk-cats`, `nz-point` … Units are never added to each other. */
  unit: string;
  /** In all; a fact's amount is in hundredths of a credit too. */
  hundredths: number;
  /** Fields of study or programmes that they must belong to. */
  subjects?: string[];
  issuers?: string[];
}

export const credit = defineKind<Credit>({
  fields: {
    unit: required(text(50)),
    hundredths: required(integer(1, 10_000_000)),
    subjects: optional(list(text(), 100)),
    issuers: optional(list(text(), 100)),
  },
  about: ({ unit, subjects, issuers }) => ({
    unit,
    ...(subjects ? { subjects } : {}),
    ...(issuers ? { issuers } : {}),
  }),
  measure: ({ hundredths }) => ({ by: 'sum', want: hundredths }),
  step: () => 'gain-credit',
  waitsFor: 'issuer',
  reopens: 'issuer',
});
