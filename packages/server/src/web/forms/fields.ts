import { z } from 'zod';
import { hasVisibleLetter, oneLine, plainText } from '../../platform/plain-text.ts';
import type { Place } from '../words/index.ts';

/**
 * The kinds of text that forms take: every field of a form is one of these, so that each has a bound. What is
 * wrong with one is said by its place in the words.
 */

/** A name or title: one plain line with something to read in it. `long` is the sentence for one over `most`. */
export function nameField(most: number, sentences: { empty: Place; long: Place }) {
  return z
    .string()
    .max(most * 10, sentences.long)
    .transform(oneLine)
    .pipe(z.string().refine(hasVisibleLetter, sentences.empty).max(most, sentences.long));
}

/** One line that may be empty. Without a sentence of its own, the form says how long it may be. */
export function lineField(most: number, sentence?: Place) {
  return z
    .string()
    .max(most * 10, sentence)
    .transform(oneLine)
    .pipe(z.string().max(most, sentence));
}

/** Several lines; may be empty. */
export function textField(most: number, sentence?: Place) {
  return z
    .string()
    .max(most * 10, sentence)
    .transform(plainText)
    .pipe(z.string().max(most, sentence));
}

/** Something ticked of a closed list: once comes as text, several times as a list, twice the same counts once. */
export function someOf<const Choice extends string>(choices: readonly Choice[], sentence: Place) {
  return z
    .preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.enum(choices, sentence)).max(choices.length * 4, sentence),
    )
    .transform((list) => choices.filter((choice) => list.includes(choice)));
}

/**
 * A number as people type it, with a point or a comma and at most two digits behind it; undefined when nothing was typed,
 * NaN for anything else, so that the field's own rule says what it may be.
 */
export function readNumber(typed: unknown): number | undefined {
  const text = typeof typed === 'string' ? oneLine(typed) : '';
  if (text === '') return undefined;
  return /^\d{1,9}(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** An id that a page of ours wrote into the form. */
export function idField(sentence: Place) {
  return z.string().min(1, sentence).max(100, sentence);
}
