import type { RowVerdict } from '../../modules/verification/index.ts';
import { checkText, type WriteMoment } from './check-text.ts';
import { saidText } from './sentence.ts';
import type { Words } from './words.ts';

/** What was found, with the code and the facts of what decided. */
export interface ReasonedVerdict {
  verdict: RowVerdict;
  code?: string;
  facts?: { readonly [name: string]: string | number | boolean };
}

/** Why a credential has its verdict, in one sentence: that of the check which decided, or of what was refused. */
export function reasonText(words: Words, found: ReasonedVerdict, write?: WriteMoment): string {
  const { verdict, code, facts } = found;
  if (code === undefined)
    return verdict === 'warning' ? words.bulkChecks.nothingSpeaksAgainst : words.ui.verdicts[verdict].meaning;
  if (Object.hasOwn(words.refusals, code)) return saidText(words, { code });
  const check = {
    id: 'form',
    outcome: 'failed',
    code,
    message: code,
    ...(facts && { detail: { ...facts } }),
  } as const;
  return checkText(words, check, write).message;
}
