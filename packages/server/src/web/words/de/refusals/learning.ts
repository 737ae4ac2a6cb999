import type { RefusalsOf } from '../../refusal-words.ts';

export const learning: RefusalsOf<`learning.${string}` | `assessment.${string}`> = {
  'learning.enrolment-not-found': 'Diese Einschreibung gibt es nicht.',
  'learning.not-open': 'Eine Einschreibung ist nicht mehr möglich: Das Angebot ist ausgelaufen.',
  'assessment.exam-not-found': 'Hier gibt es keine Prüfung.',
  'assessment.item-not-found': 'Diese Frage gibt es in dieser Prüfung nicht.',
  'assessment.item-incomplete': 'So lässt sich die Frage nicht speichern.',
  'assessment.preset-not-found': 'Diese Vorlage gibt es nicht.',
  'assessment.preset-too-large': 'Die Datei ist größer als 128 kB. Eine Vorlage ist viel kleiner.',
  'assessment.preset-unreadable':
    'Die Datei ist keine Vorlage. Gebraucht wird eine JSON-Datei, die als Vorlage heruntergeladen wurde.',
  'assessment.preset-newer':
    'Die Datei stammt von einem neueren Cairn. Dieses aktualisieren oder die Datei dort neu herunterladen.',
  'assessment.preset-faults': ({ places, more }) =>
    `Diese Angaben passen nicht zu einer Vorlage: ${places}${more > 0 ? ` und ${more} weitere` : ''}.`,
  'assessment.nothing-to-copy': 'Unter dieser Nummer gibt es nichts zu kopieren.',
  'assessment.too-many-presets': 'Eine Organisation behält höchstens 50 Vorlagen. Vorher eine entfernen.',
  'assessment.too-many-items':
    'Eine Prüfung hat höchstens 500 Fragen. Vor der nächsten eine andere entfernen.',
  'assessment.settings-invalid': 'So lassen sich die Regeln der Prüfung nicht speichern.',
  'assessment.attempt-not-found': 'Diesen Versuch gibt es nicht.',
  'assessment.attempt-open': 'Dieser Versuch läuft noch. Nur ein beendeter lässt sich für ungültig erklären.',
  'assessment.annulled-already':
    'Dieser Versuch ist schon für ungültig erklärt. Laden Sie die Seite neu, um zu sehen, von wem.',
  'assessment.not-annulled': 'Dieser Versuch ist nicht für ungültig erklärt.',
  'assessment.another-passed':
    'Inzwischen ist ein anderer Versuch bestanden, und der zählt. Soll dieser wieder gelten, erklären Sie zuerst den anderen für ungültig.',
  'assessment.another-open':
    'Gerade läuft ein anderer Versuch. Warten Sie, bis er beendet ist: Ist er bestanden, zählt er, sonst kann dieser wieder gelten.',
  'assessment.own-attempt':
    'Niemand entscheidet über die eigenen Versuche. Bitten Sie jemanden aus Ihrem Team.',
  'assessment.no-attempt-left': 'Alle Versuche, die diese Prüfung erlaubt, sind verbraucht.',
  'assessment.wait': 'Für den nächsten Versuch ist es noch zu früh.',
  'learning.choose-run': 'Wählen Sie zuerst einen Durchgang.',
  'learning.run-full': 'Alle Plätze dieses Durchgangs sind belegt. Wählen Sie einen anderen.',
  'learning.cannot-leave': 'Das ist schon vorbei; austreten kann man nicht mehr.',
  'assessment.seat-missing':
    'Sie stehen auf der Warteliste. Die Prüfung öffnet sich, sobald Sie einen Platz haben.',
  'assessment.learns-only': 'Sie haben gewählt, ohne Nachweis zu lernen. Die Prüfung gehört zum Nachweis.',
  'assessment.enrolment-ended': 'Diese Einschreibung ist beendet.',
  'assessment.pass-mark': 'Die Bestehensgrenze ist eine ganze Zahl von 1 bis 100.',
  'assessment.attempts-allowed': 'Die Zahl der Versuche ist eine ganze Zahl von 1 bis 20, oder leer.',
  'assessment.wait-hours': 'Die Wartezeit ist eine ganze Zahl von Stunden von 0 bis 2160.',
  'assessment.minutes': 'Die Zeit ist eine ganze Zahl von Minuten von 1 bis 600, oder leer.',
  'assessment.question-empty': 'Es fehlt noch die Frage.',
  'assessment.question-long': ({ most }) => `Die Frage in höchstens ${most} Zeichen stellen.`,
  'assessment.rationale-long': ({ most }) => `Die Begründung in höchstens ${most} Zeichen schreiben.`,
  'assessment.choices-few': 'Mindestens zwei Antworten zur Auswahl geben.',
  'assessment.choices-many': ({ most }) => `Höchstens ${most} Antworten zur Auswahl geben.`,
  'assessment.choice-long': ({ most }) => `Jede Antwort in höchstens ${most} Zeichen schreiben.`,
  'assessment.choices-alike': 'Zwei Antworten sagen dasselbe. Eine davon ändern oder entfernen.',
  'assessment.tick-one': 'Die eine richtige Antwort ankreuzen.',
  'assessment.tick-some': 'Mindestens eine richtige Antwort ankreuzen.',
  'assessment.outcome-missing': 'Das Lernergebnis wählen, das diese Frage zeigt.',
  'assessment.points': 'Punkte sind eine ganze Zahl von 1 bis 100.',
};
