import { foldText, wordsOf } from '../../../platform/fold-text.ts';

/** One name of a skill in any language, folded. */
export interface IndexedLabel {
  skillId: string;
  /** Whose it is; null: for everyone. */
  owner: string | null;
  text: string;
  isName: boolean;
}

/** Shorter words have too many neighbours one letter away. */
const shortestTypo = 4;
/** Letters of a word that count. */
const longestWord = 32;
/** Different words, and such with a letter taken out: more take too much room. */
const mostWords = 500_000;
const mostDeletes = 4_000_000;
/** So many are put in order before others get their turn. */
const wordsAtATime = 500;
/** What a match costs: as typed, begun so, one letter off, begun so with one letter off. */
const costs = { exact: 0, begun: 1, typo: 3 } as const;

/**
 * Finds skills by the beginnings of words of any of their names, also with one letter wrong, missing, too many or
 * swapped. It holds what it was built from and does not change: who sees that it is old builds another.
 */
export class SkillIndex {
  readonly #labels: readonly IndexedLabel[];
  /** Place of the skill by place of the label. */
  readonly #skillOf: readonly number[];
  readonly #ids: readonly string[];
  /** All words, in order. */
  readonly #words: readonly string[];
  /** By place of the word: places of labels. */
  readonly #postings: readonly Uint32Array[];
  /** A word with one letter taken out, to the places of such words. */
  readonly #deletes: ReadonlyMap<string, readonly number[]>;

  private constructor(parts: Parts) {
    this.#labels = parts.labels;
    this.#skillOf = parts.skillOf;
    this.#ids = parts.ids;
    this.#words = parts.words;
    this.#postings = parts.postings;
    this.#deletes = parts.deletes;
  }

  /** In pieces, with a pause after each, so that nobody beside it waits for the whole. */
  static async build(
    pieces: AsyncIterable<readonly IndexedLabel[]> | Iterable<readonly IndexedLabel[]>,
    pause: () => Promise<unknown>,
  ): Promise<SkillIndex> {
    return new SkillIndex(await partsOf(pieces, pause));
  }

  get size(): number {
    return this.#ids.length;
  }

  /** Ids of the best, the best first; those of others are left out. */
  find({ typed, owner, limit }: { typed: string; owner: string; limit: number }): string[] {
    const terms = cut(typed).slice(0, 12);
    if (terms.length === 0) return [];
    let costOf: Map<number, number> | undefined;
    for (const term of terms) costOf = this.#narrow(term, costOf);
    return this.#best(costOf ?? new Map(), { whole: foldText(typed).trim(), owner, limit });
  }

  /** Labels that have the term too, with what it costs. */
  #narrow(term: string, before: Map<number, number> | undefined): Map<number, number> {
    const after = new Map<number, number>();
    for (const [word, cost] of this.#wordsLike(term))
      for (const label of this.#postings[word] ?? []) {
        const until = before ? before.get(label) : 0;
        if (until === undefined) continue;
        const sum = until + cost;
        if (sum < (after.get(label) ?? Number.POSITIVE_INFINITY)) after.set(label, sum);
      }
    return after;
  }

