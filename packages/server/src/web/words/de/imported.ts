import type { Words } from '../words.ts';
import { counted } from './count.ts';

export const imported: Words['imported'] = {
  toImport: 'Badge von anderswo hinzufügen',
  isImported: 'Von anderswo',
  title: 'Eigene Badges mitbringen',
  lead: 'Badges, die Sie anderswo bekommen haben, können neben den hier erworbenen stehen. Jeder wird jetzt und danach etwa wöchentlich geprüft; ändert sich etwas, erfahren Sie es. Nur Sie sehen sie, bis Sie einen zeigen.',
  file: 'Badge-Dateien',
  fileHint: (files, megabytes) =>
    `Bilder (PNG, SVG), Dateien (JSON, JWT) und PDF, in denen ein Badge steckt. Bis zu ${files} auf einmal, je 4 MB und zusammen ${megabytes} MB.`,
  folder: 'Oder ein ganzer Ordner',
  folderHint: (files) =>
    `Jede Datei darin wird angesehen, höchstens ${files}. Was kein Badge ist, wird aufgelistet und weggelassen.`,
  text: 'Oder eine Adresse oder der Text eines Badges',
  textHint: 'Die https-Adresse eines Badges oder der Inhalt einer Badge-Datei.',
  submit: 'Prüfen und behalten',
  formats:
    'Behalten werden Open Badges 1, 2 und 3, Lernnachweise (CLR), verifizierbare Nachweise und signierte Token (JWT). Auch abgelaufene und widerrufene Badges: Sie erscheinen als das, was sie sind.',
  resultTitle: 'Was daraus wurde',
  outcomes: {
    imported: 'Behalten',
    known: 'Schon vorhanden',
    renewed: 'Auf den neuen Stand gebracht',
    'brought-back': 'Zurückgeholt',
    own: 'Hier erworben, schon vorhanden',
    refused: 'Nicht behalten',
  },
  counts: (kept, others) =>
    others === 0
      ? `${counted(kept, 'Badge', 'Badges')} behalten.`
      : `${counted(kept, 'Badge', 'Badges')} behalten, ${others} nicht.`,
  columns: { source: 'Mitgebracht als', outcome: 'Ergebnis', why: 'Was gefunden wurde' },
  pasted: 'Eingefügter Text',
  again: 'Weitere mitbringen',
  toWallet: 'Zu meinen Badges',
  open: 'Öffnen',
  nameless: 'Ein Badge ohne Namen',
  issuerUnnamed: 'Ein Aussteller ohne Namen',
  naming: {
    address: {
      word: 'Ihrer, laut Adresse',
      meaning: 'Er wurde an eine E-Mail-Adresse vergeben, die nachweislich Ihre ist.',
    },
    name: {
      word: 'Trägt Ihren Namen',
      meaning: 'Er nennt jemanden, der so heißt wie Sie. Das allein beweist nicht, dass Sie es sind.',
    },
    nobody: {
      word: 'Eigene Angabe',
      meaning:
        'Er nennt niemanden, von dem wir wissen, dass Sie es sind: eine andere Adresse, einen Schlüssel oder einen anderen Namen. Tragen Sie die Adresse, an die er vergeben wurde, in Ihr Konto ein; die nächste Prüfung findet es dann.',
    },
  },
  addAddress: 'Adresse hinzufügen',
  about: 'Woher er kommt',
  facts: {
    source: 'Mitgebracht als',
    importedAt: 'Mitgebracht am',
    checkedAt: 'Zuletzt geprüft',
    triedAt: 'Zuletzt versucht',
    naming: 'Wem er gehört',
  },
  lastChecked: 'Zuletzt geprüft',
  notReached:
    'Die letzte Prüfung blieb ohne Ergebnis, meist weil die Website des Ausstellers nicht geantwortet hat. Was hier steht, wurde davor festgestellt.',
  checkNow: 'Jetzt noch einmal prüfen',
  save: 'Badge-Datei speichern',
  whoTitle: 'Wer ihn sehen kann',
  isOpen:
    'Alle, die die Adresse seiner Seite haben. Er steht in keiner Liste, und Suchmaschinen lassen ihn aus.',
  isClosed: 'Nur Sie.',
  show: 'Zeigen',
  hide: 'Nicht mehr zeigen',
  cannotShow: 'Solange niemand bestätigen kann, dass er echt ist, lässt er sich nicht zeigen.',
  publicPage: 'Öffentliche Seite öffnen',
  address: 'Adresse seiner Seite',
  removeTitle: 'Entfernen',
  removeLead: (days) =>
    `Er verschwindet aus Ihren Badges, und niemand sieht ihn. Innerhalb von ${counted(days, 'Tag', 'Tagen')} können Sie ihn hier zurückholen, danach wird er gelöscht.`,
  remove: 'Aus meinen Badges entfernen',
  removed: (days) =>
    `Sie haben diesen Badge entfernt. Nach ${counted(days, 'Tag', 'Tagen')} wird er gelöscht.`,
  bringBack: 'Zurückholen',
  publicLead: {
    address: (name) =>
      `Dieser Badge kommt von einer anderen Website. ${name} zeigt ihn hier; vergeben wurde er an eine E-Mail-Adresse, die nachweislich dieser Person gehört.`,
    name: (name) =>
      `Dieser Badge kommt von einer anderen Website. ${name} zeigt ihn hier. Er nennt jemanden, der so heißt; das allein beweist nichts.`,
    nobody: (name) =>
      `Dieser Badge kommt von einer anderen Website. ${name} zeigt ihn hier. Dass er an diese Person vergeben wurde, ist nicht bewiesen.`,
  },
  publicDescription: (title) => `${title}, hier geprüft.`,
  filter: {
    legend: 'Anzeigen',
    search: 'Titel oder Aussteller',
    origin: 'Woher',
    origins: { all: 'Alle Badges', here: 'Hier erworben', elsewhere: 'Von anderswo' },
    group: 'In Gruppen',
    groups: { none: 'Ohne Gruppen', issuer: 'Nach Aussteller', skill: 'Nach Kompetenz', date: 'Nach Jahr' },
    submit: 'Anzeigen',
    clear: 'Alle anzeigen',
    nothing: 'Kein Badge passt. Ändern Sie, wonach Sie suchen.',
    noSkill: 'Ohne genannte Kompetenz',
    noDate: 'Ohne Datum',
    results: (count) => counted(count, 'Badge', 'Badges'),
  },
};
