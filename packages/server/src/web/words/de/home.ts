import type { Words } from '../words.ts';
import { byCount, counted } from './count.ts';

const list = new Intl.ListFormat('de');

export const home: Words['home'] = {
  title: 'Cairn',
  description:
    'Cairn ist die offene Heimat für Microcredentials: kurzes Lernen mit echter Prüfung und ein Badge, den alle prüfen können.',
  headline: ['Eine Sache gut lernen.', 'Überall zeigen.'],
  sentence:
    'Cairn ist die offene Heimat für Microcredentials: kurzes Lernen mit echter Prüfung und ein Badge, den alle prüfen können, ohne Konto und ohne uns zu fragen.',
  landscape: 'Ein Weg führt an kleinen Steinmännchen vorbei über die Hügel zu einem hohen.',
  find: {
    title: 'Etwas zum Lernen finden',
    text: 'Kleine Schritte von Hochschulen, Unternehmen und Berufsverbänden. Überall steht, was Sie danach können, wie lange es dauert und wie geprüft wird.',
    action: 'Im Katalog umsehen',
  },
  /** Drawn as examples of badges. */
  badges: { code: 'Code verstehen', care: 'Gute Pflege', data: 'Daten lesen' },
  teach: {
    title: 'Anbieten, was Sie lehren',
    text: 'Einmal beschreiben, Prüfung anlegen, und jedes Bestehen wird zum signierten Badge in Ihrem Namen. Ihr Schlüssel, Ihre Regeln, Ihre Lernenden.',
    action: 'Selbst anbieten',
  },
  verify: {
    title: 'Prüfen, was man Ihnen zeigt',
    text: 'Badge-Datei ablegen oder Adresse einfügen. Schritt für Schritt steht da, von wem der Badge stammt, ob er verändert wurde und ob er noch gilt.',
    action: 'Badge prüfen',
  },
  ways: 'Drei Wege weiter',
  offers: {
    title: 'Einiges von dem, was Sie erwerben können',
    all: 'Zum ganzen Katalog',
    hours: (hours) => counted(hours, 'Stunde', 'Stunden'),
  },
  how: {
    title: 'Von einer Frage zu einem Badge, der bleibt',
    steps: [
      {
        title: 'Eine Sache wählen',
        text: 'Ein Microcredential passt in ein paar Abende und sagt klar, was es verlangt.',
      },
      {
        title: 'Eine echte Prüfung bestehen',
        text: 'Die Lösungen verlassen den Server nie, und die Bewertung sagt, wofür sie steht.',
      },
      {
        title: 'Einen signierten Badge haben',
        text: 'Er ist eine eigene Datei, versiegelt vom Aussteller. Aufheben, teilen, in jede Wallet legen.',
      },
      {
        title: 'Den nächsten Stein legen',
        text: 'Jeder Badge steht für sich, mit den Kompetenzen und Niveaus, die er nachweist. Was weiterführt, steht im Katalog.',
      },
    ],
  },
  trust: {
    title: 'Gemacht für das Vertrauen von Menschen, die uns nicht kennen',
    points: [
      {
        title: 'Alle können prüfen',
        text: 'Jeder Badge trägt die Signatur seines Ausstellers im offenen Standard. Wird ein Buchstabe geändert, fällt es bei der Prüfung auf.',
        icon: 'shield-check',
      },
      {
        title: 'Er überdauert die Website',
        text: 'Die Datei enthält alles Nötige. Andere Programme lesen sie, heute und in Jahren.',
        icon: 'mountain',
      },
      {
        title: 'Sie bestimmen, wer ihn sieht',
        text: 'Nichts wird öffentlich, bevor Sie es zeigen, und Zeigen lässt sich rückgängig machen.',
        icon: 'eye-off',
      },
    ],
  },
  start: {
    title: 'Start',
    greeting: (name) => `Guten Tag, ${name}`,
    lead: 'Was auf Sie wartet, was als Nächstes kommt und was geschehen ist.',
    nothing: 'Nichts wartet auf Sie',
    nothingText: 'Einschreibungen, erworbene Badges und offene Aufgaben stehen dann hier.',
    nothingAction: 'Etwas zum Lernen finden',
    openConsole: 'Arbeitsbereich öffnen',
    organisationText: (roles) => `Ihre Rolle hier: ${list.format(roles)}.`,
    roles: {
      owner: 'Leitung',
      author: 'Autorschaft',
      reviewer: 'Begutachtung',
      assessor: 'Bewertung',
      moderator: 'Moderation',
      registrar: 'Registratur',
      finance: 'Finanzen',
      viewer: 'Einsicht',
    },
  },
  console: {
    title: (organisation) => `${organisation}: Arbeitsbereich`,
    lead: (roles) => `Ihre Rolle hier: ${list.format(roles)}.`,
    leadAdministrator: 'Sie sind hier für die Verwaltung dieser Website.',
    figures: {
      offered: 'Angebot',
      offeredText: (published, drafts) =>
        `${published === 0 ? 'Nichts' : published} veröffentlicht, ${drafts === 0 ? 'kein Entwurf' : byCount(drafts, { one: 'ein Entwurf', other: `${drafts} Entwürfe` })}`,
      awards: 'Verleihungen',
      awardsText: (total) =>
        byCount(total, { one: 'Bisher eine Verleihung', other: `Bisher ${total} Verleihungen` }),
      people: 'Personen und Rollen',
      peopleText: (total) => byCount(total, { one: 'Eine Person', other: `${total} Personen` }),
    },
    glance: 'Auf einen Blick',
    empty: {
      title: 'Noch kein Angebot',
      text: 'Was Sie lehren, steht dann hier: beschreiben, Prüfung anlegen, veröffentlichen.',
      action: 'Das erste Angebot beschreiben',
    },
  },
};
