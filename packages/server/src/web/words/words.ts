import type { english } from './en/index.ts';

/**
 * The catalogue of every sentence that people read. English is its source: another language is an object of this
 * type, so that a missing word and one that nobody asks for both fail the type check.
 */
export type Words = Wide<typeof english>;

/** What English says of one thing, any language may say: the shape without the words. */
type Wide<T> = T extends (...args: infer Args) => infer Said
  ? (...args: Args) => Wide<Said>
  : T extends string
    ? string
    : T extends readonly (infer Entry)[]
      ? readonly Wide<Entry>[]
      : T extends object
        ? { [key in keyof T]: Wide<T[key]> }
        : T;

/** The place of a sentence without parameters in the catalogue, such as `access.errors.name`. */
export type Place = PlaceIn<Omit<Words, 'refusals' | 'letters' | 'checks' | 'checkReasons'>>;

type PlaceIn<T> = {
  [key in keyof T & string]: T[key] extends string
    ? key
    : T[key] extends readonly unknown[] | ((...args: never[]) => unknown)
      ? never
      : `${key}.${PlaceIn<T[key]>}`;
}[keyof T & string];

export type FlashCode = keyof Words['flash'];
