import type { RefusalsOf } from '../../refusal-words.ts';

export const paper: RefusalsOf<`paper.${string}`> = {
  'paper.not-yet-signed': 'The badge is being signed. Its certificate is there in a moment.',
  'paper.busy': 'Many documents are being printed right now. Try again in a moment.',
  'paper.letters': ({ letters }) =>
    `No font here has these letters: ${letters}. The badge itself holds the name as it is; an administrator can install a font for them on the server.`,
  'paper.not-printed': 'This document could not be printed. The badge itself is there as picture and file.',
  'paper.source-refused': ({ line, message }) => `Line ${line}: ${message}.`,
  'paper.source-costly':
    'Printing it took too long or too much memory. Look for a loop that does not end, or for large pictures.',
  'paper.source-without-credential':
    'The signed badge would not be attached. Begin the template with #import "/cairn.typ": * and #show: certificate.',
  'paper.source-missing': 'Write the template, or choose one of ours.',
  'paper.colour-weak': 'Words in this colour could hardly be read on white. Choose a darker one.',
};
