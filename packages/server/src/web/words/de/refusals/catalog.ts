import type { RefusalsOf } from '../../refusal-words.ts';
import { packs } from '../packs.ts';
import type { frameworkRefusals } from './frameworks.ts';

export const catalog: Omit<
  RefusalsOf<`catalog.${string}` | `skills.${string}`>,
  keyof typeof frameworkRefusals
> = {
  'catalog.achievement-not-found': 'Diesen Lernnachweis gibt es nicht.',
  'catalog.not-a-draft':
    'Diese Ausgabe ist veröffentlicht und ändert sich nicht mehr. Änderungen kommen in eine neue Ausgabe.',
  'catalog.incomplete': 'Zum Veröffentlichen fehlt noch etwas.',
  'catalog.not-published': 'Nur was veröffentlicht ist, lässt sich zurückziehen.',
  'catalog.skill-unknown':
    'Eine der Kompetenzen gibt es nicht, oder sie gehört zu einer anderen Organisation.',
  'catalog.level-unknown': 'Eine der Kompetenzen hat ein Niveau, das ihr Rahmen nicht kennt.',
  'catalog.design-unknown': 'Diese Form, diese Farben oder dieses Zeichen gibt es für Badges nicht.',
  'catalog.too-many-skills': 'Ein Badge nennt höchstens 30 Kompetenzen. Einige weglassen.',
  'catalog.too-many-rows': 'Eine der Listen ist zu lang. Etwas daraus entfernen.',
  'catalog.fact-malformed': 'Eine Adresse, ein Tag oder ein Name hat nicht die richtige Form.',
  'catalog.classification-code':
    'Geben Sie den Code an, wie ihn die Klassifikation schreibt, etwa 11.0701 (CIP), 5415 (NAICS) oder J62 (ISIC).',
  'catalog.classification-schemeName': 'Nennen Sie den Namen der anderen Klassifikation.',
  'catalog.weeks-out-of-order':
    'Die kürzeste Dauer darf nicht über der üblichen liegen und die übliche nicht über der längsten.',
  'catalog.too-many-outcomes':
    'Es kann höchstens 40 Lernergebnisse geben. Einige zusammenfassen oder entfernen.',
  'catalog.text-too-long': 'Einer der Texte ist zu lang. Er muss kürzer werden.',
  'catalog.too-many-translations': 'Eine Ausgabe lässt sich in höchstens 24 Sprachen übersetzen.',
  'catalog.translations-too-long':
    'Alle Übersetzungen zusammen dürfen höchstens 200.000 Zeichen haben, denn jeder Badge trägt sie mit sich.',
  'catalog.translation-of-itself':
    'In die Sprache der Ausgabe gibt es schon eine Übersetzung. Eine andere Sprache wählen oder diese Übersetzung vorher leeren.',
  'catalog.language-unknown': 'Eine der Übersetzungen ist in einer Sprache, die nicht zur Wahl steht.',
  'catalog.changed-meanwhile':
    'Dieser Entwurf wurde inzwischen von jemand anderem geändert. Vor dem nächsten Schritt noch einmal ansehen.',
  'catalog.outline-too-long':
    'Ein Aufbau hat höchstens 20 Module mit je höchstens 20 Einheiten. Fassen Sie einige zusammen.',
  'catalog.outline-malformed': 'Jedes Modul und jede Einheit braucht einen Titel und eine eigene Nummer.',
  'catalog.in-review':
    'Dieser Entwurf wird gerade begutachtet und ändert sich solange nicht. Zum Ändern erst aus der Begutachtung zurückholen.',
  'catalog.not-in-review': 'Dieser Entwurf wird nicht mehr begutachtet. Es ist nichts zu entscheiden.',
  'catalog.own-draft':
    'Sie haben an diesem Entwurf selbst mitgeschrieben. Begutachten muss ihn jemand anderes.',
  'catalog.review-needed':
    'In Ihrer Organisation wird nur veröffentlicht, was eine zweite Person freigegeben hat. Bitten Sie zuerst um eine Begutachtung.',
  'catalog.comment-not-found': 'Diesen Kommentar gibt es nicht.',
  'catalog.too-many-comments': 'Zu diesem Entwurf gibt es schon 500 Kommentare. Mehr geht nicht.',
  'catalog.outcome-skill-unknown':
    'Ein Lernergebnis nennt eine Kompetenz, die dieser Lernnachweis nicht bescheinigt.',
  'catalog.packs-block':
    'Ein Regelwerk Ihrer Organisation ist nicht erfüllt. Deshalb lässt sich das noch nicht veröffentlichen.',
  'catalog.pack-check': packs.missing,
  'catalog.pack-without-title': packs.errors.title,
  'catalog.too-many-conditions':
    'Ein Regelwerk hat höchstens 40 Bedingungen. Einige zusammenfassen oder entfernen.',
  'catalog.people-loosen':
    'Ein Programm kann das nur strenger stellen. Lockern kann es eine Person in der Konsole.',
  'catalog.condition-malformed': 'Eine der Bedingungen ist nicht vollständig.',
  'catalog.condition-operator': packs.errors.choice,
  'catalog.condition-amount': packs.errors.number,
  'catalog.condition-choices': packs.errors.choice,
  'catalog.condition-message': packs.errors.message,
  'catalog.letter-undrawable': ({ letter }) =>
    `„${letter}“ fehlt in unseren Schriften. Sie enthalten lateinische, griechische, kyrillische, arabische, chinesische, japanische und koreanische Zeichen sowie Devanagari, aber keine Emojis.`,
  'catalog.colours-alike': ({ ratio }) =>
    `Diese Farbe hebt sich vom Hintergrund kaum ab (Kontrast ${ratio} zu 1), lesen könnte das niemand. Eine hellere oder dunklere wählen.`,
  'catalog.picture-lines': ({ most }) => `In die Mitte eines Badges passen ${most} Zeilen.`,
  'catalog.picture-text-long': ({ most }) => `Hier haben höchstens ${most} Zeichen Platz. Den Text kürzen.`,
  'catalog.picture-too-large':
    'Das Bild ist zu groß: höchstens 1 MB als PNG, 500 kB als SVG. Ein kleineres wählen.',
  'catalog.picture-neither': 'Das ist weder PNG noch SVG. Das Bild in einem dieser Formate speichern.',
  'catalog.png-damaged':
    'Das Bild ist beschädigt oder nicht das, was sein Anfang verspricht. Noch einmal als PNG speichern.',
  'catalog.png-not-square': ({ width, height }) =>
    `Das Bild misst ${width} mal ${height} Pixel. Ein Badge ist so breit wie hoch: auf ein Quadrat zuschneiden.`,
  'catalog.png-too-small': ({ least }) =>
    `Das Bild ist zu klein. Mindestens ${least} Pixel je Seite sind nötig.`,
  'catalog.png-too-wide': ({ most }) => `Das Bild hat mehr als ${most} Pixel je Seite. Ein kleineres wählen.`,
  'catalog.svg-not-svg':
    'Das ist keine SVG-Zeichnung: Sie muss aus einem einzigen svg-Element im Namensraum von SVG bestehen.',
  'catalog.svg-not-square':
    'Die Zeichnung ist nicht quadratisch oder nennt ihre Größe nicht. Ihre viewBox muss so breit wie hoch sein.',
  'catalog.svg-too-complex':
    'Die Zeichnung hat zu viele Teile, oder Teile zeichnen einander immer wieder. Vereinfachen oder als PNG speichern.',
  'catalog.svg-malformed': ({ line }) =>
    `Zeile ${line}: Die Zeichnung ist kein wohlgeformtes XML. Noch einmal als einfaches SVG exportieren.`,
  'catalog.svg-declared': ({ line }) =>
    `Zeile ${line}: Dokumenttyp, CDATA oder Anweisung könnten etwas verbergen. Als einfaches SVG exportieren.`,
  'catalog.svg-entity': ({ line }) =>
    `Zeile ${line}: Eine Entität, die XML nicht von sich aus kennt, könnte etwas verbergen. Als einfaches SVG exportieren.`,
  'catalog.svg-text': ({ line }) =>
    `Zeile ${line}: Text sieht auf jedem Computer anders aus. In Pfade umwandeln und die Zeichnung neu speichern.`,
  'catalog.svg-element': ({ name, line }) =>
    `Zeile ${line}: „${name}“ kann mehr als zeichnen und darf in keinem Badge stehen. Entfernen oder die Zeichnung als PNG speichern.`,
  'catalog.svg-attribute': ({ name, line }) =>
    `Zeile ${line}: Das Attribut „${name}“ kann mehr als zeichnen und darf in keinem Badge stehen. Entfernen oder die Zeichnung als PNG speichern.`,
  'catalog.svg-value': ({ name, line }) =>
    `Zeile ${line}: „${name}“ führt aus der Zeichnung hinaus oder verbirgt etwas. Entfernen oder die Zeichnung als PNG speichern.`,
  'catalog.run-not-found': 'Diesen Durchgang gibt es nicht.',
  'catalog.run-nameless': 'Geben Sie dem Durchgang einen Namen mit höchstens 120 Zeichen.',
  'catalog.run-zone-unknown': 'Nennen Sie eine Zeitzone, zum Beispiel Europe/Berlin.',
  'catalog.run-day-malformed': 'Geben Sie einen Tag zwischen 2000 und 2100 ein, zum Beispiel 2027-03-01.',
  'catalog.run-start-missing': 'Nennen Sie den ersten Tag.',
  'catalog.run-end-missing': 'Nennen Sie den letzten Tag.',
  'catalog.run-ends-before': 'Der letzte Tag liegt vor dem ersten.',
  'catalog.run-enrols-before': 'Die Einschreibung endet, bevor sie beginnt.',
  'catalog.run-enrols-after': 'Die Einschreibung endet erst nach dem Durchgang.',
  'catalog.run-enrols-late-scheduled': 'Die Einschreibung beginnt erst nach dem Start des Durchgangs.',
  'catalog.run-enrols-late-self-paced': 'Die Einschreibung beginnt erst nach dem letzten Tag des Durchgangs.',
  'catalog.run-capacity': 'Geben Sie an, wie viele Plätze es gibt: mindestens einen.',
  'catalog.run-capacity-taken': 'Es sind schon mehr Plätze belegt.',
  'catalog.run-place-missing': 'Nennen Sie die Stadt, in der es stattfindet.',
  'catalog.run-country-unknown':
    'Nennen Sie das Land mit seinem Kürzel aus zwei Buchstaben, zum Beispiel DE.',
  'catalog.run-too-many': 'Es gibt davon schon 300 Durchgänge; mehr gehen nicht.',
  'catalog.run-without-offer':
    'Ein offener Durchgang braucht einen Preis. Fügen Sie zuerst einen hinzu; er kann 0 sein.',
  'catalog.run-of-nothing':
    'Veröffentlichen Sie zuerst das Angebot: Lernende schreiben sich für die veröffentlichte Ausgabe ein.',
  'catalog.run-over': 'Der letzte Tag zum Einschreiben ist vorbei. Verschieben Sie zuerst die Tage.',
  'catalog.run-state': 'Dieser Durchgang ist abgesagt, oder das geht mit ihm nicht mehr.',
  'catalog.run-reason-missing': 'Schreiben Sie eine Begründung mit höchstens 500 Zeichen.',
  'catalog.run-not-open':
    'Für diesen Durchgang kann man sich gerade nicht einschreiben. Wählen Sie einen anderen.',
  'catalog.sessions-too-many': 'Ein Stundenplan hat höchstens 400 Termine.',
  'catalog.sessions-none': 'Keiner dieser Wochentage liegt zwischen den beiden Tagen.',
  'catalog.session-time': 'Geben Sie eine Uhrzeit wie 18:30 ein. Das Ende liegt nach dem Anfang.',
  'catalog.session-title': 'Sagen Sie mit höchstens 120 Zeichen, was stattfindet.',
  'catalog.offer-not-found': 'Das kann man gerade nicht wählen. Nehmen Sie etwas anderes.',
  'catalog.offer-too-many': 'Ein Durchgang hat höchstens 20 Preise.',
  'catalog.currency-unknown': 'Nennen Sie die Währung mit ihrem Kürzel, zum Beispiel EUR.',
  'catalog.amount-malformed': 'Ein Betrag ist eine ganze Zahl in der kleinsten Einheit seiner Währung, ab 0.',
  'catalog.includes-too-many': 'Nennen Sie höchstens 20 Dinge, die enthalten sind.',
  'catalog.policy-malformed':
    'Je später der Tag, desto weniger gibt es zurück: bitte der Reihe nach und in ganzen Zahlen.',
  'catalog.email-malformed':
    'Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.org, oder lassen Sie das Feld leer.',
  'catalog.too-many-hosts':
    'Höchstens 20 Websites lassen sich nennen. Bleibt das Feld leer, sind alle erlaubt.',
  'catalog.host-malformed':
    'Eine der Websites ist nicht richtig geschrieben. Es genügt der Name, etwa www.example.org.',
  'skills.name-invalid': 'Der Kompetenz einen Namen mit höchstens 120 Zeichen geben.',
  'skills.framework-unknown': 'Diesen Rahmen von Niveaus gibt es nicht.',
  'skills.skill-not-found': 'Diese Kompetenz gibt es nicht.',
  'skills.scale-not-found': 'Diese Skala gibt es nicht.',
  'skills.language-unknown': 'Die Sprache mit ihrem Kürzel angeben, zum Beispiel „de“ oder „pt-BR“.',
  'skills.translation-of-itself':
    'Das Original steht schon in dieser Sprache. Darin lassen sich nur weitere Namen ergänzen.',
  'skills.too-many-alternatives': 'In einer Sprache sind höchstens 20 weitere Namen möglich.',
  'skills.description-too-long': 'Für die Beschreibung sind höchstens 600 Zeichen möglich.',
  'skills.source-not-found': 'Diesen Kompetenzrahmen gibt es nicht.',
  'skills.occupation-not-found': 'Diesen Beruf gibt es nicht.',
  'skills.import-column-unknown': ({ column }) =>
    `Die Tabelle hat keine Spalte „${column}“. Es zählt die Schreibweise der ersten Zeile.`,
  'skills.import-framework-no-uri': ({ file }) =>
    `Dem Kompetenzrahmen in „${file}“ fehlt eine eigene Adresse. Er braucht eine @id, die mit https:// oder urn: beginnt.`,
  'skills.import-name-long': ({ most }) => `Der Name hat mehr als ${most} Zeichen und muss kürzer werden.`,
  'skills.import-no-column': ({ columns }) =>
    `Welche Spalte die Kompetenzen nennt, ist nicht zu erkennen. Zur Wahl stehen: ${columns}.`,
  'skills.import-no-name': 'Der Name fehlt. Ergänzen oder die Zeile weglassen.',
  'skills.import-no-number': 'Hier fehlt eine Zahl. Ergänzen oder die Zeile weglassen.',
  'skills.import-no-uri': ({ uri }) =>
    `„${uri}“ ist keine Adresse (URI), oder das Ziel fehlt. Jede Zeile braucht eine, die mit https:// oder urn: beginnt.`,
  'skills.import-nothing':
    'Darin ist nichts, was sich importieren lässt. Gebraucht werden die Dateien eines Kompetenzrahmens.',
  'skills.import-occupation-missing':
    'Der Beruf ist nicht bekannt. Die Tabelle der Berufe muss mit importiert werden.',
  'skills.import-one-document': 'JSON-Dateien bitte einzeln importieren.',
  'skills.import-outdated':
    'Der Kompetenzrahmen wurde seit der Vorschau anderweitig importiert. Die Dateien bitte erneut importieren, um zu sehen, was sich jetzt ändern würde.',
  'skills.import-same': 'War schon genau so vorhanden.',
  'skills.import-starter-may-not':
    'Die Person, die das begonnen hat, darf inzwischen keine Kompetenzrahmen mehr importieren.',
  'skills.import-too-many': ({ most }) => `Das sind mehr als ${most} Zeilen. In Teilen importieren.`,
  'skills.import-too-many-names': ({ most }) =>
    `Das sind mehr als ${most} Bezeichnungen. In Teilen importieren.`,
  'skills.import-twice': ({ uri }) => `„${uri}“ kommt zweimal vor. Es zählt nur die erste Stelle.`,
  'skills.import-unknown': ({ file }) => `„${file}“ ist weder ein CASE-Paket noch ein CTDL-ASN-Graph.`,
  'skills.import-without-framework':
    'Der Kompetenzrahmen selbst ließ sich nicht speichern. Den Import noch einmal beginnen.',
};
