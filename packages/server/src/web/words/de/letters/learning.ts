import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const learning: LettersOf<`learning.${string}`> = {
  'learning.run-cancelled': ({ title, run, reason, url }) => ({
    subject: `Abgesagt: ${quoted(run)} von ${quoted(title)}`,
    text: letter(
      `Der Durchgang ${quoted(run)} von ${quoted(title)} findet nicht statt.`,
      `Die Begründung lautet:\n> ${quoted(reason, 500)}`,
      `Was Sie jetzt tun können, steht hier:\n${url}`,
    ),
  }),
  'learning.moved-up': ({ title, run, url }) => ({
    subject: `Sie haben einen Platz bei ${quoted(title)}`,
    text: letter(
      `Ein Platz ist frei geworden, und Sie haben am längsten gewartet. Sie sind jetzt dabei: ${quoted(title)}, ${quoted(run)}.`,
      `Hier geht es weiter:\n${url}`,
    ),
  }),
};
