import type { Words } from '../words.ts';

export const apiTokens: Words['access']['apiTokens'] = {
  title: 'Zugang für Programme',
  lead: (organisation) =>
    `Mit einem Token signiert ein Programm Nachweise im Namen von ${organisation}, prüft Nachweise und widerruft oder setzt aus, was es signiert hat.`,
  closed: 'Die VC-API ist auf dieser Website geschlossen',
  closedLead:
    'Token lassen sich anlegen. Sie öffnen aber nichts, solange CAIRN_VC_API im Betrieb nicht auf 1 gesetzt ist.',
  newTitle: 'Neues Token',
  name: 'Wer wird es verwenden?',
  nameHint:
    'Zum Beispiel der Name des Programms. Er steht im Protokoll neben allem, was mit dem Token geschieht.',
  nameErrors: {
    empty: 'Angeben, wer das Token verwendet, damit es später wiederzuerkennen ist.',
    long: 'Höchstens 80 Zeichen verwenden.',
  },
  create: 'Token anlegen',
  listTitle: 'Gültige Token',
  caption: 'Gültige Token',
  empty: 'Es gibt kein Token',
  emptyLead: 'Kein Programm kann für die Organisation handeln.',
  program: 'Programm',
  createdBy: 'Angelegt von',
  createdAt: 'Angelegt am',
  lastUsed: 'Zuletzt verwendet',
  never: 'nie',
  action: 'Ändern',
  withdraw: 'Zurückziehen',
  madeTitle: (name) => `Das Token für ${name}`,
  madeLead:
    'Jetzt kopieren und wie ein Passwort aufbewahren: Es wird nur dieses eine Mal angezeigt, und wer es hat, signiert in Ihrem Namen.',
  token: 'Token',
  address: 'Adresse der VC-API',
  header: 'Mit jeder Anfrage senden als: Authorization: Bearer, Leerzeichen, Token.',
  done: 'Zurück zu den Token',
  withdrawTitle: (name) => `Token für ${name} zurückziehen`,
  withdrawLead:
    'Das Programm, das es verwendet, kann hier nichts mehr tun. Was es signiert hat, bleibt unverändert.',
  withdrawSubmit: 'Token zurückziehen',
  keep: 'Abbrechen',
};
