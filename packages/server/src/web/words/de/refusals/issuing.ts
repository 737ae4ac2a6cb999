import type { RefusalsOf } from '../../refusal-words.ts';

export const issuing: RefusalsOf<`issuing.${string}` | `wallet.${string}` | `verification.${string}`> = {
  'issuing.award-not-found': 'Diese Verleihung gibt es nicht.',
  'issuing.not-yet-signed': 'Dieser Badge wird gerade signiert. Gleich noch einmal versuchen.',
  'issuing.in-question': 'Wartet, bis entschieden ist, ob es dabei bleibt.',
  'issuing.ended-meanwhile': 'Widerrufen, bevor signiert wurde.',
  'issuing.address-not-meant':
    'Die Adresse dieser Site steht in jedem Badge, und noch hat niemand gesagt, dass sie bleibt. Das tut die Administration in der Checkliste.',
  'issuing.closed':
    'Diese Organisation hat geschlossen: In ihrem Namen wird nichts mehr verliehen oder geändert.',
  'issuing.closing-name': ({ name }) => `Geben Sie den Namen genau so ein, wie er hier steht: ${name}.`,
  'issuing.closing-offers': 'Im Katalog stehen noch Angebote. Nehmen Sie sie zuerst heraus.',
  'issuing.closing-unsigned': 'Verleihungen warten noch auf ihre Signatur. Lassen Sie sie zuerst signieren.',
  'issuing.already-awarded': 'Dieser Person ist das schon verliehen.',
  'issuing.already-revoked':
    'Diese Verleihung ist schon widerrufen. Das geht kein zweites Mal und lässt sich nicht zurücknehmen.',
  'issuing.never-ends': 'Diese Verleihung hat kein Ende, also ist nichts zu erneuern.',
  'issuing.not-to-renew':
    'Dieser Badge lässt sich jetzt nicht erneuern: Es ist zu früh oder zu spät, oder er hat kein Ende.',
  'issuing.own-renewal':
    'Die eigene Verleihung erneuert niemand selbst. Bitten Sie eine Kollegin oder einen Kollegen.',
  'issuing.renewal-end-missing':
    'Geben Sie an, bis wann sie gilt: Für das Verliehene ist keine Dauer festgelegt.',
  'issuing.renewal-too-early':
    'Erneuert wird ab dem Tag, den die Ausgabe nennt. Für eine frühere Erneuerung nennen, bis wann sie gelten soll.',
  'issuing.renewal-too-short': 'Das neue Ende muss nach heute und nach dem jetzigen Ende liegen.',
  'issuing.name-unchanged': 'So steht der Name schon auf dem Badge. Schreiben Sie, wie er lauten soll.',
  'issuing.former-name-hidden':
    'Dieser Badge wurde ersetzt, und was auf ihm stand, wird nicht mehr herausgegeben. Seine Seite führt zum neuesten.',
  'issuing.already-suspended':
    'Diese Verleihung ist schon ausgesetzt. Die Aussetzung lässt sich aufheben, die Verleihung widerrufen.',
  'issuing.not-suspended': 'Diese Verleihung ist nicht ausgesetzt.',
  'issuing.not-suspendable':
    'Dieser Badge wurde ohne Eintrag für das Aussetzen signiert; niemand könnte sehen, dass er ausgesetzt ist. Möglich ist, ihn zu widerrufen und später neu zu verleihen, oder neue Badges aussetzbar zu machen: unter „Schlüssel und Kennung“.',
  'issuing.to-oneself': 'Niemand verleiht sich selbst etwas. Bitten Sie jemand anderes aus Ihrem Team darum.',
  'issuing.own-suspension':
    'Niemand hebt die Aussetzung des eigenen Badges auf. Bitten Sie jemanden aus Ihrem Team.',
  'issuing.selection-changed':
    'Seit diese Seite geöffnet wurde, findet die Liste etwas anderes. Die Anzahl noch einmal ansehen und bestätigen.',
  'issuing.selection-too-large': ({ most }) =>
    `Mehr als ${most} auf einmal geht nicht. Die Liste eingrenzen und in Teilen vorgehen.`,
  'issuing.starter-may-not': 'Wer das begonnen hat, darf es nicht mehr.',
  'issuing.request-key-reused':
    'Diese Anfrage kam schon einmal mit anderem Inhalt. Für eine neue Verleihung das Formular neu öffnen.',
  'issuing.edition-not-awardable': 'Nur was veröffentlicht war, kann verliehen werden.',
  'issuing.edition-not-found': 'Diesen Lernnachweis oder diese Ausgabe gibt es in dieser Organisation nicht.',
  'issuing.too-many-to-address': 'An diese Adresse ging in einer Viertelstunde zu viel. Später weitermachen.',
  'issuing.reason-missing': 'Einen Grund angeben: Alle, die den Badge prüfen, lesen ihn.',
  'issuing.reason-too-long': 'Den Grund in höchstens 500 Zeichen angeben.',
  'issuing.date-in-future': 'Eine Verleihung kann nicht später als heute datiert sein.',
  'issuing.date-too-early': 'Eine Verleihung kann nicht vor dem Jahr 1900 datiert sein. Das Datum prüfen.',
  'issuing.expiry-too-late': 'Eine Verleihung muss binnen 100 Jahren ablaufen. Das Datum prüfen.',
  'issuing.expiry-before-award': 'Die Verleihung muss nach dem Tag ablaufen, an dem sie erworben wurde.',
  'issuing.person-not-found': 'Zu dieser Adresse gibt es kein Konto. Die Person muss zuerst eines anlegen.',
  'issuing.address-confusable':
    'Diese Adresse mischt Buchstaben verschiedener Alphabete, die gleich aussehen. Noch einmal eintippen.',
  'issuing.already-waiting':
    'Diese Verleihung wartet schon auf diese Adresse. Die E-Mail lässt sich erneut senden.',
  'issuing.address-malformed': 'Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.org.',
  'issuing.address-bounced':
    'E-Mails an diese Adresse kommen endgültig zurück. Berichtigen Sie die Adresse; die E-Mail geht dann an die neue.',
  'issuing.claim-sent-lately':
    'In den letzten 24 Stunden ging schon eine E-Mail an diese Adresse. Morgen geht die nächste.',
  'issuing.none-to-remind':
    'Niemandem ist jetzt noch zu schreiben: Alle haben ihren Badge abgeholt, in den letzten 24 Stunden schon eine E-Mail bekommen, oder an ihrer Adresse kommt nichts an.',
  'issuing.claim-gone':
    'Diesen Link hat ein neuerer ersetzt, oder die Verleihung wurde zurückgezogen. Nach einer neueren E-Mail suchen oder dort nachfragen, woher sie kam.',
  'issuing.claim-not-found': 'Hier wartet keine solche Verleihung. Vielleicht ist sie schon abgeholt.',
  'issuing.issuer-not-found': 'Diese ausstellende Organisation gibt es nicht.',
  'issuing.status-list-not-found': 'Diese Statusliste gibt es nicht.',
  'issuing.credential-malformed': 'Das ist kein wohlgeformter Nachweis.',
  'issuing.credential-not-found': 'Einen Nachweis mit dieser Kennung und einem solchen Status gibt es nicht.',
  'issuing.key-exists':
    'Einen Schlüssel dieser Art gibt es schon. Soll er nicht mehr signieren, lässt er sich ersetzen.',
  'issuing.key-missing':
    'Die Organisation hat keinen Schlüssel dieser Art. Die Leitung legt ihn im Arbeitsbereich unter „Schlüssel und Kennung“ an.',
  'issuing.key-does-not-fit': 'Mit einem Schlüssel dieser Art lässt sich so nicht signieren.',
  'issuing.keys-changed':
    'Während des Signierens haben sich die Schlüssel der Organisation geändert. Die Anfrage noch einmal senden.',
  'issuing.status-value-out-of-range': 'Einen solchen Wert kann der Status dieses Nachweises nicht haben.',
  'issuing.revocation-is-final': 'Ein Widerruf lässt sich nicht zurücknehmen. Den Nachweis neu ausstellen.',
  'issuing.fault': ({ what }) => what,
  'issuing.id-too-long': ({ most }) =>
    `Die Kennung eines Nachweises mit Status hat höchstens ${most} Zeichen.`,
  'issuing.type-missing': 'Unter „type“ muss „VerifiableCredential“ stehen.',
  'issuing.list-address': ({ text }) =>
    text === ''
      ? 'In dieser Zeile steht keine E-Mail-Adresse. Tragen Sie eine ein.'
      : `„${text}“ ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.org.`,
  'issuing.list-achievement': ({ text }) =>
    text === ''
      ? 'Diese Zeile sagt nicht, was erworben wurde. Tragen Sie den Titel ein, oder wählen Sie ihn für die ganze Liste.'
      : `Unter „${text}“ wird hier nichts angeboten. Schreiben Sie den Titel so, wie er im Katalog steht, oder die Kennung.`,
  'issuing.list-empty': 'Unter den Namen der Spalten steht keine Zeile. Tragen Sie eine Person je Zeile ein.',
  'issuing.list-begun':
    'Diese Liste wurde schon begonnen oder beendet. Reichen Sie die Tabelle noch einmal ein.',
  'issuing.list-column-twice': ({ column }) =>
    `Die Spalte „${column}“ kann nur eines bedeuten. Wählen Sie für eines von beiden eine andere.`,
  'issuing.list-column-unknown': ({ column }) =>
    `Eine Spalte „${column}“ hat die Tabelle nicht. Wählen Sie eine, die es gibt.`,
  'issuing.list-columns-many': ({ most }) =>
    `Eine Tabelle darf höchstens ${most} Spalten haben. Lassen Sie weg, was nicht gebraucht wird.`,
  'issuing.list-date': ({ column, text }) =>
    `${column}: „${text}“ ist kein Tag. Schreiben Sie ihn als Jahr-Monat-Tag, etwa 2026-05-31.`,
  'issuing.list-no-achievement':
    'Geben Sie an, was erworben wurde: für die ganze Liste, oder durch die Spalte, die es nennt.',
  'issuing.list-no-address-column': ({ columns }) =>
    `Keine Spalte scheint E-Mail-Adressen zu enthalten. Die Tabelle hat: ${columns}. Nennen Sie eine davon „E-Mail“.`,
  'issuing.list-no-table':
    'Das ist keine Tabelle. Reichen Sie eine CSV-Datei oder eine Arbeitsmappe (XLSX) ein, deren erste Zeile die Spalten nennt.',
  'issuing.list-note-long': ({ most }) => `Die Notiz ist länger als ${most} Zeichen. Kürzen Sie sie.`,
  'issuing.list-repeats': ({ line }) =>
    `Zeile ${line} sagt für dieselbe Adresse dasselbe. Verliehen wird es einmal.`,
  'wallet.badge-is-put-away': 'Dieser Badge ist entfernt. Holen Sie ihn zuerst zurück.',
  'wallet.badge-not-confirmed':
    'Noch konnte niemand bestätigen, dass dieser Badge echt ist; deshalb lässt er sich nicht zeigen. Prüfen Sie ihn später noch einmal.',
  'wallet.badge-not-found': 'Einen solchen Badge gibt es nicht, oder er wird nicht gezeigt.',
  'wallet.no-showcase': 'Unter dieser Adresse ist nichts zu sehen.',
  'wallet.showcase-empty': 'Geben Sie mindestens einem Badge einen Platz, bevor Sie es öffnen.',
  'wallet.showcase-not-open':
    'Einer dieser Badges gehört Ihnen nicht, oder nur Sie können ihn sehen. Wählen Sie aus der Liste.',
  'wallet.grant-awards-many': 'Wählen Sie höchstens 50 Badges aus.',
  'wallet.grant-awards-missing': 'Wählen Sie mindestens einen Badge aus.',
  'wallet.grant-is-over':
    'Dieser Link ist beendet und lässt sich nicht mehr ändern. Legen Sie einen neuen mit denselben Badges an.',
  'wallet.grant-last-day': 'Geben Sie einen Tag ab heute und innerhalb von zwei Jahren an.',
  'wallet.grant-name-missing': 'Geben Sie dem Link einen Namen, damit Sie später wissen, für wen er war.',
  'wallet.grant-not-found': 'Einen solchen Link haben Sie nicht.',
  'wallet.grant-not-yours': 'Einer dieser Badges gehört Ihnen nicht. Wählen Sie aus der Liste.',
  'wallet.grant-too-long': 'Das ist zu lang. Kürzen Sie den Text.',
  'wallet.grants-many':
    'Sie haben 50 offene Links. Beenden Sie einen, den niemand mehr braucht, und legen Sie dann den neuen an.',
  'wallet.import-full':
    'Sie haben so viele Badges von anderswo, wie behalten werden können. Entfernen Sie einige, die Sie nicht brauchen.',
  'wallet.import-inside-many': 'Darin stecken mehr als 100 Badges. Bringen Sie höchstens 100 auf einmal mit.',
  'wallet.import-late':
    'Für die Prüfung blieb keine Zeit. Wählen Sie ihn noch einmal aus: Was schon behalten ist, wird nicht doppelt behalten.',
  'wallet.import-long':
    'Dieser Badge ist länger als eine Million Zeichen, das ist mehr, als behalten werden kann.',
  'wallet.import-many':
    'Bringen Sie höchstens 100 auf einmal mit: Wählen Sie einen kleineren Ordner oder weniger Adressen.',
  'wallet.import-not-kept': 'Das ist kein Badge, der behalten werden kann.',
  'wallet.import-nothing': 'Wählen Sie eine Datei oder einen Ordner aus, oder geben Sie eine Adresse an.',
  'wallet.import-of-another':
    'Er wurde hier vergeben, an ein anderes Konto. Wenn auch das Ihres ist, melden Sie sich dort an: Eine Adresse lässt sich nur einem Konto zuordnen.',
  'wallet.nothing-shared':
    'Dieser Link zeigt nichts. Seine Zeit ist vorbei, er wurde beendet, oder er ist nicht vollständig. Bitten Sie die Person, von der Sie ihn haben, um einen neuen.',
  'wallet.award-not-found': 'Unter dieser Adresse gibt es keinen Badge, oder er wird gerade nicht gezeigt.',
  'verification.row-empty': 'In dieser Zeile steht nichts.',
  'verification.row-broke':
    'Das konnte nicht geprüft werden: hier ist ein Fehler passiert. Prüfen Sie es einzeln.',
  'verification.many-nothing': 'Wählen Sie mindestens eine Datei, oder geben Sie Adressen ein.',
  'verification.many-rows': ({ most }) => `Das sind mehr als ${most} Badges. Teilen Sie sie auf.`,
  'verification.many-bytes': ({ megabytes }) =>
    `Das sind zusammen mehr als ${megabytes} MB. Teilen Sie es auf.`,
  'verification.many-column': ({ file }) =>
    `${file} hat keine Spalte „Adresse“ oder „Nachweis“. Benennen Sie die Spalte in der ersten Zeile.`,
  'verification.many-under-way': ({ most }) =>
    `${most} Prüfungen laufen schon. Warten Sie, bis eine fertig ist.`,
  'verification.many-not-done':
    'Es ist noch nicht alles geprüft. Versuchen Sie es, wenn die Prüfung fertig ist.',
  'verification.nothing-given': 'Eine Datei wählen, oder einen Badge oder seine Adresse einfügen.',
  'verification.too-large':
    'Das ist größer als 4 MB. Die Datei eines Badges ist kleiner: die Datei selbst wählen.',
  'verification.too-costly':
    'Diese Prüfung brauchte mehr Zeit oder Speicher, als ein Badge je braucht, deshalb haben wir sie abgebrochen. Über die Echtheit sagt das nichts. Am besten um die ursprüngliche Datei bitten.',
  'verification.no-such-badge':
    'Einen Badge mit dieser Nummer oder Adresse gibt es hier nicht, oder er wird gerade nicht gezeigt. Zeichen für Zeichen vergleichen: Groß- und Kleinbuchstaben zählen.',
  'verification.busy':
    'Gerade werden viele Badges geprüft. Eine Minute warten und noch einmal versuchen. An diesem Badge liegt es nicht.',
};
