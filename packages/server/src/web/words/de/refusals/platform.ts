import { fileKind, fileKinds } from '../../file-kinds.ts';
import type { RefusalsOf } from '../../refusal-words.ts';

export const platform: RefusalsOf<
  `platform.${string}` | `bulk.${string}` | `files.${string}` | `import.${string}`
> = {
  'platform.picture-too-large': 'Das Bild ist größer als 1 MB. Ein kleineres wählen.',
  'platform.picture-too-wide': 'Das Bild hat mehr als 4096 Pixel je Seite. Ein kleineres wählen.',
  'platform.picture-neither': 'Das ist weder PNG noch SVG. Das Bild in einem dieser Formate speichern.',
  'platform.picture-damaged': 'Das Bild ist beschädigt. Noch einmal als PNG speichern.',
  'platform.picture-not-svg':
    'Die Zeichnung enthält mehr als eine einfache Zeichnung: Kommentare, Entitäten oder Teile, die nicht wohlgeformt sind. Als einfaches SVG oder als PNG exportieren.',
  'platform.picture-too-many-parts': 'Die Zeichnung hat mehr als 2000 Teile. Als PNG speichern.',
  'platform.picture-element': ({ name }) =>
    `Die Zeichnung enthält „${name}“, und das kann mehr als zeichnen. Als einfaches SVG oder als PNG exportieren.`,
  'platform.picture-attribute': ({ name }) =>
    `„${name}“ in der Zeichnung kann mehr als zeichnen. Als einfaches SVG oder als PNG exportieren.`,
  'files.empty': 'Die Datei ist leer. Eine andere wählen.',
  'files.no-room': ({ megabytes }) =>
    `Der Platz ist aufgebraucht: Alle Dateien zusammen dürfen ${megabytes} MB belegen. Nicht mehr Benötigtes entfernen oder bei der Leitung dieser Website nachfragen.`,
  'files.not-found': 'Diese Datei gibt es nicht.',
  'files.other-kind': ({ found, taken }) =>
    fileKind(found)
      ? `Diese Datei ist von der Art ${fileKind(found)} und wird hier nicht angenommen. Möglich sind: ${fileKinds(taken)}.`
      : taken.includes('text/plain')
        ? `Diese Datei lässt sich nicht als Text lesen. Eine Tabelle als „CSV UTF-8“ speichern, oder als eines von diesen: ${fileKinds(taken)}.`
        : `Was für eine Datei das ist, lässt sich nicht sagen. Möglich sind: ${fileKinds(taken)}.`,
  'files.too-large': ({ megabytes }) => `Die Datei ist größer als ${megabytes} MB. Eine kleinere wählen.`,
  'import.broken': ({ file, line }) =>
    line > 0
      ? `„${file}“ ist ab Zeile ${line} nicht lesbar. Die Stelle berichtigen oder die Datei neu herunterladen.`
      : `„${file}“ ist beschädigt. Am besten neu herunterladen.`,
  'import.nothing':
    'Darin ist nichts, was sich importieren lässt. Möglich sind Tabellen (CSV, TSV oder XLSX), JSON-Dokumente oder ein ZIP davon.',
  'import.too-large': ({ file }) =>
    `„${file}“ ist zu groß. Unnötiges herausnehmen oder in Teilen importieren.`,
  'import.too-many': ({ most }) => `Das sind mehr als ${most} Zeilen. In Teilen importieren.`,
  'platform.drawings-wait':
    'Gerade werden viele Bilder gezeichnet. Versuchen Sie es in einer Minute noch einmal; geändert wurde nichts.',
  'platform.catalogue-being-read': ({ read }) =>
    `Der Katalog wird nach einem Start eingelesen: bisher ${new Intl.NumberFormat('de').format(read)} Angebote. Versuchen Sie es in einer halben Minute noch einmal; alles andere geht schon.`,
  'bulk.too-many-rows': ({ most }) => `Ein Durchlauf nimmt höchstens ${most} Zeilen auf.`,
  'bulk.row-broke':
    'Bei uns ging etwas schief. Noch einmal ausführen; wenn es wieder misslingt, der Administration melden.',
  'bulk.request-key-reused':
    'Diese Anfrage wurde schon einmal mit anderem Inhalt gesendet. Öffnen Sie das Formular neu, oder wählen Sie einen anderen Schlüssel.',
  'bulk.no-rows': 'Es gibt nichts zu tun.',
  'bulk.run-not-found': 'Diesen Durchlauf gibt es nicht.',
};
