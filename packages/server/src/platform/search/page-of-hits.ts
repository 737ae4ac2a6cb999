import type { BitSet } from './bit-set.ts';
import type { SearchHit, SearchPlace, SearchQuestion } from './search-question.ts';

type Value = SearchPlace['values'][0];

interface Rows {
  first: Float64Array | Int32Array | readonly string[];
  last: Float64Array;
  ids: readonly string[];
  /** 1: the lowest first. */
  sign: 1 | -1;
}

/** By the first number or line, then the last number, the highest first, then the id: no two things are equal. */
export class Ordering {
  readonly #rows: Rows;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** Told by the first of them alone, which is enough for most. */
  isWorse(place: number, first: Value, turn: 1 | -1): boolean {
    const own = this.#rows.first[place] ?? 0;
    return this.#rows.sign * turn === 1 ? own > first : own < first;
  }

  hitAt(place: number): SearchHit {
    const { first, last, ids } = this.#rows;
    const id = ids[place] ?? '';
    return { id, values: [first[place] ?? 0, last[place] ?? 0, id] };
  }

  /** Below 0 when the thing comes before the values. */
  compare(place: number, [first, last, id]: SearchPlace['values']): number {
    const rows = this.#rows;
    const own = rows.first[place] ?? 0;
    if (own !== first) return own < first ? -rows.sign : rows.sign;
    const newest = rows.last[place] ?? 0;
    if (newest !== last) return newest > last ? -1 : 1;
    const text = rows.ids[place] ?? '';
    if (text === id) return 0;
    return text < id ? -1 : 1;
  }
}

/** The page that follows a place, or goes before it; the first one when nothing is there any more. */
export function takePage(
  ordering: Ordering,
  found: BitSet,
  { place, size }: Pick<SearchQuestion, 'place' | 'size'>,
): { hits: SearchHit[]; hasBefore: boolean; hasAfter: boolean } {
  const hits = nearest(ordering, found, { place, size: size + 1 });
  if (hits.length === 0 && place) return takePage(ordering, found, { size });
  const isMore = hits.length > size;
  const shown = hits.slice(0, size);
  if (place?.reading === 'before') return { hits: shown.reverse(), hasBefore: isMore, hasAfter: true };
  return { hits: shown, hasBefore: place !== undefined, hasAfter: isMore };
}

/** So many that come next, the nearest first. */
function nearest(
  ordering: Ordering,
  found: BitSet,
  { place, size }: { place: SearchPlace | undefined; size: number },
): SearchHit[] {
  const turn = place?.reading === 'before' ? -1 : 1;
  const kept: SearchHit[] = [];
  let worst: SearchHit | undefined;
  // From the end, where the newest are: most of what comes later is then passed over at a glance.
  for (let index = found.length - 1; index >= 0; index--) {
    let word = found[index] ?? 0;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word);
      const candidate = index * 32 + bit;
      word &= ~(1 << bit);
      if (worst && ordering.isWorse(candidate, worst.values[0], turn)) continue;
      if (place && ordering.compare(candidate, place.values) * turn <= 0) continue;
      if (worst && ordering.compare(candidate, worst.values) * turn >= 0) continue;
      const at = kept.findLastIndex(({ values }) => ordering.compare(candidate, values) * turn > 0);
      kept.splice(at + 1, 0, ordering.hitAt(candidate));
      if (kept.length > size) kept.pop();
      if (kept.length === size) worst = kept[size - 1];
    }
  }
  return kept;
}