  #wordsLike(term: string): Map<number, number> {
    const like = new Map<number, number>();
    for (const less of term.length >= shortestTypo ? withoutOne(term) : [])
      for (const word of this.#deletes.get(less) ?? [])
        if (isOneOff(term, this.#words[word] ?? '')) like.set(word, costs.typo);
    for (let place = this.#firstFrom(term); this.#words[place]?.startsWith(term); place += 1)
      like.set(place, this.#words[place] === term ? costs.exact : costs.begun);
    return like;
  }

  #firstFrom(term: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A name that begins as it was typed comes first, then what costs least, then the shortest. */
  #best(
    costOf: ReadonlyMap<number, number>,
    { whole, owner, limit }: { whole: string; owner: string; limit: number },
  ): string[] {
    const scores = new Map<number, number>();
    for (const [place, cost] of costOf) {
      const label = this.#labels[place];
      if (!label || (label.owner !== null && label.owner !== owner)) continue;
      const begins = label.text.startsWith(whole) ? 0 : 1;
      const score = cost * 2000 + begins * 1000 + (label.isName ? 0 : 500) + Math.min(label.text.length, 499);
      const skill = this.#skillOf[place] ?? 0;
      if (score < (scores.get(skill) ?? Number.POSITIVE_INFINITY)) scores.set(skill, score);
    }
    return lowest(scores, limit).map((skill) => this.#ids[skill] ?? '');
  }
}

/** The keys with the lowest values, in order; all of them are never sorted. */
function lowest(scores: ReadonlyMap<number, number>, limit: number): number[] {
  const best: [key: number, score: number][] = [];
  for (const [key, score] of scores) {
    if (best.length === limit && score >= (best[limit - 1]?.[1] ?? 0)) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.[1] ?? 0) > score) place -= 1;
    best.splice(place, 0, [key, score]);
    if (best.length > limit) best.pop();
  }
  return best.map(([key]) => key);
}

interface Parts {
  labels: IndexedLabel[];
  skillOf: number[];
  ids: string[];
  words: string[];
  postings: Uint32Array[];
  deletes: Map<string, number[]>;
}

async function partsOf(
  pieces: Parameters<typeof SkillIndex.build>[0],
  pause: () => Promise<unknown>,
): Promise<Parts> {
  const labels: IndexedLabel[] = [];
  const skillOf: number[] = [];
  const skills = new Map<string, number>();
  // By their first two letters, so that never all words are put in order at once.
  const found = new Map<string, Map<string, number[]>>();
  let count = 0;
  for await (const piece of pieces) {
    for (const label of piece) {
      const place = labels.push(label) - 1;
      const skill = skills.get(label.skillId) ?? skills.size;
      skills.set(label.skillId, skill);
      skillOf.push(skill);
      for (const word of new Set(cut(label.text))) count += addTo(found, word, place);
    }
    if (count > mostWords) throw new Error(`there are more than ${mostWords} words`);
    await pause();
  }
  const [words, postings]: [string[], Uint32Array[]] = [[], []];
  const deletes = new Map<string, number[]>();
  let waiting = 0;
  for (const start of [...found.keys()].sort()) {
    for (const [word, places] of [...(found.get(start) ?? [])].sort(([one], [other]) =>
      one < other ? -1 : 1,
    )) {
      const place = words.push(word) - 1;
      postings.push(Uint32Array.from(places));
      for (const less of withoutOne(word)) {
        const neighbours = deletes.get(less);
        if (neighbours) neighbours.push(place);
        else deletes.set(less, [place]);
      }
      waiting += 1;
      if (waiting % wordsAtATime === 0) await pause();
    }
    if (deletes.size > mostDeletes) throw new Error(`the words have more than ${mostDeletes} neighbours`);
  }
  return { labels, skillOf, ids: [...skills.keys()], words, postings, deletes };
}

/** How many words that makes more. */
function addTo(found: Map<string, Map<string, number[]>>, word: string, place: number): 0 | 1 {
  const start = word.slice(0, 2);
  const beside = found.get(start) ?? new Map<string, number[]>();
  if (beside.size === 0) found.set(start, beside);
  const places = beside.get(word);
  if (places) places.push(place);
  else beside.set(word, [place]);
  return places ? 0 : 1;
}

function cut(text: string): string[] {
  return wordsOf(text).map((word) => word.slice(0, longestWord));
}

/** The word, and the word without each of its letters. */
function withoutOne(word: string): string[] {
  if (word.length < shortestTypo - 1) return [];
  const less = [word];
  for (let at = 0; at < word.length; at += 1) less.push(word.slice(0, at) + word.slice(at + 1));
  return less;
}

/** One letter wrong, missing or too many, or two neighbours swapped. */
function isOneOff(typed: string, word: string): boolean {
  const difference = typed.length - word.length;
  if (Math.abs(difference) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  if (difference === 1) return typed.slice(at + 1) === word.slice(at);
  if (difference === -1) return typed.slice(at) === word.slice(at + 1);
  if (typed.slice(at + 1) === word.slice(at + 1)) return true;
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return isSwapped && typed.slice(at + 2) === word.slice(at + 2);
}
