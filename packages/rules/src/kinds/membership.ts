import { optional, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Membership {
  /** The organisation, group or programme that one belongs to. */
  group: string;
  role?: string;
}

export const membership = defineKind<Membership>({
  fields: { group: required(text()), role: optional(text(100)) },
  about: ({ group, role }) => ({ subjects: [group], ...(role === undefined ? {} : { role }) }),
  step: () => 'join',
  waitsFor: 'provider',
  reopens: 'provider',
});
