import type { LettersOf } from '../../letter-words.ts';
import { counted } from '../count.ts';
import { letter } from './kit.ts';

export const notices: LettersOf<`notices.${string}`> = {
  'notices.digest': ({ count, url }) => ({
    subject: `Sie haben ${counted(count, 'neue Mitteilung', 'neue Mitteilungen')}`,
    text: letter(`Es gibt Neues für Sie. Hier können Sie es lesen:\n${url}`),
  }),
};
