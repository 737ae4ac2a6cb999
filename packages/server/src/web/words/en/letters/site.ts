import type { LettersOf } from '../../letter-words.ts';
import { letter } from './kit.ts';

export const site: LettersOf<`site.${string}`> = {
  'site.mail-proof': ({ url }) => ({
    subject: 'Mail of your site arrives',
    text: letter(
      'You asked for this mail to see whether mail of your site arrives. It does.',
      `Open this link while you are signed in, and it is noted:\n${url}`,
    ),
  }),
};
