import type { CheckWordsOf } from '../../check-words.ts';
import { askIssuer } from './advice.ts';

/** When it holds, and for whom. */
export const dates: CheckWordsOf<'dates' | 'recipient'> = {
  'dates.current': { message: 'Er gilt am heutigen Tag.' },
  'dates.not-given': { message: 'Es ist keine Zeit angegeben, in der er gilt.' },
  'dates.expired': {
    message: 'Er ist am {validUntil} abgelaufen.',
    advice: 'Lassen Sie sich einen erneuerten geben.',
  },
  'dates.not-yet-valid': { message: 'Er gilt erst ab {validFrom}.', advice: 'Prüfen Sie dann noch einmal.' },
  'dates.malformed': {
    message: 'Ein Datum darin ist keine vollständige Angabe mit Uhrzeit und Zeitzone: {date}',
    advice: askIssuer,
  },
  'dates.not-made': { message: 'Die Zeit der Gültigkeit wurde nicht geprüft: Es war nichts zu prüfen da.' },
  'recipient.not-asked': {
    message: 'Sie haben nicht angegeben, wem er gehören soll, deshalb wurde das nicht verglichen.',
  },
  'recipient.in-presentation': {
    message: 'Wem sie gehören, wird bei jedem der Nachweise darin geprüft.',
  },
  'recipient.presented-by-another': {
    message:
      'Er wurde an {subject} verliehen, vorgelegt wird er von {holder}: zwei Kennungen, vielleicht zwei Personen.',
    advice: 'Fragen Sie die Person, die ihn vorlegt, ob es ihrer ist.',
  },
  'recipient.matches': { message: 'Er wurde an die Person verliehen, die Sie genannt haben.' },
  'recipient.other': {
    message: 'Er wurde an jemand anderen verliehen als an die Person, die Sie genannt haben.',
    advice: 'Fragen Sie, ob die Person eine andere Adresse hat, oder fragen Sie beim Aussteller nach.',
  },
  'recipient.not-comparable': {
    message: 'Er nennt die Person nicht so, dass es sich mit Ihrer Angabe vergleichen lässt.',
    advice:
      'Vergleichen Sie den gezeigten Namen, oder lassen Sie ihn sich aus der eigenen Sammlung vorlegen.',
  },
};
