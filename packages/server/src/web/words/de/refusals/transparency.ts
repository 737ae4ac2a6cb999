import type { RefusalsOf } from '../../refusal-words.ts';

export const transparency: RefusalsOf<`transparency.${string}`> = {
  'transparency.empty': 'Hier wurde noch nichts signiert; es gibt also noch kein Protokoll.',
  'transparency.no-tile': 'Diese Kachel gibt es im Protokoll nicht.',
  'transparency.no-entry':
    'Diesen Eintrag gibt es im Protokoll nicht. Ein neuer Badge steht etwa eine Sekunde nach dem Signieren darin.',
};
