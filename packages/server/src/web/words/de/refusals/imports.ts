import type { RefusalsOf } from '../../refusal-words.ts';

const missing: { [check: string]: string } = {
  title: 'ein Titel',
  purpose: 'der Zweck',
  criteria: 'Kriterien',
  workload: 'der Arbeitsaufwand',
  skills: 'Kompetenzen',
  outcomes: 'Lernergebnisse',
  assessment: 'eine Prüfung',
  'skill-has-outcome': 'ein Lernergebnis zu jeder Kompetenz',
  'skill-is-evidenced': 'eine Prüfung zu jeder Kompetenz',
  'outcome-is-assessed': 'eine Prüfung zu jedem Lernergebnis',
  'questions-show-outcomes': 'die Lernergebnisse, die die Prüfung nennt',
};

export const imports: RefusalsOf<`imports.${string}`> = {
  'imports.no-title': 'Der Titel fehlt. Ergänzen oder die Zeile weglassen.',
  'imports.no-title-column': ({ columns }) =>
    `Ohne Titel geht es nicht: Angeben, welche Spalte ihn enthält. Vorhanden sind: ${columns}.`,
  'imports.twice': ({ key, line }) =>
    `„${key}“ steht schon in Zeile ${line}. Eine der beiden weglassen oder jeder eine eigene Kennung geben.`,
  'imports.too-many-columns': ({ most }) =>
    `Die Tabelle hat mehr als ${most} Spalten. Alles entfernen, was das Angebot nicht beschreibt.`,
  'imports.column-unknown': ({ column }) => `Eine Spalte „${column}“ gibt es in der Tabelle nicht.`,
  'imports.column-twice': ({ column }) =>
    `Dafür ist schon eine andere Spalte gewählt. Für „${column}“ etwas anderes wählen oder sie weglassen.`,
  'imports.nothing-described': ({ file }) =>
    `„${file}“ beschreibt nichts, was man erwerben kann: Es enthält weder ein Achievement nach Open Badges noch ein Credential nach CTDL.`,
  'imports.mixed':
    'Möglich ist eine einzelne Tabelle oder eine Sammlung von JSON-Dokumenten, aber nicht beides zusammen.',
  'imports.upload-not-found': 'Diesen Katalog gibt es nicht.',
  'imports.upload-over':
    'Diese Datei wurde schon geprüft, oder sie lag länger als eine Woche. Noch einmal auswählen.',
  'imports.same': 'War schon genau so vorhanden.',
  'imports.skill-unknown': ({ skill }) =>
    `Die Kompetenz „${skill}“ gibt es hier nicht, und ihre Adresse allein ist kein Name. Zuerst ihren Kompetenzrahmen importieren oder den Namen eintragen.`,
  'imports.starter-may-not':
    'Wer diesen Import begonnen hat, darf inzwischen keine Microcredentials mehr schreiben.',
  'imports.created': 'Neu, als Entwurf',
  'imports.changed': 'Geändert, als Entwurf',
  'imports.published': 'Veröffentlicht',
  'imports.holds-other-work':
    'Entwurf, nicht veröffentlicht: Er enthält auch, was hier jemand geschrieben hat und in keiner Datei steht. Dort ansehen und veröffentlichen.',
  'imports.not-published': ({ missing: codes }) =>
    `Entwurf, noch nicht veröffentlicht. Es fehlt: ${codes
      .split(',')
      .map((code) => missing[code] ?? code)
      .join(', ')}.`,
  'imports.value-number': ({ value, least, most }) => `„${value}“ ist keine Zahl von ${least} bis ${most}.`,
  'imports.value-whole': ({ value, least, most }) =>
    `„${value}“ ist keine ganze Zahl von ${least} bis ${most}.`,
  'imports.value-place': ({ value }) =>
    `„${value}“ ist keine Stelle einer Klassifikation. Schreiben Sie sie wie „CIP 2020: 11.0701 = Informatik“.`,
  'imports.value-choice': ({ value, choices }) => `„${value}“ ist nichts davon: ${choices}.`,
  'imports.value-language': ({ value }) =>
    `„${value}“ ist keine der Sprachen, die es hier gibt. Das Kürzel eintragen, etwa „en“ oder „de“.`,
  'imports.value-long': ({ length, most }) =>
    `Das sind ${length} Zeichen, möglich sind höchstens ${most}. Kürzen oder die Spalte als Beschreibung übernehmen; die darf länger sein.`,
  'imports.value-date': ({ value }) =>
    `„${value}“ ist kein Tag im Kalender. Richtig wäre etwa 31.03.2027 oder 2027-03-31.`,
  'imports.value-address': ({ value }) =>
    `„${value}“ ist keine Webadresse. Sie beginnt mit https:// oder http://.`,
  'imports.value-level': ({ value }) => `„${value}“ ist kein Niveau. Gemeint ist eine ganze Zahl ab 1.`,
  'imports.value-empty': 'Darin ist nichts zu lesen. Das Feld leeren oder etwas eintragen.',
  'imports.value-many': ({ count, most }) => `Das sind ${count}, möglich sind höchstens ${most}.`,
  'imports.value-order':
    'Die kürzeste Dauer darf nicht länger sein als die übliche und diese nicht länger als die längste.',
};
