import type { Words } from '../words.ts';
import { counted } from './count.ts';

export const awardReach: Words['awardReach'] = {
  title: 'Was angekommen ist',
  lead: 'Badges an Adressen, zu denen es kein Konto gab: von der E-Mail bis zum Abholen. Was an ein Konto geht, steht dort gleich unter „Meine Badges“ und zählt hier nicht.',
  all: 'Alle Listen',
  funnel: 'Von der E-Mail bis zum Abholen',
  figures: {
    given: 'Verliehen',
    sent: 'Gesendet',
    arrived: 'Nachweislich angekommen',
    bounced: 'Zurückgekommen',
    opened: 'Geöffnet',
    taken: 'Abgeholt',
  },
  inLinks: 'In einem Freigabelink enthalten',
  open: 'Seite für alle offen, die ihre Adresse haben',
  meaning:
    '„Gesendet“ sind E-Mails, die ein Mailserver angenommen hat. „Geöffnet“ heißt: Jemand ist dem Link gefolgt. Ein verstecktes Bild, das verrät, wer wann liest, steht in unseren E-Mails nicht. Manche Mailserver öffnen Links, um sie zu prüfen.',
  sharedMeaning:
    'Wie viele geteilt werden, wird gezählt; welche, bleibt Sache der Personen, denen sie gehören.',
  fewTaken: 'Was geteilt wird, steht hier, sobald fünf Personen ihren Badge abgeholt haben.',
  rows: 'Badges an Adressen',
  none: 'Noch nichts an eine Adresse verliehen',
  stage: 'Stand',
  stages: {
    unsent: 'E-Mail noch nicht gesendet',
    sent: 'Gesendet',
    arrived: 'Nachweislich angekommen',
    bounced: 'Zurückgekommen',
    opened: 'Geöffnet',
    taken: 'Abgeholt',
    withdrawn: 'Zurückgezogen',
  },
  neverArrives: 'Endgültig zurückgekommen',
  reminders: 'Erinnerungen',
  bounce: 'Warum zurückgekommen',
  openedOn: 'Geöffnet am',
  correct: 'Adresse berichtigen',
  send: (count) => `Noch einmal an ${counted(count, 'Person', 'Personen')} schreiben`,
  sendLead:
    'An alle, die ihren Badge noch nicht abgeholt haben, außer an Adressen, bei denen nichts ankommt, und an die, denen in den letzten 24 Stunden schon geschrieben wurde. Wer nichts tut, wird zweimal erinnert: nach einer Woche und zwei Wochen danach. Dann kommt von selbst nichts mehr.',
  nobodyToSend:
    'Niemandem ist jetzt noch zu schreiben: Alle haben ihren Badge abgeholt, in den letzten 24 Stunden schon eine E-Mail bekommen, oder an ihrer Adresse kommt nichts an.',
  address: {
    title: 'Adresse berichtigen',
    lead: (title, address) => `„${title}“, verliehen an ${address}`,
    bounced: (reason) =>
      reason === '' ? 'Die letzte E-Mail kam zurück.' : `Die letzte E-Mail kam zurück: ${reason}`,
    field: 'E-Mail-Adresse',
    submit: 'Speichern und an diese Adresse schreiben',
    cancel: 'So lassen',
  },
};
