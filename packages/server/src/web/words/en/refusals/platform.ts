import { fileKind, fileKinds } from '../../file-kinds.ts';
import type { RefusalsOf } from '../../refusal-words.ts';

export const platform: RefusalsOf<
  `platform.${string}` | `bulk.${string}` | `files.${string}` | `import.${string}`
> = {
  'platform.picture-too-large': 'The picture is larger than 1 MB. Choose a smaller one.',
  'platform.picture-too-wide': 'The picture has more than 4096 points a side. Choose a smaller one.',
  'platform.picture-neither': 'This is neither a PNG nor an SVG. Save the picture as one of these.',
  'platform.picture-damaged': 'The picture is damaged. Save it again as PNG.',
  'platform.picture-not-svg':
    'The drawing holds more than a plain drawing: comments, entities or parts that are not well formed. Export it as plain SVG, or as PNG.',
  'platform.picture-too-many-parts': 'The drawing has more than 2000 parts. Save it as PNG.',
  'platform.picture-element': ({ name }) =>
    `The drawing holds “${name}”, which can do more than draw. Export it as plain SVG, or as PNG.`,
  'platform.picture-attribute': ({ name }) =>
    `“${name}” in the drawing can do more than draw. Export it as plain SVG, or as PNG.`,
  'files.empty': 'The file is empty. Choose another one.',
  'files.no-room': ({ megabytes }) =>
    `No room is left: all files together may take ${megabytes} MB. Take away what is no longer needed, or ask whoever runs this site.`,
  'files.not-found': 'There is no such file.',
  'files.other-kind': ({ found, taken }) =>
    fileKind(found)
      ? `This file is of the kind ${fileKind(found)}, which cannot be taken here. These can: ${fileKinds(taken)}.`
      : taken.includes('text/plain')
        ? `This file cannot be read as text. Save a table as “CSV UTF-8”, or as one of these: ${fileKinds(taken)}.`
        : `It cannot be told what this file is. These can be taken: ${fileKinds(taken)}.`,
  'files.too-large': ({ megabytes }) => `The file is larger than ${megabytes} MB. Choose a smaller one.`,
  'import.broken': ({ file, line }) =>
    line > 0
      ? `“${file}” cannot be read from line ${line} on. Mend it there, or download it again.`
      : `“${file}” is damaged. Download it again.`,
  'import.nothing':
    'There is nothing in it that can be imported. Choose a table (CSV, TSV or XLSX), a JSON document, or a ZIP of them.',
  'import.too-large': ({ file }) =>
    `“${file}” is too large. Take out what is not needed, or import it in parts.`,
  'import.too-many': ({ most }) => `There are more than ${most} rows. Import it in parts.`,
  'platform.drawings-wait':
    'Many pictures are being drawn right now. Try again in a minute; nothing was changed.',
  'platform.catalogue-being-read': ({ read }) =>
    `The catalogue is being read after a start: ${new Intl.NumberFormat('en').format(read)} offers so far. Ask again in half a minute; all else works meanwhile.`,
  'bulk.too-many-rows': ({ most }) => `A run takes at most ${most} rows.`,
  'bulk.row-broke':
    'Something went wrong on our side. Do it again; if it fails again, tell your administrator.',
  'bulk.request-key-reused':
    'This request was sent before with other content. Open the form again, or choose another key.',
  'bulk.no-rows': 'There is nothing to do.',
  'bulk.run-not-found': 'There is no such run.',
};
