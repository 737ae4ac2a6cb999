import { integer, list, optional, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Award {
  /** Any of these; any achievement at all when left out. */
  achievements?: string[];
  /** Lowest edition that counts. */
  fromEdition?: number;
  issuers?: string[];
}

export const award = defineKind<Award>({
  fields: {
    achievements: optional(list(text(), 200)),
    fromEdition: optional(integer(1, 1_000_000)),
    issuers: optional(list(text(), 200)),
  },
  about: ({ achievements, fromEdition, issuers }) => ({
    ...(achievements ? { subjects: achievements } : {}),
    ...(fromEdition === undefined ? {} : { fromVersion: fromEdition }),
    ...(issuers ? { issuers } : {}),
  }),
  step: () => 'earn-award',
  waitsFor: 'issuer',
  reopens: 'issuer',
  isScored: true,
});
