import type { CheckCode } from '@cairn/engine';

/** What a check found, and what the reader can do now; `{name}` is filled from the facts of the check. */
export type CheckWords = { [code in CheckCode]: { message: string; advice?: string } };

/** The sentences of one file: those of the checks that begin so. */
export type CheckWordsOf<Start extends string> = {
  [code in Extract<CheckCode, `${Start}.${string}`>]: { message: string; advice?: string };
};
