import type { Words } from '../words.ts';
import { byCount, counted } from './count.ts';

export const learning: Words['learning'] = {
  title: 'Mein Lernen',
  lead: 'Wohin Sie unterwegs sind und was als Nächstes kommt.',
  description: 'Alles, wofür Sie eingeschrieben sind, mit dem nächsten Schritt.',
  empty: {
    title: 'Sie sind noch nirgends eingeschrieben',
    text: 'Wofür Sie sich einschreiben, das steht dann hier, mit dem nächsten Schritt.',
    action: 'Etwas zum Lernen finden',
  },
  waiting: 'Auf der Warteliste',
  active: 'Unterwegs',
  completed: 'Abgeschlossen',
  completedOn: 'Abgeschlossen am',
  enrolledOn: 'Eingeschrieben am',
  enrol: {
    title: (title) => `Für „${title}“ einschreiben`,
    lead: 'Es kann sofort losgehen. Bis zum Beginn der Prüfung gibt es keine Fristen.',
    action: 'Einschreiben',
    back: 'Noch nicht',
    already: 'Sie sind schon eingeschrieben.',
    choose: 'Welchen Durchgang möchten Sie?',
    option: (run, track, price) => `${run} · ${track} · ${price}`,
    unknown: 'Wählen Sie einen der Durchgänge.',
    payment: {
      title: 'Bezahlt wird beim Anbieter',
      text: (provider) =>
        `Hier wird nichts abgebucht. Ihre Wahl und der Preis werden festgehalten, und ${provider} sagt Ihnen, wie Sie bezahlen.`,
    },
    closed: {
      title: 'Zurzeit kann man sich nicht einschreiben',
      text: 'Kein Durchgang ist offen. Wann der nächste öffnet, steht auf der Seite des Angebots.',
    },
  },
  ownRun: {
    title: 'Ihr Durchgang',
    none: 'Sie lernen ohne feste Termine.',
    waiting: {
      title: 'Sie stehen auf der Warteliste',
      text: 'Wird ein Platz frei, bekommt ihn, wer am längsten wartet. Dann hören Sie von uns.',
    },
    learnsOnly: {
      title: 'Sie lernen ohne Nachweis',
      text: 'Die Prüfung gehört nicht zu dem, was Sie gewählt haben. Sie können noch ein Angebot mit Nachweis wählen.',
    },
    payment: 'Bezahlt wird beim Anbieter. Hier wird nichts abgebucht.',
    again: 'Anderen Durchgang wählen',
    other: 'Etwas anderes wählen',
    leave: 'Austreten',
  },
  leave: {
    title: (title) => `Bei „${title}“ austreten?`,
    lead: 'Ihr Platz wird für andere frei. Was Sie schon gezeigt haben, bleibt, und Sie können sich wieder einschreiben, solange es angeboten wird. Was Sie bezahlt haben, gibt es nach der Regel für Erstattungen zurück: Fragen Sie den Anbieter.',
    action: 'Austreten',
    stay: 'Weiterlernen',
  },
  path: {
    exception: 'Um eine Ausnahme bitten',
    next: 'Was als Nächstes kommt',
    steps: 'Der Weg zum Badge',
    progress: 'Erledigte Schritte',
    enrolled: 'Eingeschrieben',
    exam: 'Prüfung bestehen',
    award: 'Badge erhalten',
    kicker: 'Unterwegs zu',
    kickerDone: 'Erworben',
    kickerEnded: 'Erworben und widerrufen',
    review: 'Bewertung schreiben',
    about: 'Lernergebnisse und Kriterien lesen',
    rules: 'Die Regeln der Prüfung',
    attempts: 'Ihre Versuche',
    attempt: 'Versuch',
    finished: 'Beendet',
    result: 'Ergebnis',
    reached: 'Erreicht',
    passed: 'Bestanden',
    notPassed: 'Nicht bestanden',
    annulled: 'Ungültig',
    open: 'Offen',
    states: {
      met: 'Erledigt',
      missing: 'Offen',
      waiting: 'Wartet auf jemanden',
      closed: 'Geschlossen',
      expired: 'Abgelaufen',
    },
    also: 'Außerdem offen',
    waits: 'Für Sie ist gerade nichts zu tun: Jemand anderes muss entscheiden.',
    look: 'Ergebnis ansehen',
  },
  next: {
    start: {
      title: 'Prüfung ablegen',
      text: (questions) =>
        byCount(questions, { one: 'Eine Frage erwartet Sie.', other: `${questions} Fragen erwarten Sie.` }),
      timed: (minutes) =>
        `Ab dem Beginn haben Sie ${counted(minutes, 'Minute', 'Minuten')}. Die Uhr läuft bei uns und hält nicht an, wenn Sie die Seite schließen. Am Ende werden Ihre Antworten von selbst abgegeben.`,
      untimed:
        'Es gibt keine Zeitbegrenzung. Ihre Antworten bleiben gespeichert, und Sie können später weitermachen.',
      left: (attempts) =>
        byCount(attempts, {
          one: 'Dies ist Ihr letzter Versuch.',
          other: `Sie haben noch ${attempts} Versuche.`,
        }),
      action: 'Prüfung beginnen',
    },
    resume: {
      title: 'Prüfung fortsetzen',
      text: 'Sie haben begonnen. Ihre Antworten sind gespeichert.',
      due: 'Sie endet am',
      action: 'Fortsetzen',
    },
    wait: { title: 'Erst einmal eine Pause', text: 'Der nächste Versuch ist möglich ab' },
    none: {
      title: 'Kein Versuch mehr übrig',
      text: 'Alle Versuche dieser Prüfung sind aufgebraucht. Der Anbieter weiß, was Sie jetzt tun können.',
    },
    passed: {
      title: 'Bestanden',
      text: 'Ihr Badge wird gerade signiert und steht gleich unter „Meine Badges“.',
      signed: 'Ihr Badge ist signiert und steht unter „Meine Badges“.',
      revoked: 'Der Aussteller hat den Badge widerrufen. Die Begründung steht auf der Seite des Badges.',
      toBadge: 'Badge ansehen',
      action: 'Zu meinen Badges',
      result: 'Ergebnis ansehen',
    },
  },
};
