import type { Words } from '../words.ts';

/** The checklist of whoever runs the site. */
export const siteSteps: Words['site']['checklist']['steps'] = {
  address: {
    title: 'Die Adresse',
    text: (address) =>
      `Diese Website hat die Adresse ${address}. Sie steht für immer in jedem Badge: Wer einen prüft, fragt dort nach. Später lässt sie sich nicht mehr ändern.`,
    confirm: 'Ja, diese Adresse bleibt',
    change: 'CAIRN_URL setzen und neu starten.',
  },
  https: {
    title: 'Eine sichere Verbindung',
    text: () => 'Passwörter und Badges sind nur über https sicher unterwegs.',
    confirm: '',
    change:
      'CAIRN_TLS_CERT und CAIRN_TLS_KEY setzen, oder einen Proxy davorstellen und CAIRN_URL mit https beginnen lassen.',
  },
  mail: {
    title: 'E-Mail',
    text: () =>
      'Konto, Anmeldung, neue Badges: Alles läuft über E-Mail. Eine Nachricht an Sie selbst zeigt, ob sie ankommt.',
    confirm: 'E-Mail an mich senden',
    change:
      'Diese Website kann keine E-Mails senden. CAIRN_SMTP_URL und CAIRN_MAIL_FROM setzen und neu starten.',
  },
  backup: {
    title: 'Eine erprobte Sicherung',
    text: () =>
      'Cairn vor dem Kopieren anhalten: Dateien einer laufenden Datenbank sind keine Sicherung. Der Ordner mit den Geheimnissen gehört dazu, denn ohne ihn lässt sich nichts mehr signieren. Die Kopie einmal an anderer Stelle wiederherstellen.',
    confirm: 'Ich habe eine Sicherung einmal wiederhergestellt',
    change: '',
  },
  organisation: {
    title: 'Die erste Organisation',
    text: () => 'Badges werden im Namen einer Organisation verliehen.',
    confirm: '',
    change: 'Eine anlegen und jemanden für die Leitung einladen.',
  },
  texts: {
    title: 'Wer diese Website betreibt',
    text: () =>
      'Wer hierherkommt, will wissen, mit wem er es zu tun hat: eine Adresse für Fragen, ein Impressum und was mit den Daten geschieht.',
    confirm: '',
    change: 'Die Texte schreiben. Dann sind sie von jeder Seite aus verlinkt.',
  },
};
