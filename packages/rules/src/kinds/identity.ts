import { oneOf, required } from '../check.ts';
import { type IdentityLevel, identityLevels } from '../conditions.ts';
import { defineKind } from './define-kind.ts';

export interface Identity {
  /** The person proved who they are, at least so well. */
  to: IdentityLevel;
}

export const identity = defineKind<Identity>({
  fields: { to: required(oneOf(identityLevels)) },
  about: ({ to }) => ({ identified: to }),
  step: () => 'prove-identity',
  waitsFor: 'identity-service',
  reopens: 'provider',
});
