import type { LettersOf } from '../../letter-words.ts';
import { counted } from '../count.ts';
import { letter } from './kit.ts';

export const notices: LettersOf<`notices.${string}`> = {
  'notices.digest': ({ count, url }) => ({
    subject: `You have ${counted(count, 'new notice')}`,
    text: letter(`There is something that you may want to know. Read it here:\n${url}`),
  }),
};
