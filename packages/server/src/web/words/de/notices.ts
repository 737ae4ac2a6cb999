import type { Words } from '../words.ts';
import { counted } from './count.ts';
import { longDate } from './dates.ts';
import { statementKinds } from './trust.ts';
import { verdictWords } from './verdict-words.ts';

export const notices: Words['notices'] = {
  title: 'Mitteilungen',
  unread: (count) => counted(count, 'neue Mitteilung', 'neue Mitteilungen'),
  isNew: 'Neu',
  see: 'Ansehen',
  markRead: 'Alle als gelesen markieren',
  emptyTitle: 'Keine Mitteilungen',
  empty: 'Wenn ein Badge fertig ist oder sich daran etwas ändert, steht es hier.',
  choose: 'Auswählen, wie Sie davon erfahren',
  wish: {
    title: 'Wie Sie von uns hören',
    lead: 'Jede Mitteilung steht auf dieser Website. Wählen Sie, ob sie auch per E-Mail kommt. E-Mails, um die Sie bitten, etwa Links zum Anmelden, kommen immer.',
    label: 'Mitteilungen per E-Mail',
    'at-once': 'Sofort',
    daily: 'Einmal am Tag, in einer E-Mail',
    never: 'Nicht per E-Mail',
    unknown: 'Wählen Sie eine der drei Möglichkeiten.',
    save: 'Speichern',
  },
  said: {
    'cases.accepted': ({ title, reason }) =>
      `Ihr Anliegen zu „${title}“ ist angenommen. Begründung: ${reason}`,
    'cases.declined': ({ title, reason }) =>
      `Ihr Anliegen zu „${title}“ ist abgelehnt. Begründung: ${reason}`,
    'cases.commented': ({ title }) => `Zu Ihrem Anliegen „${title}“ gibt es eine Antwort.`,
    'catalog.review-asked': ({ title }) => `„${title}“ soll vor der Veröffentlichung begutachtet werden.`,
    'catalog.review-approved': ({ title, reason }) =>
      `„${title}“ ist freigegeben und kann veröffentlicht werden. Dazu heißt es: ${reason}`,
    'catalog.changes-asked': ({ title, reason }) =>
      `An „${title}“ ist vor der Veröffentlichung noch etwas zu ändern. Dazu heißt es: ${reason}`,
    'catalog.commented': ({ title, person }) => `${person} hat den Entwurf von „${title}“ kommentiert.`,
    'community.reviewed': ({ title, count }) => `„${title}“ wurde bewertet: ${count} von 5.`,
    'community.answered': ({ title, provider }) =>
      `${provider} hat auf Ihre Bewertung zu „${title}“ geantwortet.`,
    'community.hidden': ({ title, reason }) =>
      `Ihre Bewertung zu „${title}“ ist ausgeblendet. Begründung: ${reason}`,
    'issuing.badge-ready': ({ issuer, title }) => `Ihr Badge „${title}“ von ${issuer} ist fertig.`,
    'issuing.badge-revoked': ({ issuer, title, reason }) =>
      `${issuer} hat Ihren Badge „${title}“ widerrufen. Begründung: ${reason}`,
    'issuing.badge-amended': ({ issuer, title }) =>
      `${issuer} hat Ihren Badge „${title}“ berichtigt und neu signiert.`,
    'issuing.badge-renewed': ({ issuer, title, expires }) =>
      `${issuer} hat Ihren Badge „${title}“ erneuert. Er gilt jetzt bis ${longDate(expires)}.`,
    'issuing.badge-suspended': ({ issuer, title, reason }) =>
      `${issuer} hat Ihren Badge „${title}“ vorläufig ausgesetzt. Begründung: ${reason}`,
    'issuing.badge-reinstated': ({ issuer, title, reason }) =>
      `Ihr Badge „${title}“ von ${issuer} gilt wieder. Begründung: ${reason}`,
    'issuing.badge-questioned': ({ issuer, title }) =>
      `Etwas, worauf Ihr Badge „${title}“ beruht, gilt nicht mehr. ${issuer} entscheidet, ob der Badge bestehen bleibt.`,
    'issuing.badge-to-decide': ({ holder, title }) =>
      `Die Regel für den Badge „${title}“ von ${holder} ist nicht mehr erfüllt. Entscheiden Sie, ob er bestehen bleibt.`,
    'issuing.badge-stands': ({ title }) =>
      `Worauf Ihr Badge „${title}“ beruht, gilt wieder. Der Badge bleibt bestehen.`,
    'issuing.badge-stays': ({ issuer, title, reason }) =>
      `${issuer} hat entschieden: Ihr Badge „${title}“ gilt. Begründung: ${reason}`,
    'issuing.badge-goes': ({ issuer, title, reason }) =>
      `${issuer} hat Ihren Badge „${title}“ geprüft und widerrufen. Begründung: ${reason}`,
    'issuing.badge-expires': ({ issuer, title, expires }) =>
      `Ihr Badge „${title}“ von ${issuer} gilt bis ${longDate(expires)}.`,
    'learning.run-cancelled': ({ title, run, reason }) =>
      `Der Durchgang „${run}“ von „${title}“ ist abgesagt. Begründung: ${reason}`,
    'learning.moved-up': ({ title, run }) => `Sie haben einen Platz bei „${title}“: ${run}.`,
    'trust.to-confirm': ({ speaker, title }) =>
      `${speaker} gibt an, mit Ihnen zu arbeiten: „${title}“. Bestätigen Sie das, oder lehnen Sie es ab.`,
    'trust.made': ({ kind, speaker, title }) =>
      `${speaker} hat etwas über „${title}“ ausgesagt: ${statementKinds[kind]}.`,
    'trust.confirmed': ({ title }) => `Ihre Partnerschaft bei „${title}“ ist bestätigt.`,
    'trust.declined': ({ title }) => `Ihre Partnerschaft bei „${title}“ ist abgelehnt.`,
    'trust.withdrawn': ({ kind, speaker, title, reason }) =>
      `Was ${speaker} über „${title}“ ausgesagt hat, ist zurückgezogen: ${statementKinds[kind]}. Begründung: ${reason}`,
    'wallet.verdict-changed': ({ title, issuer, verdict }) =>
      `Am Badge „${title}“ von ${issuer} hat sich etwas geändert. Die Prüfung sagt jetzt: ${verdictWords[verdict].word}.`,
  },
};
