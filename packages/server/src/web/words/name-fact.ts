import {
  type AchievementKind,
  contentFields,
  type PlainField,
  type Subject,
} from '../../modules/catalog/index.ts';
import type { Words } from './words.ts';

/** In which words, and how the reader writes dates and figures. */
export interface Reading {
  words: Words;
  locale: string;
}

/** How a fact of an edition reads that is chosen from a list; typed ones read as they are. */
export function nameFact({ words, locale }: Reading, field: string, value: string): string {
  const { kinds, subjects } = words.catalog;
  if (field === 'kind') return kinds[value as AchievementKind]?.name ?? value;
  if (field === 'subject') return subjects[value as Subject] ?? value;
  if (field === 'language') return new Intl.DisplayNames(locale, { type: 'language' }).of(value) ?? value;
  if (field === 'eqfLevel' && value !== '') return words.authoring.details.eqfLevel(Number(value));
  if (isTerm(field)) return termAlone(words.catalog, value);
  return contentFields[field as PlainField]?.kind === 'choice' ? nameChoice(words, value) : value;
}

const isTerm = (field: string) => field.endsWith('Type');

/** A choice of a description, where it stands alone. */
export function nameChoice({ catalog: { choices } }: Words, value: string): string {
  const word = Object.entries(choices).find(([choice]) => choice === value)?.[1] ?? value;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * A term of the closed vocabularies of the European standard elements, in the reader's language. It stands alone, as
 * a value or in a list. Badges of others may carry any text there: that is shown as it is.
 */
export function termAlone({ europeanTerms }: Words['catalog'], term: string): string {
  const word = Object.hasOwn(europeanTerms, term) ? europeanTerms[term as keyof typeof europeanTerms] : term;
  return word.charAt(0).toUpperCase() + word.slice(1);
}
