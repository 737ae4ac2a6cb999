import type { RefusalsOf } from '../../refusal-words.ts';

export const exchange: RefusalsOf<`exchange.${string}`> = {
  'exchange.no-such-offer': 'Dieses Angebot gibt es nicht.',
  'exchange.nothing-given': 'Diese Datei gibt es nicht: Niemand hat diese Beschreibungen freigegeben.',
  'exchange.too-many-downloads':
    'Es laufen zu viele Downloads, oder zu viele wurden begonnen. Später noch einmal versuchen.',
};
