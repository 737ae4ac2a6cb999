import type { Words } from '../words.ts';
import { counted } from './count.ts';

export const bulkChecks: Words['bulkChecks'] = {
  title: 'Viele Badges prüfen',
  lead: 'Reichen Sie Dateien, ein ZIP oder eine Tabelle ein. Jeder Badge bekommt ein Urteil mit Grund; Sie müssen nicht darauf warten.',
  kept: (days) =>
    `Was Sie einreichen, wird gelöscht, sobald es geprüft ist. Den Bericht sehen nur Sie; er wird nach ${counted(days, 'Tag', 'Tagen')} gelöscht, oder sofort, wenn Sie das möchten.`,
  files: 'Badge-Dateien, Tabellen oder ein ZIP',
  filesHint: (megabytes) =>
    `PNG, SVG, JSON, JWT oder PDF; CSV oder XLSX mit einer Spalte „Adresse“ oder „Nachweis“; ZIP. Zusammen bis ${megabytes} MB.`,
  addresses: 'Oder Adressen und Nummern, eine je Zeile',
  addressesHint:
    'Die Adressen von Badges oder die Nummern auf Urkunden. Bis 20.000 Zeichen; mehr in einer Tabelle.',
  addressesLong: 'Hier passen 20.000 Zeichen hinein. Mehr gehört in eine Tabelle.',
  submit: 'Alle prüfen',
  typed: 'Eingegebene Adressen',
  and: (name, others) =>
    others === 0 ? name : `${name} und ${counted(others, 'weitere Datei', 'weitere Dateien')}`,
  fromOne: 'Viele Badges?',
  fromOneAction: 'Auf einmal prüfen',
  own: 'Ihre Prüfungen',
  ownColumns: { name: 'Was', state: 'Stand', rows: 'Anzahl', failed: 'Fehlgeschlagen', started: 'Begonnen' },
  none: { title: 'Noch keine Prüfungen', text: 'Was Sie einreichen, steht hier mit seinem Bericht.' },
  progress: 'Geprüft',
  left: (seconds) =>
    seconds < 60
      ? `Noch etwa ${counted(seconds, 'Sekunde', 'Sekunden')}.`
      : `Noch etwa ${counted(Math.round(seconds / 60), 'Minute', 'Minuten')}.`,
  refresh:
    'Solange die Prüfung läuft, lädt sich diese Seite alle paar Sekunden neu. Sie können sie verlassen.',
  started: 'Begonnen',
  until: 'Aufbewahrt bis',
  picture: 'Wie viele welches Urteil haben',
  verdicts: {
    valid: 'Gültig',
    warning: 'Gültig, mit Hinweis',
    'issuer-unknown': 'Gültig, Aussteller hier unbekannt',
    'not-yet-valid': 'Echt, aber noch nicht gültig',
    expired: 'Echt, aber abgelaufen',
    replaced: 'Echt, aber ersetzt',
    suspended: 'Echt, aber ausgesetzt',
    revoked: 'Echt, aber widerrufen',
    'breaks-format': 'Echt, aber fehlerhaft im Format',
    'key-not-confirmed': 'Schlüssel nicht bestätigt',
    altered: 'Verändert',
    'not-a-credential': 'Nicht lesbar',
    'could-not-check': 'Jetzt nicht prüfbar',
    waiting: 'Wartet',
  },
  rows: 'Eingereichte Badges',
  columns: {
    name: 'Eingereicht als',
    verdict: 'Urteil',
    why: 'Grund',
    title: 'Badge',
    issuer: 'Aussteller',
    issuerId: 'Adresse des Ausstellers',
    validFrom: 'Gilt ab',
    validUntil: 'Gilt bis',
    address: 'Adresse',
    sha256: 'Prüfsumme (SHA-256)',
    checkedAt: 'Geprüft',
    number: 'Zeile',
  },
  search: 'Name, Adresse, Badge oder Aussteller',
  nothingSpeaksAgainst: 'Nichts spricht dagegen.',
  fileTitle: 'Ein Bericht, den andere nachprüfen können',
  fileLead:
    'Zwei Dateien: die Urteile Zeile für Zeile, und ein von dieser Website signierter Nachweis mit deren Prüfsumme. Geben Sie beide weiter.',
  verdictFile: 'Signierte Urteilsdatei (JSON)',
  rowFile: 'Die signierten Zeilen (JSON Lines)',
  fileCheck: 'Wer sie bekommt, prüft sie so:',
  erase: 'Diesen Bericht löschen',
  eraseHint: 'Er wird sofort und endgültig gelöscht, auch die Kopien der Badges, die noch warten.',
};
