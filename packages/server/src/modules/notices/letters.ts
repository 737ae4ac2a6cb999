import { sayingOf } from '../../platform/refusal.ts';

/** The mails of this module: code to what stands in one. Their words are in the words of each language. */
export type NoticesLetters = {
  'notices.digest': { count: number; url: string };
};

export const letter = sayingOf<NoticesLetters>();
