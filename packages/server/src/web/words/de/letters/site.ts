import type { LettersOf } from '../../letter-words.ts';
import { letter } from './kit.ts';

export const site: LettersOf<`site.${string}`> = {
  'site.mail-proof': ({ url }) => ({
    subject: 'E-Mail Ihrer Website kommt an',
    text: letter(
      'Sie wollten mit dieser E-Mail prüfen, ob E-Mail Ihrer Website ankommt. Sie kommt an.',
      `Öffnen Sie diesen Link, während Sie angemeldet sind, dann ist es vermerkt:\n${url}`,
    ),
  }),
};
