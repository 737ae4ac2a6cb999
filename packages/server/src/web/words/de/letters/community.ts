import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const community: LettersOf<`community.${string}`> = {
  'community.reviewed': ({ title, count, url }) => ({
    subject: `Neue Bewertung zu ${quoted(title)}`,
    text: letter(
      `Jemand, der teilgenommen hat, hat ${quoted(title)} bewertet: ${count} von 5.`,
      `Hier können Sie die Bewertung lesen und beantworten:\n${url}`,
    ),
  }),
  'community.answered': ({ title, provider, url }) => ({
    subject: `Antwort auf Ihre Bewertung zu ${quoted(title)}`,
    text: letter(
      `${quoted(provider)} hat auf Ihre Bewertung zu ${quoted(title)} geantwortet.`,
      `Hier steht die Antwort:\n${url}`,
    ),
  }),
  'community.hidden': ({ title, reason, url }) => ({
    subject: `Ihre Bewertung zu ${quoted(title)} ist ausgeblendet`,
    text: letter(
      `Ihre Bewertung zu ${quoted(title)} wurde gemeldet. Die Verwaltung der Website hat sie ausgeblendet.`,
      `Als Grund ist angegeben:\n> ${quoted(reason, 500)}`,
      `Sie können sie ändern oder darum bitten, dass sie wieder gezeigt wird:\n${url}`,
    ),
  }),
};
