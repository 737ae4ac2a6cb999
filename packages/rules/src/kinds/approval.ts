import { optional, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Approval {
  /** What is approved: an admission, a stage, a claim, a waiver. */
  approval: string;
  /** The role of whoever decides, as the recorder names it. */
  by?: string;
}

export const approval = defineKind<Approval>({
  fields: { approval: required(text()), by: optional(text(100)) },
  about: ({ approval, by }) => ({ subjects: [approval], ...(by === undefined ? {} : { role: by }) }),
  step: () => 'ask-approval',
  waitsFor: 'approver',
  reopens: 'approver',
});
