import type { Words } from '../words.ts';

const scopes: Words['access']['apiTokens']['scopes'] = {
  'organisations:read': {
    name: 'Organisation lesen',
    meaning: 'Was sie über sich sagt und wer dort arbeitet.',
  },
  'organisations:write': {
    name: 'Einstellungen der Organisation ändern',
    meaning: 'Ob sich ihre neuen Badges aussetzen lassen.',
  },
  'achievements:read': {
    name: 'Microcredentials lesen',
    meaning: 'Auch Entwürfe, mit Lernergebnissen und Kompetenzen.',
  },
  'achievements:write': { name: 'Microcredentials schreiben', meaning: 'Legt Entwürfe an und ändert sie.' },
  'achievements:publish': {
    name: 'Microcredentials veröffentlichen',
    meaning: 'Veröffentlicht Entwürfe und nimmt Veröffentlichtes aus dem Angebot.',
  },
  'awards:read': { name: 'Verleihungen lesen', meaning: 'Wer was wann erworben hat.' },
  'awards:create': { name: 'Verleihen', meaning: 'Verleiht im Namen der Organisation.' },
  'awards:revoke': {
    name: 'Verleihungen widerrufen und aussetzen',
    meaning: 'Nimmt Verleihungen endgültig zurück, setzt sie aus und hebt das auf.',
  },
  'credentials:read': { name: 'Nachweise lesen', meaning: 'Die signierten Dateien ihrer Verleihungen.' },
  'statements:read': {
    name: 'Aussagen lesen',
    meaning: 'Was die Organisation über andere aussagt und was andere über sie aussagen.',
  },
  'statements:write': {
    name: 'Aussagen abgeben',
    meaning: 'Gibt Aussagen im Namen der Organisation ab, bestätigt sie und zieht sie zurück.',
  },
  'webhooks:manage': {
    name: 'Webhooks verwalten',
    meaning: 'Legt fest, welches Programm erfährt, was geschieht.',
  },
  'vc-api': {
    name: 'VC-API verwenden',
    meaning:
      'Signiert beliebige Nachweise im Namen der Organisation, prüft Nachweise und widerruft oder setzt aus, was es signiert hat.',
  },
};

export const apiTokens: Words['access']['apiTokens'] = {
  title: 'Zugang für Programme',
  lead: (organisation) =>
    `Mit einem Token handelt ein Programm für ${organisation}. Was es darf, legen Sie fest.`,
  reference: 'Was Programme hier tun können: die Referenz der API',
  closed: 'Die VC-API ist auf dieser Website geschlossen',
  closedLead:
    'Ein Token dafür öffnet nichts, solange CAIRN_VC_API im Betrieb nicht auf 1 gesetzt ist. Die API von Cairn ist offen.',
  newTitle: 'Neues Token',
  name: 'Wer wird es verwenden?',
  nameHint:
    'Zum Beispiel der Name des Programms. Er steht im Protokoll neben allem, was mit dem Token geschieht.',
  nameErrors: {
    empty: 'Angeben, wer das Token verwendet, damit es später wiederzuerkennen ist.',
    long: 'Höchstens 80 Zeichen verwenden.',
  },
  whichScopes: 'Was darf das Programm?',
  chooseScope: 'Mindestens eine Sache wählen, die das Programm darf.',
  scopes,
  may: 'Darf',
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
    'Jetzt kopieren und wie ein Passwort aufbewahren: Es wird nur dieses eine Mal angezeigt, und wer es hat, handelt in Ihrem Namen.',
  token: 'Token',
  address: 'Adresse der API',
  vcApiAddress: 'Adresse der VC-API',
  header: 'Mit jeder Anfrage senden als: Authorization: Bearer, Leerzeichen, Token.',
  done: 'Zurück zu den Token',
  withdrawTitle: (name) => `Token für ${name} zurückziehen`,
  withdrawLead:
    'Das Programm, das es verwendet, kann hier nichts mehr tun. Was es signiert hat, bleibt unverändert.',
  withdrawSubmit: 'Token zurückziehen',
  keep: 'Abbrechen',
};
