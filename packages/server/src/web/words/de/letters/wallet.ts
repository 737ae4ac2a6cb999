import type { LettersOf } from '../../letter-words.ts';
import { verdictWords } from '../verdict-words.ts';
import { letter, quoted } from './kit.ts';

export const wallet: LettersOf<`wallet.${string}`> = {
  'wallet.verdict-changed': ({ title, issuer, verdict, url }) => ({
    subject: `An Ihrem Badge ${quoted(title)} hat sich etwas geändert`,
    text: letter(
      `Wir haben den Badge ${quoted(title)} von ${quoted(issuer)}, den Sie von anderswo mitgebracht haben, noch einmal geprüft. Die Prüfung sagt jetzt: ${verdictWords[verdict].word}. ${verdictWords[verdict].meaning}`,
      `Was geprüft wurde, steht hier:\n${url}`,
    ),
  }),
};
