import type { Words } from '../words.ts';
import { byCount } from './count.ts';

export const closing: Words['closing'] = {
  title: 'Für immer schließen',
  lead: 'Wenn eine Organisation endet, muss weiter gelten, was sie verliehen hat. Hier nehmen Sie alles mit, womit es geprüft wird, und sagen, ab wann nichts mehr verliehen wird.',
  link: 'Alles mitnehmen oder für immer schließen',
  siteTitle: 'Alles mitnehmen',
  siteText:
    'Eine Datei mit einer ganzen Website: Ihre Schlüssel (deren öffentliche Hälfte), Ihre Statuslisten, jede Ausgabe Ihrer Angebote und zu jedem Badge, den seine Inhaberin oder sein Inhaber zeigt, Seite, Datei und Bild. Jeder Webserver kann sie unter der Adresse ausliefern, die in Ihren Badges steht; von Cairn wird dann nichts mehr gebraucht.',
  rehearsal:
    'Vor dem Schließen sagen die Statuslisten darin, dass sie zwei Tage gelten, damit niemand einen Widerruf hinter einer alten Kopie verstecken kann. Probieren Sie es damit aus; nach dem Schließen nehmen Sie sie noch einmal mit.',
  final:
    'Die Statuslisten darin haben kein Ende: Wer in zwanzig Jahren einen Badge prüft, findet den Stand des letzten Tages.',
  download: 'Website herunterladen (ZIP)',
  closeTitle: 'Schließen',
  meaning:
    'Im Namen dieser Organisation wird nichts mehr verliehen, widerrufen oder ausgesetzt, von niemandem, und nichts macht das rückgängig. Alle Statuslisten werden ein letztes Mal signiert. Was verliehen wurde, bleibt, wie es ist.',
  offered: (count, figures) =>
    byCount(count, {
      one: 'Ein Angebot steht noch im Katalog. Nehmen Sie es zuerst heraus.',
      other: `${figures} Angebote stehen noch im Katalog. Nehmen Sie sie zuerst heraus.`,
    }),
  unsigned: (count, figures) =>
    byCount(count, {
      one: 'Eine Verleihung wartet noch auf ihre Signatur. Lassen Sie sie zuerst signieren.',
      other: `${figures} Verleihungen warten noch auf ihre Signatur. Lassen Sie sie zuerst signieren.`,
    }),
  unclaimed: (count, figures) =>
    byCount(count, {
      one: 'Ein Badge wartet auf jemanden, der ihn noch nicht angenommen hat. Danach kann ihn niemand mehr annehmen.',
      other: `${figures} Badges warten auf Menschen, die sie noch nicht angenommen haben. Danach kann sie niemand mehr annehmen.`,
    }),
  toOffers: 'Zu den Angeboten',
  toAwards: 'Zu den Verleihungen',
  reason: 'Warum, und wer jetzt Fragen beantwortet',
  reasonHint: 'Das lesen alle: hier auf Ihrer Seite und auf jeder Seite der Website.',
  name: (name) => `Zur Bestätigung „${name}“ eintippen`,
  submit: 'Für immer schließen',
  closedOn: 'Geschlossen am',
  closedTitle: (name) => `${name} verleiht nichts mehr`,
  closedText: 'Was vorher verliehen wurde, gilt weiter und kann hier geprüft werden.',
  site: {
    language: 'Deutsch',
    closed: 'Hier wird nichts mehr verliehen. Was verliehen wurde, gilt weiter.',
    open: 'Eine Kopie von allem, womit man die Badges dieser Organisation prüft. Sie verleiht noch.',
    asOf: 'Stand',
    offers: 'Was man erwerben konnte',
    edition: (number) => `Ausgabe ${number}`,
    shown: (count, figures) =>
      byCount(count, {
        one: 'Ein Badge hat hier eine Seite, unter der Adresse, die in ihm steht.',
        other: `${figures} Badges haben hier eine Seite, jeder unter der Adresse, die in ihm steht.`,
      }),
    criteria: 'Wie er erworben wurde',
    outcomes: 'Wer ihn erworben hat, kann',
    forPrograms: 'Für Programme',
    badge: 'Badge',
    earnedBy: 'Erworben von',
    awardedBy: 'Verliehen von',
    earnedOn: 'Erworben am',
    until: 'Gültig bis',
    state: 'Zustand',
    file: 'Badge-Datei (JSON)',
    picture: 'Bild mit dem Badge darin (PNG)',
    drawing: 'Zeichnung mit dem Badge darin (SVG)',
    home: 'Über diese Website',
    keys: 'Schlüssel (DID-Dokument)',
    check: 'Einen Badge prüfen',
    checkText:
      'Jedes Prüfprogramm liest Schlüssel und Listen unter dieser Adresse. Ganz ohne Netz, mit diesem Ordner und dem Befehl von Cairn:',
    host: 'Diese Website ausliefern',
    hostText:
      'Legen Sie den Ordner auf einen Webserver, der für diese Adresse antwortet. Regeln für Apache (.htaccess), nginx (nginx.conf) und für Anbieter, die _headers und _redirects lesen, liegen bei. Mit nichts als Node:',
  },
};
