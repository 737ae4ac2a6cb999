import type { WebRefusals } from '../refusals.ts';

type Known = WebRefusals;

/** One sentence for every code that an act can be refused with; what stands in it is the code's own. */
export type RefusalWords = {
  [code in keyof Known]: Known[code] extends undefined ? string : (params: Known[code]) => string;
};
