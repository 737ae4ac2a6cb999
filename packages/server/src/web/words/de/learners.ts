import type { Words } from '../words.ts';
import { byCount, counted } from './count.ts';

const number = (count: number) => new Intl.NumberFormat('de-DE').format(count);

/** „niemand hat“, „1 hat“, „2 haben“, with what stands between. */
const soMany = (count: number, between = '') =>
  `${count === 0 ? 'niemand' : number(count)}${between} ${count === 0 ? 'hat' : byCount(count, { one: 'hat', other: 'haben' })}`;

export const learners: Words['learners'] = {
  title: 'Lernende',
  summary: (enrolled, completed) =>
    `${counted(enrolled, 'Person hat', 'Personen haben')} sich eingeschrieben, ${soMany(completed, ' davon')} abgeschlossen. Alle Ausgaben sind mitgezählt.`,
  results: 'Ergebnisse der Prüfung',
  empty: {
    title: 'Noch hat sich niemand eingeschrieben',
    text: 'Hier wird stehen, wer sich einschreibt, mit Versuchen und Ergebnissen. Zuerst veröffentlichen und die Seite weitergeben.',
    action: 'Öffentliche Seite öffnen',
  },
  name: 'Name',
  nobody: 'Gelöschtes Konto',
  state: 'Stand',
  states: {
    waiting: 'Auf der Warteliste',
    active: 'Unterwegs',
    completed: 'Abgeschlossen',
    withdrawn: 'Zurückgetreten',
  },
  attempts: 'Versuche',
  best: 'Bestes Ergebnis',
  none: 'Noch keines',
  outcomes: 'Gezeigte Lernergebnisse',
  ofOutcomes: (reached, total) => `${reached} von ${total}`,
  active: 'Zuletzt aktiv',
  enrolled: 'Eingeschrieben am',
  edition: 'Ausgabe',
  run: 'Durchgang',
  one: {
    back: 'Alle Lernenden',
    attempts: 'Versuche',
    noAttempts: 'Noch wurde kein Versuch begonnen.',
    attempt: 'Versuch',
    number: (attempt) => `Versuch ${attempt}`,
    started: 'Begonnen',
    finished: 'Beendet',
    running: 'Noch offen',
    score: 'Punkte',
    result: 'Ergebnis',
    passed: 'Bestanden',
    notPassed: 'Nicht bestanden',
    annulled: 'Ungültig',
    annulledBecause: (reason) => `Für ungültig erklärt. Begründung: ${reason}`,
    actions: 'Ändern',
    annul: {
      action: 'Für ungültig erklären',
      which: (attempt) => `Versuch ${attempt} für ungültig erklären`,
      title: 'Diesen Versuch für ungültig erklären',
      lead: (attempt, learner) => `Versuch ${attempt} von ${learner} zählt dann nicht mehr.`,
      meaning:
        'Antworten und Bewertung bleiben, wie sie sind. Ein Badge, der auf diesem Versuch beruht, wird nicht von selbst widerrufen: Sie entscheiden darüber unter „Zu entscheiden“.',
      reason: 'Begründung',
      reasonHint: 'Die lernende Person liest sie.',
      as: 'Was aus dem Versuch wird',
      givenBack: 'Er wird zurückgegeben',
      givenBackHint: 'Etwa wenn die Prüfung abgebrochen ist: Es ist, als hätte er nie begonnen.',
      usedUp: 'Er bleibt verbraucht',
      usedUpHint: 'Etwa nach einer Täuschung: Er zählt zu den erlaubten Versuchen.',
      submit: 'Versuch für ungültig erklären',
      cancel: 'Abbrechen',
      errors: {
        reason: 'Nennen Sie den Grund.',
        reasonLong: 'Schreiben Sie höchstens 500 Zeichen.',
        as: 'Wählen Sie, was aus dem Versuch wird.',
      },
    },
    restore: {
      action: 'Wieder gelten lassen',
      which: (attempt) => `Versuch ${attempt} wieder gelten lassen`,
      title: 'Diesen Versuch wieder gelten lassen',
      lead: (attempt, learner) =>
        `Versuch ${attempt} von ${learner} war für ungültig erklärt. Er zählt dann wieder, mit der Bewertung von damals.`,
      meaning:
        'Ist die Regel für einen Badge dadurch wieder erfüllt, schließt sich von selbst, was über den Badge zu entscheiden war.',
      submit: 'Wieder gelten lassen',
    },
    outcomes: 'Bestes Ergebnis in jedem Lernergebnis',
    outcome: 'Lernergebnis',
    reached: 'Erreicht',
    shown: 'Gezeigt',
    notShown: 'Noch nicht',
  },
  figures: {
    title: 'Ergebnisse der Prüfung',
    lead: (finished, passed) =>
      `${counted(finished, 'Person hat', 'Personen haben')} einen Versuch beendet, ${soMany(passed)} bestanden. Bei allen zählt der beste Versuch.`,
    emptyTitle: 'Noch keine Ergebnisse',
    empty:
      'Sobald der erste Versuch beendet ist, stehen hier Bewertungen, Lernergebnisse und schwierige Fragen.',
    distribution: 'Verteilung der Bewertungen',
    picture: (people) =>
      `Beste Bewertungen von ${counted(people, 'Person', 'Personen')}, in Schritten von zehn Prozent`,
    table: 'Dasselbe als Tabelle',
    mark: 'Bewertung',
    learners: 'Lernende',
    from: (tenth) => (tenth === 9 ? '90 bis 100 %' : `${tenth * 10} bis unter ${tenth * 10 + 10} %`),
    outcomes: 'Ergebnisse je Lernergebnis',
    outcome: 'Lernergebnis',
    reachedBy: 'Erreicht von',
    mean: 'Mittelwert',
    goneOutcome: 'Ein Lernergebnis, das keine Ausgabe mehr hat',
    items: 'Fragen, die schwierigste zuerst',
    itemsLead: 'Über alle beendeten Versuche.',
    apartLead:
      '„Trennschärfe“ vergleicht, wer hier richtig lag, mit den übrigen Punkten: Nahe 1 trennt die Frage starke von schwachen Ergebnissen, nahe 0 oder darunter lohnt ein Blick auf Wortlaut und Lösung.',
    item: 'Frage',
    right: 'Richtig',
    answered: 'Beantwortet',
    ofAttempts: (answered, attempts) => `${answered} von ${attempts}`,
    apart: 'Trennschärfe',
    tooFew: (least) =>
      `Ab ${counted(least, 'Versuch', 'Versuchen')} steht hier auch, wie gut eine Frage Lernende unterscheidet.`,
  },
  columns: {
    enrolment: 'Einschreibung',
    best: 'Bestes Ergebnis in Prozent',
    passed: 'Bestanden',
    outcome: (text) => `Prozent in: ${text}`,
    yes: 'ja',
    no: 'nein',
  },
};
