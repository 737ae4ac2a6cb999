import type { RefusalsOf } from '../../refusal-words.ts';
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
  'catalog.too-many-rows': 'Eine der Listen ist zu lang. Bitte etwas daraus entfernen.',
  'catalog.fact-malformed': 'Eine Adresse, ein Tag oder ein Name hat nicht die richtige Form.',
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
  'catalog.outcome-skill-unknown':
    'Ein Lernergebnis nennt eine Kompetenz, die dieser Lernnachweis nicht bescheinigt.',
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
  'skills.import-broken': ({ file, line }) =>
    line > 0
      ? `„${file}“ ist ab Zeile ${line} nicht lesbar. Die Stelle berichtigen oder die Datei neu herunterladen.`
      : `„${file}“ ist beschädigt. Am besten neu herunterladen.`,
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
  'skills.import-too-large': ({ file }) =>
    `„${file}“ ist zu groß. Unnötiges herausnehmen oder in Teilen importieren.`,
  'skills.import-too-many': ({ most }) => `Das sind mehr als ${most} Zeilen. In Teilen importieren.`,
  'skills.import-too-many-names': ({ most }) =>
    `Das sind mehr als ${most} Bezeichnungen. In Teilen importieren.`,
  'skills.import-twice': ({ uri }) => `„${uri}“ kommt zweimal vor. Es zählt nur die erste Stelle.`,
  'skills.import-unknown': ({ file }) => `„${file}“ ist weder ein CASE-Paket noch ein CTDL-ASN-Graph.`,
  'skills.import-without-framework':
    'Der Kompetenzrahmen selbst ließ sich nicht speichern. Den Import noch einmal beginnen.',
};
