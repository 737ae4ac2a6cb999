import { required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Skill {
  /** Address of the skill in its framework. */
  skill: string;
}

export const skill = defineKind<Skill>({
  fields: { skill: required(text()) },
  about: ({ skill }) => ({ skill }),
  step: () => 'show-skill',
  waitsFor: 'assessor',
  reopens: 'provider',
  alsoHears: ['award'],
});
