import type { LettersOf } from '../../letter-words.ts';
import { letter } from './kit.ts';

export const site: LettersOf<`site.${string}`> = {
  'site.mail-proof': ({ url }) => ({
    subject: 'Die E-Mails Ihrer Website kommen an',
    text: letter(
      'Mit dieser E-Mail wollten Sie prüfen, ob die E-Mails Ihrer Website ankommen. Sie kommen an.',
      `Öffnen Sie diesen Link, während Sie angemeldet sind, dann ist es vermerkt:\n${url}`,
    ),
  }),
};
