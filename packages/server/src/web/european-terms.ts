import type { Words } from './words/index.ts';

/**
 * A term of the closed vocabularies of the European standard elements, in the reader's language. It stands alone, as
 * a value or in a list. Badges of others may carry any text there: that is shown as it is.
 */
export function termAlone({ europeanTerms }: Words['catalog'], term: string): string {
  const word = Object.hasOwn(europeanTerms, term) ? europeanTerms[term as keyof typeof europeanTerms] : term;
  return word.charAt(0).toUpperCase() + word.slice(1);
}
