import type { RefusalsOf } from '../../refusal-words.ts';

export const transparency: RefusalsOf<`transparency.${string}`> = {
  'transparency.empty': 'Nothing was signed here yet, so there is no log.',
  'transparency.no-tile': 'The log has no such tile.',
  'transparency.no-entry':
    'The log has no such entry. A new badge is in it about a second after it was signed.',
};
