import { required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface PriorLearning {
  /** What the claim is for; `outcomes` says which of them it must show. */
  claim: string;
}

export const priorLearning = defineKind<PriorLearning>({
  fields: { claim: required(text()) },
  about: ({ claim }) => ({ subjects: [claim] }),
  step: () => 'claim-prior-learning',
  waitsFor: 'assessor',
  reopens: 'provider',
  isScored: true,
});
