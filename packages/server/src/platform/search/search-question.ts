import type { Direction } from '../list/list-request.ts';

/** What the things that are searched have in common; an index is made for one shape. */
export interface SearchShape {
  facets: readonly FacetShape[];
  /** Numbers that things are sorted by. The last puts in order what is equal otherwise, the highest first. */
  numbers: readonly string[];
  /** Texts that things are sorted by, each as its reader has it. */
  lines?: readonly string[];
}

export interface FacetShape {
  name: string;
  /** Facets with few combinations are counted together: one step a thing and group. Absent: each value by itself. */
  group?: number;
  /** Values that an answer has at most, the most frequent ones; chosen ones stand beside them. */
  most: number;
}

/** One thing that can be found. */
export interface SearchDocument {
  id: string;
  values: { readonly [facet: string]: readonly string[] };
  numbers: { readonly [name: string]: number };
  /** By name and language, in the form that is compared; the first language is the thing's own. */
  lines?: { readonly [name: string]: readonly SortedLine[] };
  texts: readonly SearchText[];
}

export interface SortedLine {
  /** BCP 47. */
  language: string;
  text: string;
}

export interface SearchText {
  /** BCP 47. */
  language: string;
  /** 1 to 7: how much a word in it says about the thing. */
  weight: number;
  /** From `wordsOf`. */
  words: readonly string[];
}

export interface SearchQuestion {
  /** Each must be in a thing: as the beginning of a word, by another word for it, or, when neither is, misspelt. */
  words: readonly AskedWord[];
  /** What is written in these counts twice; a line is read in the first of them that it has. */
  languages: readonly string[];
  /** A thing has one of the values of each facet that names any. */
  chosen: { readonly [facet: string]: readonly string[] };
  /** `by` absent: what fits best. */
  sort: { by?: string | undefined; direction: Direction };
  place?: SearchPlace | undefined;
  size: number;
}

export interface AskedWord {
  word: string;
  /** Whole words that mean the same. */
  synonyms: readonly string[];
}

/** Where a page ended: what it was sorted by, the last of the numbers, and the id. */
export interface SearchPlace {
  values: readonly [number | string, number, string];
  reading: 'after' | 'before';
}

export interface SearchAnswer {
  hits: SearchHit[];
  hasBefore: boolean;
  hasAfter: boolean;
  total: number;
  facets: { [facet: string]: { value: string; count: number }[] };
  /** For each asked word how it was taken. */
  taken: TakenWord[];
}

export interface SearchHit {
  id: string;
  values: [number | string, number, string];
}

export interface TakenWord {
  word: string;
  /** What it was read as, when nothing begins with it. */
  meant: string[];
}
