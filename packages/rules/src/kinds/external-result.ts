import { integer, list, optional, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface ExternalResult {
  /** The test, lab or course elsewhere. */
  result: string;
  /** Who may report it. */
  issuers?: string[];
  attempts?: number;
}

export const externalResult = defineKind<ExternalResult>({
  fields: {
    result: required(text()),
    issuers: optional(list(text(), 100)),
    attempts: optional(integer(1, 1000)),
  },
  about: ({ result, issuers }) => ({ subjects: [result], ...(issuers ? { issuers } : {}) }),
  attempts: ({ attempts }) => attempts,
  step: () => 'bring-result',
  waitsFor: 'external-body',
  reopens: 'external-body',
  isScored: true,
});
