import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const cases: LettersOf<`cases.${string}`> = {
  'cases.accepted': ({ title, reason, url }) => ({
    subject: `What you asked is accepted: ${quoted(title)}`,
    text: letter(
      `What you asked about ${quoted(title)} is accepted.`,
      `The reason that they gave:\n> ${quoted(reason, 500)}`,
      `See it here:\n${url}`,
    ),
  }),
  'cases.declined': ({ title, reason, url }) => ({
    subject: `What you asked is declined: ${quoted(title)}`,
    text: letter(
      `What you asked about ${quoted(title)} is declined.`,
      `The reason that they gave:\n> ${quoted(reason, 500)}`,
      `If you think that this is wrong, you can ask for another decision here:\n${url}`,
    ),
  }),
  'cases.commented': ({ title, url }) => ({
    subject: `There is an answer for you: ${quoted(title)}`,
    text: letter(`You have an answer to what you asked about ${quoted(title)}. Read it here:\n${url}`),
  }),
};
