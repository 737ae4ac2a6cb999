import type { Words } from '../words.ts';
import { counted } from './count.ts';

export const elsewhere: Words['elsewhere'] = {
  title: 'Anderswo zeigen',
  lead: 'Profil, Netzwerk, Lebenslauf, E-Mail, Website: Alles liegt zum Kopieren bereit und führt zu der Seite, auf der jeder den Badge prüfen kann. Cairn meldet nichts dorthin; erst Ihr Klick öffnet die andere Seite.',
  to: 'Für LinkedIn, Lebenslauf, E-Mail und Website',
  closed: {
    title: 'Niemand kann diesen Badge öffnen',
    text: 'Zurzeit sehen nur Sie ihn, Links darauf führen also ins Leere. Zeigen Sie ihn zuerst wieder.',
    action: 'Zu diesem Badge',
  },
  ended: {
    title: 'Dieser Badge gilt zurzeit nicht',
    text: 'Was Sie früher anderswo eingefügt haben, führt weiter zu seiner Seite, und dort steht das auch. Neu einzufügen gibt es nichts.',
  },
  pending: {
    title: 'Dieser Badge wird gerade signiert',
    text: 'Das dauert einige Sekunden. Laden Sie die Seite gleich noch einmal.',
  },
  linkedIn: {
    title: 'Profil bei LinkedIn',
    text: 'Die Schaltfläche öffnet bei LinkedIn das ausgefüllte Formular unter „Bescheinigungen und Zertifikate“. Klappt das nicht, tragen Sie ein, was hier steht.',
    fields: {
      name: 'Name',
      organisation: 'Ausstellende Organisation',
      issued: 'Ausstellungsdatum',
      expires: 'Ablaufdatum',
      id: 'Nachweis-ID',
      address: 'Nachweis-URL',
    },
    noEnd: 'Keines',
  },
  post: {
    title: 'Andere Netzwerke',
    text: 'Wo Sie die Adresse des Badges einfügen, zeigen Netzwerke daneben diese Karte.',
    save: 'Karte speichern (PNG)',
    on: (network) => `Auf ${network} posten`,
    mail: 'Per E-Mail senden',
    says: (title, issuer) => `Ich habe bei ${issuer} „${title}“ erworben.`,
    address: 'Adresse des Badges',
  },
  cv: {
    title: 'Eintrag im Lebenslauf',
    text: 'Ein Anfang als reiner Text. Kürzen Sie nach Belieben, aber lassen Sie die Adresse stehen.',
    label: 'Text für den Lebenslauf',
    heading: (title, issuer, on) => `${title} – ${issuer}, ${on}`,
    until: (on) => `Gültig bis ${on}`,
    size: {
      eqf: (level) => `EQR-Niveau ${level}`,
      hours: (hours) => counted(hours, 'Stunde', 'Stunden'),
      ects: (ects) => `${ects} ECTS`,
    },
    skills: 'Kompetenzen:',
    shown: 'Ich habe gezeigt:',
    check: (address) => `Zum Prüfen: ${address}`,
  },
  signature: {
    title: 'Signatur in E-Mails',
    text: 'Markieren Sie Bild und Zeilen und kopieren Sie beides in die Signatur Ihres Mailprogramms, oder nehmen Sie das HTML.',
    looks: 'So sieht es aus',
    label: 'HTML für die Signatur',
    issuer: (issuer, on) => `${issuer}, ${on}`,
    check: 'Ein Klick auf das Bild führt zur Prüfung.',
  },
  site: {
    title: 'Website',
    text: 'Ein Bild, das zum Badge führt. Es braucht kein Skript und zählt niemanden.',
    picture: 'HTML: Bild mit Link',
    elementText:
      'Oder eine Karte mit Name, Aussteller und dem Stand im Moment des Ansehens, auch wenn der Badge später entzogen wird. Sie braucht ein Skript von hier, speichert nichts und verrät niemandem, wer sie ansieht.',
    element: 'HTML: Karte, die aktuell bleibt',
    oembed:
      'WordPress und anderen Systemen, die oEmbed kennen, genügt die Adresse des Badges in einer eigenen Zeile.',
  },
  element: {
    holder: (name) => `Erworben von ${name}`,
    issuer: (name) => `Ausgestellt von ${name}`,
    check: 'Badge prüfen',
  },
};
