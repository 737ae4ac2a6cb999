import type { Words } from '../words.ts';
import { counted } from './count.ts';

export const guide: Words['guide'] = {
  title: 'Leitfaden',
  lead: 'Häufige Fragen, beantwortet mit dem, was jetzt hier ist.',
  questions: {
    what: {
      question: 'Was ist ein Microcredential?',
      answer:
        'Der Nachweis über ein kleines, geprüftes Stück Lernen: was Sie können, wie viel Arbeit es war und wie Sie es gezeigt haben. Er ist signiert, also können ihn alle prüfen, ohne zu fragen. Die Wörter erklärt das [Glossar](/glossary).',
    },
    here: {
      question: 'Was kann ich hier lernen?',
      answer:
        'Derzeit gibt es **{offers}** Angebote von {providers}, in {subjects}. Nach Art: {kinds}. [Suchen Sie](/catalogue) nach dem, was Sie können möchten.',
    },
    long: {
      question: 'Wie lange dauert es?',
      answer:
        'Auf jeder Seite stehen die Stunden und, wenn der Anbieter sie nennt, die Wochen. Hier: {hours}. Ist Ihnen das Gebiet neu, rechnen Sie mit mehr.',
    },
    worth: {
      question: 'Wird es anerkannt?',
      answer:
        'Das ist verschieden, und versprechen kann es niemand. Die Seite jedes Angebots sagt, wer es nach welchem Standard und bis wann akkreditiert, oder klar, dass es niemand tut. Unter *Dafür und dagegen* steht, was gegen eine Anerkennung sprechen kann. Fragen Sie vor dem Bezahlen dort, wo es gelten soll: beim Arbeitgeber oder bei der Hochschule.',
    },
    assessed: {
      question: 'Wie wird geprüft, und führt jemand Aufsicht?',
      answer:
        'Von den Angeboten hier: {assessment}. Aufsicht: {supervision}. Wie viele Versuche es gibt und wann man besteht, steht auf jeder Seite.',
    },
    fail: {
      question: 'Was ist, wenn ich nicht bestehe?',
      answer:
        'Auf der Seite jedes Angebots steht, wie viele Versuche es gibt und wie lange man dazwischen wartet. Ist keiner mehr übrig, können Sie auf der Seite Ihres Lernwegs um eine Ausnahme bitten. Bewerten dürfen Sie, woran Sie teilgenommen haben, auch ohne Badge.',
    },
    expire: {
      question: 'Läuft es ab?',
      answer:
        'Von den Angeboten hier: {expiry}. Ein abgelaufener Badge bleibt echt; wer ihn prüft, liest, bis wann er galt.',
    },
    prove: {
      question: 'Wie zeige ich, dass ich es habe?',
      answer:
        'Ihr Badge hat eine Adresse, ein Bild und eine Datei. Alle können ihn kostenlos und ohne Konto [prüfen](/verify), auch wenn Sie nicht mehr hier sind.',
    },
    many: {
      question: 'Wie prüfe ich viele Badges auf einmal?',
      answer:
        'Mit einem Konto reichen Sie Dateien, ein ZIP oder eine Tabelle [auf einer Seite](/verify/many) ein: bis 10.000 Badges beliebiger Aussteller, jeder mit Urteil und Grund. Was Sie einreichen, wird gelöscht, sobald es geprüft ist; den Bericht sehen nur Sie.',
    },
    elsewhere: {
      question: 'Kann ich Badges mitbringen, die ich anderswo bekommen habe?',
      answer:
        'Ja: Dateien, einen ganzen Ordner oder eine Adresse, bei [Ihren Badges](/wallet/import). Jeder wird geprüft, danach jede Woche wieder. Nur Sie sehen ihn, bis Sie ihn zeigen. Dabei steht, ob er an eine Adresse vergeben wurde, die nachweislich Ihre ist.',
    },
    reviews: {
      question: 'Kann ich den Bewertungen trauen?',
      answer:
        'Schreiben kann nur, wer teilgenommen hat, und nur einmal, auch ohne Badge am Ende. Der Anbieter kann antworten, aber nichts entfernen; über Meldungen entscheidet die Verwaltung der Website. Ein Durchschnitt steht ab {fewest} Bewertungen da. Zitate sind etwas anderes: Die sucht der Anbieter aus.',
    },
    finish: {
      question: 'Wie viele kommen ans Ziel?',
      answer:
        'Die Seite jedes Anbieters sagt Jahr für Jahr, wie viele sich eingeschrieben haben, angetreten sind, bestanden haben und den Badge erreicht haben, immer als Anteil an allen Eingeschriebenen.',
    },
    approach: {
      question: 'Plattform, Bootcamp, Arbeitgeber oder Hochschule?',
      answer:
        'Das hängt davon ab, wie viel Zeit und Geld Sie haben und wofür Sie es brauchen. Mit [ein paar Fragen](/choose) ordnen wir die vier für Sie, mit Begründung.',
    },
    degree: {
      question: 'Microcredential oder Studium?',
      answer:
        'Ein Studium ist breit, dauert Jahre und öffnet Berufe, die es gesetzlich verlangen. Ein Microcredential ist schmal, dauert Stunden bis Monate und belegt eine Sache gut. Manche bringen ECTS-Punkte, die eine Hochschule anrechnen kann: hier {credit}. [Vergleichen Sie eines mit einem Studium](/choose/degree), nach Zeit, Kosten, Punkten und den Kompetenzen eines Berufs.',
    },
    log: {
      question: 'Woran sehe ich, dass nichts eingeschoben oder entfernt wird?',
      answer:
        'Was hier signiert oder widerrufen wird, steht in einem [Protokoll, das nur wächst](/log), als Hash, in dem niemand zu finden ist. Alle können es ganz prüfen, und auch, ob ein Badge darin steht.',
    },
    data: {
      question: 'Was geschieht mit meinen Daten?',
      answer:
        'Unter *Konto* können Sie alles sichern, was von Ihnen gespeichert ist, und das Konto schließen. Dann werden Ihr Name, Ihre Bewertungen und Ihre Zitate gelöscht. Gesicherte Badges bleiben gültig.',
    },
  },
  contents: 'Auf dieser Seite',
  glossary: 'Ein Wort ist Ihnen fremd? Hier ist das Glossar.',
  more: 'Geht es um Ihr Konto oder Ihre Badges? Dazu gibt es die Hilfe.',
  beingCounted: '(wird noch gezählt)',
  nothingYet: 'noch nichts',
  organisations: (count) => counted(count, 'Organisation', 'Organisationen'),
  hoursFromTo: (least, most) => {
    const hours = counted(most, 'Stunde', 'Stunden');
    return least === most ? hours : `von ${least} bis ${hours}`;
  },
  listed: (count, name) => `${name} (${count})`,
  noneCarries: 'bisher keines',
  edit: {
    title: 'Leitfaden und Glossar',
    lead: 'Sagen Sie es mit eigenen Worten, wo unsere nicht passen, und ergänzen Sie, was bei Ihnen gefragt wird. Jede Sprache steht für sich.',
    tabs: { question: 'Leitfaden', term: 'Glossar' },
    language: 'Sprache',
    go: 'Anzeigen',
    entry: 'Eintrag',
    state: 'Wessen Worte',
    ours: 'Unsere',
    yours: 'Ihre, statt unserer',
    own: 'Ihre',
    add: { question: 'Frage hinzufügen', term: 'Begriff hinzufügen' },
    back: 'Alle Einträge',
    titleOf: { question: 'Frage', term: 'Begriff' },
    textOf: { question: 'Antwort', term: 'Bedeutung' },
    textHint:
      'Markdown. Lassen Sie es leer, um es zurückzunehmen; dann steht dort wieder unser Text oder nichts.',
    placeholders: 'Das können Sie einsetzen; an seiner Stelle steht dann, was jetzt hier ist:',
    oursIs: 'Was ohne Ihren Text dort steht',
    save: 'Speichern',
    see: 'Seite ansehen',
  },
};
