import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const learning: LettersOf<`learning.${string}`> = {
  'learning.run-cancelled': ({ title, run, reason, url }) => ({
    subject: `Cancelled: ${quoted(run)} of ${quoted(title)}`,
    text: letter(
      `The run ${quoted(run)} of ${quoted(title)} does not take place.`,
      `This is the reason given:\n> ${quoted(reason, 500)}`,
      `What you can do now stands here:\n${url}`,
    ),
  }),
  'learning.moved-up': ({ title, run, url }) => ({
    subject: `You have a seat in ${quoted(title)}`,
    text: letter(
      `Somebody has left, and you waited longest: you have a seat in ${quoted(title)}, ${quoted(run)}.`,
      `Go on here:\n${url}`,
    ),
  }),
};
