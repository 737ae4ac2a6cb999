import { addTo, type BitSet, emptySet, sizeOf, without } from './bit-set.ts';
import { GrowingNumbers, widened } from './growing-numbers.ts';
import type { SearchShape } from './search-question.ts';

interface Facet {
  name: string;
  group: number | undefined;
  numberOf: Map<string, number>;
}

/** Facets that are counted together: each combination of their values that occurs has a code. */
interface Group {
  codeOf: Map<string, number>;
  valuesOf: (readonly number[])[];
  /** By place. */
  codes: Uint32Array;
  counted: Uint32Array;
}

/** Which thing has which values, and how often each value occurs among some of the things. */
export class FacetTable {
  readonly #facets: Map<string, Facet>;
  readonly #groups: Group[];
  readonly #values: { text: string; places: GrowingNumbers }[] = [];
  /** By value: how many things have it. */
  #alive = new Int32Array(64);
  /** The values of facets without a group, one thing after the other, and where those of each place begin. */
  readonly #loose = new GrowingNumbers();
  readonly #looseFrom = new GrowingNumbers();

  constructor({ facets }: SearchShape) {
    this.#facets = new Map(facets.map(({ name, group }) => [name, { name, group, numberOf: new Map() }]));
    const groups = Math.max(-1, ...facets.map(({ group = -1 }) => group)) + 1;
    this.#groups = Array.from({ length: groups }, () => ({
      codeOf: new Map(),
      valuesOf: [],
      codes: new Uint32Array(64),
      counted: new Uint32Array(64),
    }));
  }

  put(place: number, given: { readonly [facet: string]: readonly string[] }): void {
    const byGroup: number[][] = this.#groups.map(() => []);
    const loose: number[] = [];
    for (const facet of this.#facets.values())
      for (const text of new Set(given[facet.name])) {
        const value = this.#numberOf(facet, text);
        (facet.group === undefined ? loose : byGroup[facet.group])?.push(value);
        this.#values[value]?.places.push(place);
      }
    for (const [index, group] of this.#groups.entries()) setCode(group, place, byGroup[index] ?? []);
    if (place !== this.#looseFrom.length) throw new Error('Places are taken one after the other.');
    this.#looseFrom.push(this.#loose.length);
    for (const value of loose) this.#loose.push(value);
    this.#addUp(place, 1);
  }

  drop(place: number): void {
    this.#addUp(place, -1);
  }

  /** The things that have one of the values. */
  having(facet: string, values: readonly string[], size: number): BitSet {
    const set = emptySet(size);
    for (const text of values) {
      const number = this.#facets.get(facet)?.numberOf.get(text);
      const places = number === undefined ? undefined : this.#values[number]?.places;
      for (let index = 0; index < (places?.length ?? 0); index++) addTo(set, places?.numbers[index] ?? 0);
    }
    return set;
  }

  /** How many of the set have each value, by its number; of one facet alone, or of all. */
  count(set: BitSet, { alive, only }: { alive: BitSet; only?: string }): Int32Array {
    const [size, all] = [sizeOf(set), sizeOf(alive)];
    // What is missing is less to count than what is there.
    const isMost = size * 2 > all;
    const counts = isMost ? this.#alive.slice() : new Int32Array(this.#alive.length);
    if (size < all || !isMost)
      this.#countEach(isMost ? without(alive, set) : set, counts, { sign: isMost ? -1 : 1, only });
    return counts;
  }

  /** The values of a facet with their counts, the most frequent first; chosen ones whatever they count. */
  listed(
    facet: string,
    counts: Int32Array,
    { most, chosen }: { most: number; chosen: readonly string[] },
  ): Counted[] {
    const shown: Counted[] = [];
    const { numberOf } = this.#facets.get(facet) ?? { numberOf: new Map<string, number>() };
    for (const number of numberOf.values()) {
      const count = counts[number] ?? 0;
      if (count === 0 || (shown.length === most && count < (shown.at(-1)?.count ?? 0))) continue;
      insert(shown, { value: this.#values[number]?.text ?? '', count });
      if (shown.length > most) shown.pop();
    }
    for (const value of chosen)
      if (shown.every((row) => row.value !== value))
        shown.push({ value, count: counts[numberOf.get(value) ?? -1] ?? 0 });
    return shown;
  }

  #countEach(
    set: BitSet,
    counts: Int32Array,
    { sign, only }: { sign: number; only: string | undefined },
  ): void {
    const facet = only === undefined ? undefined : this.#facets.get(only);
    const groups = facet ? this.#groups.filter((_, index) => index === facet.group) : this.#groups;
    for (const group of groups) countCodes(set, group);
    for (const group of groups) settle(group, counts, sign);
    if (!facet || facet.group === undefined) this.#countLoose(set, counts, sign);
  }

  /** Written out, as is `countCodes`: here a search over much spends its time. */
  #countLoose(set: BitSet, counts: Int32Array, sign: number): void {
    const [from, values] = [this.#looseFrom.numbers, this.#loose.numbers];
    const [last, end] = [this.#looseFrom.length - 1, this.#loose.length];
    for (let index = 0; index < set.length; index++) {
      let word = set[index] ?? 0;
      while (word !== 0) {
        const place = index * 32 + 31 - Math.clz32(word & -word);
        word &= word - 1;
        const until = place < last ? (from[place + 1] ?? 0) : end;
        for (let at = from[place] ?? 0; at < until; at++) {
          const value = values[at] ?? 0;
          counts[value] = (counts[value] ?? 0) + sign;
        }
      }
    }
  }

  #addUp(place: number, step: number): void {
    const grouped = this.#groups.flatMap(({ codes, valuesOf }) => valuesOf[codes[place] ?? 0] ?? []);
    const from = this.#looseFrom.numbers[place] ?? 0;
    const isLast = place === this.#looseFrom.length - 1;
    const until = isLast ? this.#loose.length : this.#looseFrom.numbers[place + 1];
    for (const value of [...grouped, ...this.#loose.numbers.slice(from, until)])
      this.#alive[value] = (this.#alive[value] ?? 0) + step;
  }

  #numberOf({ numberOf }: Facet, text: string): number {
    const known = numberOf.get(text);
    if (known !== undefined) return known;
    const next = this.#values.length;
    this.#values.push({ text, places: new GrowingNumbers() });
    this.#alive = widened(this.#alive, next + 1);
    numberOf.set(text, next);
    return next;
  }
}

interface Counted {
  value: string;
  count: number;
}

/** Where it belongs in a short list: the most frequent first, then by name. */
function insert(list: Counted[], one: Counted): void {
  const at = list.findLastIndex(
    ({ count, value }) => count > one.count || (count === one.count && value < one.value),
  );
  list.splice(at + 1, 0, one);
}

function setCode(group: Group, place: number, values: readonly number[]): void {
  const key = values.join();
  let code = group.codeOf.get(key);
  if (code === undefined) {
    code = group.valuesOf.length;
    group.codeOf.set(key, code);
    group.valuesOf.push(values);
    group.counted = widened(group.counted, code + 1);
  }
  group.codes = widened(group.codes, place + 1);
  group.codes[place] = code;
}

function countCodes(set: BitSet, { codes, counted }: Group): void {
  for (let index = 0; index < set.length; index++) {
    let word = set[index] ?? 0;
    while (word !== 0) {
      const code = codes[index * 32 + 31 - Math.clz32(word & -word)] ?? 0;
      word &= word - 1;
      counted[code] = (counted[code] ?? 0) + 1;
    }
  }
}

/** From combinations to their values; what was counted is zero again for the next one who counts. */
function settle({ counted, valuesOf }: Group, counts: Int32Array, sign: number): void {
  for (let code = 0; code < valuesOf.length; code++) {
    const times = counted[code] ?? 0;
    if (times === 0) continue;
    counted[code] = 0;
    for (const value of valuesOf[code] ?? []) counts[value] = (counts[value] ?? 0) + times * sign;
  }
}
