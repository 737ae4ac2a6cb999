import {
  addAll,
  addTo,
  type BitSet,
  emptySet,
  type SpareSets,
  sizeOf,
  takeAway,
  writePlaces,
} from './bit-set.ts';
import { FacetGroup } from './facet-group.ts';
import { GrowingNumbers, widened } from './growing-numbers.ts';
import { countLoose, type LooseValues, looseValues, putLoose, type Tally } from './loose-values.ts';
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

/** Which thing has which values, and how often each value occurs among some of the things. */
export class FacetTable {
  readonly #facets: Map<string, Facet>;
  readonly #groups: FacetGroup[];
  readonly #values: Value[] = [];
  /** By value: how many things have it. */
  #alive = new Int32Array(64);
  readonly #spare: SpareSets;
  /** Of the question that is being answered: of all that was found, of one facet, and the places to be counted. */
  #common = new Int32Array(64);
  #own = new Int32Array(64);
  #places = new Uint32Array(64);

  constructor({ facets }: SearchShape, spare: SpareSets) {
    this.#spare = spare;
    this.#facets = new Map(facets.map(({ name, group }) => [name, newFacet(name, group)]));
    const groups = Math.max(-1, ...facets.map(({ group = -1 }) => group)) + 1;
    this.#groups = Array.from({ length: groups }, () => new FacetGroup());
  }

  put(place: number, given: { readonly [facet: string]: readonly string[] }): void {
    const byGroup: number[][] = this.#groups.map(() => []);
    for (const facet of this.#facets.values()) {
      const numbers = [...new Set(given[facet.name])].map((text) => this.#numberOf(facet, text));
      for (const number of numbers) this.#note(number, place);
      if (facet.group === undefined) putLoose(facet.loose, place, numbers);
      else byGroup[facet.group]?.push(...numbers);
    }
    for (const [index, group] of this.#groups.entries()) group.put(place, byGroup[index] ?? []);
    this.#addUp(place, 1);
  }

  drop(place: number): void {
    this.#addUp(place, -1);
  }

  /** The things that have one of the values. */
  having(facet: string, values: readonly string[]): BitSet {
    const set = this.#spare.empty();
    for (const text of values) {
      const value = this.#values[this.#facets.get(facet)?.numberOf.get(text) ?? -1];
      if (value) addThoseWith(value, set);
    }
    return set;
  }

  /** How many of the set have each value, by its number; good until it is asked again. */
  count(set: BitSet, alive: BitSet): Int32Array {
    this.#common = this.#countBy(set, { alive, into: this.#common });
    return this.#common;
  }

  /** The same for one facet alone, of a set that has all of another, which was counted last. */
  countOwn(facet: string, set: BitSet, { alive, known }: { alive: BitSet; known: BitSet }): Int32Array {
    const only = this.#facets.get(facet);
    const more = takeAway(this.#spare.copyOf(set), known);
    const [size, all] = [sizeOf(set), sizeOf(alive)];
    if (sizeOf(more) >= Math.min(size, all - size)) {
      this.#own = this.#countBy(set, { alive, only, into: this.#own });
    } else {
      this.#own = copied(this.#common, this.#own);
      this.#countEach(more, { counts: this.#own, sign: 1, only });
    }
    return this.#own;
  }

  #countBy(
    set: BitSet,
    { alive, only, into }: { alive: BitSet; only?: Facet | undefined; into: Int32Array<ArrayBuffer> },
  ): Int32Array<ArrayBuffer> {
    const [size, all] = [sizeOf(set), sizeOf(alive)];
    // What is missing is less to count than what is there.
    const isMost = size * 2 > all;
    const counts = copied(this.#alive, into);
    if (!isMost) counts.fill(0);
    if (size < all || !isMost) {
      const counted = isMost ? takeAway(this.#spare.copyOf(alive), set) : set;
      this.#countEach(counted, { counts, sign: isMost ? -1 : 1, only });
    }
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
    let last: Counted = { value: '', count: 0 };
    for (let index = 0; index < numbers.length; index++) {
      const number = numbers.numbers[index] ?? 0;
      const count = counts[number] ?? 0;
      if (count === 0 || count < last.count) continue;
      const value = this.#values[number]?.text ?? '';
      if (count === last.count && value > last.value) continue;
      insert(shown, { value, count });
      if (shown.length > most) shown.pop();
      if (shown.length === most) last = shown.at(-1) ?? last;
    }
    for (const value of chosen)
      if (shown.every((row) => row.value !== value))
        shown.push({ value, count: counts[numberOf.get(value) ?? -1] ?? 0 });
    return shown;
  }

  #countEach(set: BitSet, { only, ...tally }: Tally & { only: Facet | undefined }): void {
    if (this.#places.length < set.length * 32) this.#places = new Uint32Array(set.length * 32);
    const places = { numbers: this.#places, length: writePlaces(set, this.#places) };
    for (const [index, group] of this.#groups.entries())
      if (!only || only.group === index) group.count(places, tally);
    for (const facet of only ? [only] : this.#facets.values())
      if (facet.group === undefined) countLoose(places, facet.loose, tally);
  }

  #addUp(place: number, sign: 1 | -1): void {
    this.#places[0] = place;
    const places = { numbers: this.#places, length: 1 };
    const tally = { counts: this.#alive, sign };
    for (const group of this.#groups) group.count(places, tally);
    for (const { group, loose } of this.#facets.values())
      if (group === undefined) countLoose(places, loose, tally);
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
  let at = list.length;
  for (; at > 0; at--) {
    const before = list[at - 1];
    if (!before || before.count > one.count) break;
    if (before.count === one.count && before.value < one.value) break;
  }
  list.splice(at, 0, one);
}

/** The same numbers in another row, which is made anew only when it is too short. */
function copied(row: Int32Array, into: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = into.length === row.length ? into : new Int32Array(row.length);
  copy.set(row);
  return copy;
}
