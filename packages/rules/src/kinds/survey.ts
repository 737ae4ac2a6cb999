import { required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Survey {
  survey: string;
}

export const survey = defineKind<Survey>({
  fields: { survey: required(text()) },
  about: ({ survey }) => ({ subjects: [survey] }),
  step: () => 'answer-survey',
  waitsFor: 'provider',
  reopens: 'provider',
});
