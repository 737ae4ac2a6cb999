import type { LettersOf } from '../../letter-words.ts';
import { verdictWords } from '../verdict-words.ts';
import { letter, quoted } from './kit.ts';

export const wallet: LettersOf<`wallet.${string}`> = {
  'wallet.verdict-changed': ({ title, issuer, verdict, url }) => ({
    subject: `Something has changed about your badge ${quoted(title)}`,
    text: letter(
      `We have checked the badge ${quoted(title)} from ${quoted(issuer)} again, which you brought from elsewhere. The check now says: ${verdictWords[verdict].word}. ${verdictWords[verdict].meaning}`,
      `See what was checked:\n${url}`,
    ),
  }),
};
