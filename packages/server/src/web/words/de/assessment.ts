import type { Words } from '../words.ts';
import { byCount, counted } from './count.ts';

export const assessment: Words['assessment'] = {
  exam: {
    page: (page, pages) => `Seite ${page} von ${pages}`,
    pageTitle: (title, page, pages) => `${title}, Seite ${page} von ${pages}`,
    question: (position, total) => `Frage ${position} von ${total}`,
    single: 'Eine Antwort wählen.',
    multiple: 'Alle richtigen Antworten wählen.',
    points: (points) => counted(points, 'Punkt', 'Punkte'),
    answered: (count, total) => `${count} von ${total} beantwortet`,
    progress: 'Beantwortete Fragen',
    ends: 'Sie endet am',
    clock: 'Restzeit',
    minutesLeft: (minutes) =>
      minutes <= 0 ? 'weniger als eine Minute' : counted(minutes, 'Minute', 'Minuten'),
    noLimit: 'Keine Zeitbegrenzung',
    save: 'Speichern und weiter',
    back: 'Speichern und zurück',
    check: 'Speichern und vor der Abgabe durchsehen',
    keptByButton: 'Ihre Antworten werden bei jedem Druck auf einen Knopf unter den Fragen gespeichert.',
    soon: 'Es bleiben weniger als fünf Minuten. Danach wird abgegeben, was gespeichert ist.',
    elsewhere: (positions) =>
      `Inzwischen wurde in einem anderen Fenster geantwortet (Frage ${positions}). Jene Antwort ist zu sehen und gilt; was Sie hier angekreuzt haben, wurde nicht übernommen. Kreuzen Sie neu an, um sie zu ändern.`,
    live: {
      answered: '{count} von {total} beantwortet',
      standing: 'Jede Antwort wird sofort gespeichert.',
      saving: 'Antwort wird gespeichert …',
      kept: 'Gespeichert um {time}',
      away: 'Noch nicht gespeichert: Die Verbindung ist unterbrochen. Ihre Antworten warten hier und werden gesendet. Lassen Sie dieses Fenster offen.',
      back: 'Die Verbindung ist wieder da. Ihre Antworten sind gespeichert.',
      refused:
        'Nicht gespeichert: Diese Seite ist veraltet. Laden Sie sie neu; Ihre Antworten warten in diesem Fenster.',
      signedOut:
        'Nicht gespeichert: Sie sind abgemeldet. Melden Sie sich in einem anderen Tab wieder an, und kommen Sie dann hierher zurück; Ihre Antworten warten in diesem Fenster.',
      elsewhere:
        'Diese Frage wurde in einem anderen Fenster beantwortet. Jene Antwort ist zu sehen und gilt; kreuzen Sie neu an, um sie zu ändern.',
      changed: 'Ihre Antworten wurden in einem anderen Fenster geändert. Diese Seite zeigt sie.',
      fiveMinutes: 'Noch fünf Minuten.',
      oneMinute: 'Noch eine Minute. Danach werden Ihre Antworten von selbst abgegeben.',
      soon: 'Noch weniger als fünf Minuten.',
      lastSeconds: 'Noch weniger als eine Minute. Danach werden Ihre Antworten von selbst abgegeben.',
      over: 'Die Zeit ist um. Ihre Antworten werden abgegeben.',
      overAway:
        'Die Zeit ist um, und die Verbindung ist unterbrochen. Was gespeichert ist, wird trotzdem abgegeben; was nicht gespeichert ist, kann nicht zählen.',
    },
    attempt: (number) => `Versuch ${number}`,
  },
  submit: {
    title: 'Prüfung abgeben',
    lead: 'Danach werden Ihre Antworten bewertet und lassen sich nicht mehr ändern.',
    all: 'Jede Frage ist beantwortet.',
    open: (count) =>
      byCount(count, {
        one: 'Eine Frage ist noch offen.',
        other: `${count} Fragen sind noch offen.`,
      }),
    caption: 'Ihre Fragen',
    question: 'Frage',
    state: 'Stand',
    answered: 'Beantwortet',
    unanswered: 'Noch offen',
    goTo: (position) => `Frage ${position}`,
    action: 'Abgeben',
    back: 'Zurück zu den Fragen',
  },
  result: {
    title: (title) => `Ergebnis: ${title}`,
    passed: 'Bestanden',
    notPassed: 'Diesmal nicht bestanden',
    annulled: 'Dieser Versuch zählt nicht mehr',
    annulledText:
      'Der Anbieter hat ihn für ungültig erklärt. Was Sie geantwortet und erreicht haben, bleibt hier, wie es war.',
    passedText: 'Sie haben jedes Lernergebnis gezeigt, das diese Prüfung verlangt.',
    passedOverall: 'Sie haben die Bestehensgrenze erreicht.',
    notPassedText: 'Unten steht, welche Lernergebnisse Sie erreicht haben und welche noch Übung brauchen.',
    score: 'Ihr Ergebnis',
    outcomes: 'Was Sie gezeigt haben',
    outcome: 'Lernergebnis',
    reachedShare: 'Erreicht',
    state: 'Gezeigt',
    yes: 'Gezeigt',
    no: 'Noch nicht',
    finished: 'Beendet am',
    next: 'Was als Nächstes kommt',
    again: 'Ein neuer Versuch ist jetzt möglich.',
    wait: 'Ein neuer Versuch ist möglich ab',
    noneLeft: 'Es gibt keinen weiteren Versuch.',
    back: 'Zurück zur Lernseite',
    timeOver:
      'Die Zeit war um. Ihre Prüfung wurde mit den Antworten abgegeben, die bis dahin gespeichert waren.',
    late: 'Die Prüfung war schon vorbei. Bewertet ist, was vorher gespeichert war; was danach kam, zählt nicht.',
    privacy:
      'Welche Antworten richtig waren, wird nicht gezeigt. So bleibt die Prüfung für alle fair, die sie noch vor sich haben.',
  },
};
