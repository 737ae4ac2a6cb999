import { integer, optional, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Declaration {
  statement: string;
  /** Lowest version of the statement that counts. */
  fromVersion?: number;
}

export const declaration = defineKind<Declaration>({
  fields: { statement: required(text()), fromVersion: optional(integer(1, 1_000_000)) },
  about: ({ statement, fromVersion }) => ({
    subjects: [statement],
    ...(fromVersion === undefined ? {} : { fromVersion }),
  }),
  step: () => 'sign-declaration',
  waitsFor: 'provider',
  reopens: 'provider',
});
