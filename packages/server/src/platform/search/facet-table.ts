import { addAll, addTo, type BitSet, emptySet, sizeOf, without } from './bit-set.ts';
import { GrowingNumbers, widened } from './growing-numbers.ts';
import { countLoose, endOf, type LooseValues, looseValues, putLoose } from './loose-values.ts';
import type { SearchShape } from './search-question.ts';

interface Facet {
  name: string;
  /** Absent: its values stand by themselves in `loose`. */
  group: number | undefined;
  numberOf: Map<string, number>;
  /** The numbers of its values, in the order in which they came. */
  numbers: GrowingNumbers;
  loose: LooseValues;
}

interface Value {
  text: string;
  places: GrowingNumbers;
  /** The same places as bits, once somebody chose the value and it has many. */
  set?: BitSet;
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
  readonly #values: Value[] = [];
  /** By value: how many things have it. */
  #alive = new Int32Array(64);

  constructor({ facets }: SearchShape) {
    this.#facets = new Map(facets.map(({ name, group }) => [name, newFacet(name, group)]));
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
    for (const facet of this.#facets.values()) {
      const numbers = [...new Set(given[facet.name])].map((text) => this.#numberOf(facet, text));
      for (const number of numbers) this.#note(number, place);
      if (facet.group === undefined) putLoose(facet.loose, place, numbers);
      else byGroup[facet.group]?.push(...numbers);
    }
    for (const [index, group] of this.#groups.entries()) setCode(group, place, byGroup[index] ?? []);
    this.#addUp(place, 1);
  }

  drop(place: number): void {
    this.#addUp(place, -1);
  }

  /** The things that have one of the values. */
  having(facet: string, values: readonly string[], size: number): BitSet {
    const set = emptySet(size);
    for (const text of values) {
      const value = this.#values[this.#facets.get(facet)?.numberOf.get(text) ?? -1];
      if (value) addThoseWith(value, set);
    }
    return set;
  }

  /** How many of the set have each value, by its number. */
  count(set: BitSet, alive: BitSet): Int32Array {
    return this.#countBy(set, { alive });
  }

  /** The same for one facet alone, of a set that has all of another whose counts are known. */
  countOwn(
    facet: string,
    set: BitSet,
    { alive, known }: { alive: BitSet; known: { set: BitSet; counts: Int32Array } },
  ): Int32Array {
    const only = this.#facets.get(facet);
    const more = without(set, known.set);
    const [size, all] = [sizeOf(set), sizeOf(alive)];
    if (sizeOf(more) >= Math.min(size, all - size)) return this.#countBy(set, { alive, only });
    const counts = known.counts.slice();
    this.#countEach(more, counts, { sign: 1, only });
    return counts;
  }

  #countBy(set: BitSet, { alive, only }: { alive: BitSet; only?: Facet | undefined }): Int32Array {
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
    const { numberOf, numbers } = this.#facets.get(facet) ?? newFacet(facet, undefined);
    // A facet may have thousands of values, most of which are seen here to be too rare.
    let least = 1;
    for (let index = 0; index < numbers.length; index++) {
      const number = numbers.numbers[index] ?? 0;
      const count = counts[number] ?? 0;
      if (count < least) continue;
      insert(shown, { value: this.#values[number]?.text ?? '', count });
      if (shown.length > most) shown.pop();
      if (shown.length === most) least = shown.at(-1)?.count ?? 1;
    }
    for (const value of chosen)
      if (shown.every((row) => row.value !== value))
        shown.push({ value, count: counts[numberOf.get(value) ?? -1] ?? 0 });
    return shown;
  }

  #countEach(
    set: BitSet,
    counts: Int32Array,
    { sign, only }: { sign: number; only: Facet | undefined },
  ): void {
    const groups = only ? this.#groups.filter((_, index) => index === only.group) : this.#groups;
    for (const group of groups) countCodes(set, group);
    for (const group of groups) settle(group, counts, sign);
    for (const facet of only ? [only] : this.#facets.values())
      if (facet.group === undefined) countLoose(set, facet.loose, { counts, sign });
  }

  #addUp(place: number, step: number): void {
    for (const { codes, valuesOf } of this.#groups)
      for (const value of valuesOf[codes[place] ?? 0] ?? [])
        this.#alive[value] = (this.#alive[value] ?? 0) + step;
    for (const { group, loose } of this.#facets.values()) {
      if (group !== undefined) continue;
      const end = endOf(loose, place);
      for (let at = loose.from.numbers[place] ?? 0; at < end; at++) {
        const value = loose.values.numbers[at] ?? 0;
        this.#alive[value] = (this.#alive[value] ?? 0) + step;
      }
    }
  }

  #note(number: number, place: number): void {
    const value = this.#values[number];
    if (!value) return;
    value.places.push(place);
    if (!value.set) return;
    value.set = widened(value.set, (place >>> 5) + 1);
    addTo(value.set, place);
  }

  #numberOf({ numberOf, numbers }: Facet, text: string): number {
    const known = numberOf.get(text);
    if (known !== undefined) return known;
    const next = this.#values.length;
    this.#values.push({ text, places: new GrowingNumbers() });
    this.#alive = widened(this.#alive, next + 1);
    numberOf.set(text, next);
    numbers.push(next);
    return next;
  }
}

function newFacet(name: string, group: number | undefined): Facet {
  return { name, group, numberOf: new Map(), numbers: new GrowingNumbers(), loose: looseValues() };
}

/** Values that many things have are kept as bits from when they are first chosen. */
function addThoseWith(value: Value, set: BitSet): void {
  const { numbers, length } = value.places;
  if (!value.set && length > set.length) {
    value.set = emptySet(set.length * 32);
    for (let index = 0; index < length; index++) addTo(value.set, numbers[index] ?? 0);
  }
  if (value.set) addAll(set, value.set);
  else for (let index = 0; index < length; index++) addTo(set, numbers[index] ?? 0);
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

/** Written out: here a search over much spends its time. */
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
