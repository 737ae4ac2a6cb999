import type { LettersOf } from '../../letter-words.ts';
import { statementKinds } from '../trust.ts';
import { letter, quoted } from './kit.ts';

export const trust: LettersOf<`trust.${string}`> = {
  'trust.to-confirm': ({ speaker, title, url }) => ({
    subject: `Zu bestätigen: Partnerschaft mit ${quoted(speaker)}`,
    text: letter(
      `${quoted(speaker)} gibt an, mit Ihnen zu arbeiten: ${quoted(title)}.`,
      `Bis zu Ihrer Bestätigung sieht das niemand. Hier lesen Sie, was da steht, und bestätigen es oder lehnen es ab:\n${url}`,
    ),
  }),
  'trust.made': ({ kind, speaker, title, url }) => ({
    subject: `${statementKinds[kind]}: ${quoted(title)}`,
    text: letter(
      `${quoted(speaker)} hat etwas über ${quoted(title)} ausgesagt: ${statementKinds[kind]}.`,
      `Die Aussage ist signiert, und alle können sie hier lesen:\n${url}`,
    ),
  }),
  'trust.confirmed': ({ title, url }) => ({
    subject: `Bestätigt: Ihre Partnerschaft bei ${quoted(title)}`,
    text: letter(
      `Die andere Seite hat Ihre Partnerschaft bei ${quoted(title)} bestätigt. Sie ist signiert und für alle sichtbar.`,
      `Hier ist sie zu finden:\n${url}`,
    ),
  }),
  'trust.declined': ({ title, url }) => ({
    subject: `Abgelehnt: Ihre Partnerschaft bei ${quoted(title)}`,
    text: letter(
      `Die andere Seite hat abgelehnt, was Sie über ${quoted(title)} ausgesagt haben. Niemand sieht es.`,
      `Hier ist es zu finden:\n${url}`,
    ),
  }),
  'trust.withdrawn': ({ kind, speaker, title, reason, url }) => ({
    subject: `Zurückgezogen: ${statementKinds[kind]} zu ${quoted(title)}`,
    text: letter(
      `Was ${quoted(speaker)} über ${quoted(title)} ausgesagt hat, ist zurückgezogen: ${statementKinds[kind]}.`,
      `Als Grund ist angegeben:\n> ${quoted(reason, 500)}`,
      `Mit allen Daten bleibt es hier nachzulesen:\n${url}`,
    ),
  }),
};
