import type { RefusalsOf } from '../../refusal-words.ts';

export const paper: RefusalsOf<`paper.${string}`> = {
  'paper.not-yet-signed': 'Der Badge wird gerade signiert. Das Zertifikat ist gleich da.',
  'paper.busy': 'Gerade werden viele Dokumente gedruckt. Versuchen Sie es gleich noch einmal.',
  'paper.letters': ({ letters }) =>
    `Für diese Zeichen ist hier keine Schrift da: ${letters}. Der Badge selbst enthält den Namen, wie er ist; eine Administratorin kann auf dem Server eine Schrift dafür einrichten.`,
  'paper.not-printed':
    'Dieses Dokument ließ sich nicht drucken. Den Badge selbst gibt es als Bild und als Datei.',
  'paper.source-refused': ({ line, message }) => `Zeile ${line}: ${message}.`,
  'paper.source-costly':
    'Das Drucken hat zu lange gedauert oder zu viel Speicher gebraucht. Suchen Sie nach einer Schleife ohne Ende oder nach großen Bildern.',
  'paper.source-without-credential':
    'Der signierte Badge läge nicht bei. Beginnen Sie die Vorlage wie das Beispiel mit #import und #show: certificate.',
  'paper.source-missing': 'Schreiben Sie die Vorlage, oder wählen Sie eine von unseren.',
  'paper.colour-weak': 'In dieser Farbe wäre Text auf Weiß kaum zu lesen. Wählen Sie eine dunklere.',
};
