import type { RefusalsOf } from '../../refusal-words.ts';

export const exchange: RefusalsOf<`exchange.${string}`> = {
  'exchange.no-such-offer': 'There is no such offer.',
  'exchange.nothing-given': 'There is no such file: nobody has given these descriptions away.',
  'exchange.too-many-downloads': 'Too many downloads run or were begun. Try again later.',
};
