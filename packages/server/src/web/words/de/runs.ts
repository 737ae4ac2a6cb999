import type { Words } from '../words.ts';
import { counted } from './count.ts';

export const runs: Words['runs'] = {
  title: 'Lange Arbeiten',
  lead: 'Arbeit über viele Zeilen. Sie läuft weiter, auch wenn die Seite zu ist, und nichts geht verloren, wenn der Server anhält.',
  emptyTitle: 'Noch ist nichts gelaufen',
  empty: 'Hier steht Arbeit über viele Zeilen, mit ihrem Fortschritt und dem Ergebnis jeder Zeile.',
  kinds: {
    'sign-awards': 'Alle wartenden Verleihungen signieren',
    'send-claims': 'Noch einmal an alle schreiben, die nicht abgeholt haben',
    'give-awards': 'An viele Personen verleihen',
    'revoke-awards': 'Ausgewählte Verleihungen widerrufen',
    'suspend-awards': 'Ausgewählte Verleihungen aussetzen',
    'reinstate-awards': 'Aussetzung ausgewählter Verleihungen aufheben',
  },
  reason: 'Begründung',
  columns: { number: 'Nummer', what: 'Was', state: 'Stand', rows: 'Zeilen', started: 'Begonnen' },
  states: {
    checking: 'Wird durchgesehen',
    checked: 'Wartet auf Bestätigung',
    running: 'Läuft',
    done: 'Fertig',
    cancelled: 'Vorzeitig beendet',
  },
  rows: 'Zeilen',
  left: (seconds) =>
    seconds < 60
      ? `Noch etwa ${counted(seconds, 'Sekunde', 'Sekunden')}.`
      : `Noch etwa ${counted(Math.round(seconds / 60), 'Minute', 'Minuten')}.`,
  counts: { done: 'Erledigt', failed: 'Misslungen', skipped: 'Nichts zu tun', waiting: 'Wartet' },
  refresh:
    'Solange die Arbeit läuft, lädt sich diese Seite alle paar Sekunden neu. Sie muss nicht offen bleiben.',
  begin: 'Beginnen',
  end: 'Beenden',
  endHint: 'Was erledigt ist, bleibt erledigt. Später kann es weitergehen.',
  goOn: 'Weitermachen',
  again: (failed) => `${counted(failed, 'misslungene Zeile', 'misslungene Zeilen')} noch einmal ausführen`,
  row: { search: 'Etwas aus einer Zeile', number: 'Zeile', about: 'Worum es geht', why: 'Was geschah' },
  failedFile: 'Misslungene Zeilen als Datei (CSV)',
};
