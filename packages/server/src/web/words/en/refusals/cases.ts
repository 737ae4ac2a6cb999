import type { RefusalsOf } from '../../refusal-words.ts';

export const cases: RefusalsOf<`cases.${string}`> = {
  'cases.not-found': 'This does not exist here, or is not yours to see. Go back and choose again.',
  'cases.open-already':
    'You have asked this already, and it is not decided yet. Look at it under what you asked.',
  'cases.closed-already': 'This is decided or withdrawn already. Load the page again to see how.',
  'cases.own-case': 'Nobody decides what they asked themselves. Ask a colleague.',
  'cases.appeal-by-the-same': 'Somebody else than before decides an appeal. Ask a colleague.',
  'cases.not-asked': 'This was not asked by you, so it cannot be withdrawn. Somebody has to decide it.',
  'cases.people-decide': 'Only people decide this.',
  'cases.nobody-answers': 'Nobody knows who made this token. Make a new one.',
  'cases.not-to-appeal': 'This cannot be asked again: only what was declined can, and only once.',
};
