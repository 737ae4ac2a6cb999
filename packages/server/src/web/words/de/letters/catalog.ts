import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const catalog: LettersOf<`catalog.${string}`> = {
  'catalog.review-asked': ({ title, url }) => ({
    subject: `Zur Begutachtung: ${quoted(title)}`,
    text: letter(
      `Vor der Veröffentlichung soll noch jemand ${quoted(title)} begutachten.`,
      `Hier können Sie den Entwurf lesen, kommentieren und entscheiden:\n${url}`,
    ),
  }),
  'catalog.review-approved': ({ title, reason, url }) => ({
    subject: `Freigegeben: ${quoted(title)}`,
    text: letter(
      `${quoted(title)} ist freigegeben und kann so veröffentlicht werden.`,
      `Dazu heißt es:\n> ${quoted(reason, 500)}`,
      `Der Entwurf steht hier:\n${url}`,
    ),
  }),
  'catalog.changes-asked': ({ title, reason, url }) => ({
    subject: `Noch zu ändern: ${quoted(title)}`,
    text: letter(
      `An ${quoted(title)} ist vor der Veröffentlichung noch etwas zu ändern.`,
      `Dazu heißt es:\n> ${quoted(reason, 500)}`,
      `Der Entwurf und die Kommentare stehen hier:\n${url}`,
    ),
  }),
  'catalog.commented': ({ title, person, url }) => ({
    subject: `Ein Kommentar zu ${quoted(title)}`,
    text: letter(
      `${quoted(person)} hat den Entwurf von ${quoted(title)} kommentiert.`,
      `Hier können Sie ihn lesen und antworten:\n${url}`,
    ),
  }),
};
