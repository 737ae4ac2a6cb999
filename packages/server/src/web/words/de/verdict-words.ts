import type { Words } from '../words.ts';

export const verdictWords: Words['ui']['verdicts'] = {
  valid: {
    word: 'Gültig',
    meaning: 'Der Badge stammt vom Aussteller, wurde nicht verändert und gilt.',
  },
  'issuer-unknown': {
    word: 'Aussteller nicht bekannt',
    meaning: 'Der Badge ist echt. Wer der Aussteller ist, hat aber niemand bestätigt, dem Sie vertrauen.',
  },
  'not-yet-valid': {
    word: 'Noch nicht gültig',
    meaning: 'Der Badge ist echt und gilt erst ab einem späteren Tag.',
  },
  expired: { word: 'Abgelaufen', meaning: 'Der Badge war echt; seine Gültigkeit ist vorbei.' },
  replaced: {
    word: 'Ersetzt',
    meaning: 'Der Badge ist echt; der Aussteller hat an seiner Stelle einen neuen signiert. Der neue gilt.',
  },
  suspended: {
    word: 'Ausgesetzt',
    meaning: 'Der Badge ist echt; der Aussteller hat ihn vorläufig ausgesetzt. Er kann später wieder gelten.',
  },
  revoked: {
    word: 'Widerrufen',
    meaning: 'Der Aussteller hat diesen Badge zurückgenommen. Er gilt nicht mehr.',
  },
  altered: {
    word: 'Verändert',
    meaning: 'Nach der Signatur wurde etwas geändert. Verlassen Sie sich nicht darauf.',
  },
  'key-not-confirmed': {
    word: 'Schlüssel nicht bestätigt',
    meaning: 'Der Schlüssel dieser Signatur wird vom genannten Aussteller nicht als seiner bestätigt.',
  },
  'breaks-format': {
    word: 'Formfehler',
    meaning:
      'Der Aussteller hat signiert, und nichts wurde geändert; der Badge verletzt aber eine Regel seines Formats. Der Aussteller kann einen berichtigten Badge ausstellen.',
  },
  'other-recipient': {
    word: 'Gehört jemand anderem',
    meaning: 'Der Badge ist echt, wurde aber einer anderen Person verliehen als der genannten.',
  },
  'could-not-check': {
    word: 'Nicht prüfbar',
    meaning:
      'Etwas Nötiges war von hier aus nicht erreichbar oder nicht lesbar. Deshalb ist noch kein Urteil möglich. Die Prüfschritte sagen, was fehlt und was hilft.',
  },
  'not-a-credential': {
    word: 'Keine Badge-Datei',
    meaning: 'In dieser Datei steckt kein Badge, der sich prüfen lässt.',
  },
};
