import { siteName } from '../../../../platform/letter.ts';
import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const organisations: LettersOf<`organisations.${string}`> = {
  'organisations.invitation': ({ organisation, who, url }) => ({
    subject: `Einladung zu ${quoted(organisation)} bei ${siteName}`,
    text: letter(
      `Jemand mit dem Namen ${quoted(who)} lädt Sie ein, bei ${siteName} für die Organisation ${quoted(organisation)} zu arbeiten. Dort entstehen Microcredentials und werden verliehen.`,
      `Öffnen Sie innerhalb von zwei Wochen diesen Link, um zu sehen, was Sie dort tun würden, und um anzunehmen:\n${url}`,
    ),
  }),
  'organisations.applied': ({ organisation, who, url }) => ({
    subject: `${quoted(organisation)} möchte Microcredentials anbieten`,
    text: letter(
      `Jemand mit dem Namen ${quoted(who)} beantragt bei ${siteName} die Organisation ${quoted(organisation)}.`,
      `Auf dieser Seite können Sie den Antrag lesen, annehmen oder ablehnen:\n${url}`,
    ),
  }),
  'organisations.application-accepted': ({ organisation, url }) => ({
    subject: `Ihre Organisation ${quoted(organisation)} ist bei ${siteName} eröffnet`,
    text: letter(
      `Die Verwaltung hat Ihren Antrag angenommen. Sie leiten ${quoted(organisation)}: Sie können beschreiben, was Sie lehren, andere einladen und veröffentlichen.`,
      `Hier ist der Arbeitsbereich:\n${url}`,
    ),
  }),
  'organisations.application-declined': ({ organisation, answer, url }) => ({
    subject: `Ihr Antrag für ${quoted(organisation)} bei ${siteName} wurde abgelehnt`,
    text: letter(
      `Die Verwaltung hat Ihren Antrag für ${quoted(organisation)} gelesen und abgelehnt. Als Grund ist angegeben: ${quoted(answer, 1000)}`,
      `Sie können einen neuen Antrag stellen:\n${url}`,
    ),
  }),
};
