/** Which of many numbers are in a set: one bit each. */
export type BitSet = Uint32Array;

export function emptySet(size: number): BitSet {
  return new Uint32Array((size + 31) >>> 5);
}

export function addTo(set: BitSet, place: number): void {
  const word = place >>> 5;
  set[word] = (set[word] ?? 0) | (1 << (place & 31));
}

export function removeFrom(set: BitSet, place: number): void {
  const word = place >>> 5;
  set[word] = (set[word] ?? 0) & ~(1 << (place & 31));
}

/** Adds to the first what is in the other, as far as the first goes. */
export function addAll(set: BitSet, other: BitSet): void {
  const words = Math.min(set.length, other.length);
  for (let word = 0; word < words; word++) set[word] = (set[word] ?? 0) | (other[word] ?? 0);
}

/** Leaves in the first what is in both. */
export function keepCommon(set: BitSet, other: BitSet): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] ?? 0) & (other[word] ?? 0);
}

/** Leaves in the first what is not in the second. */
export function takeAway(set: BitSet, other: BitSet): BitSet {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] ?? 0) & ~(other[word] ?? 0);
  return set;
}

/** Writes what is in the set one after the other, and says how many they are. */
export function writePlaces(set: BitSet, places: Uint32Array): number {
  let length = 0;
  for (let index = 0; index < set.length; index++) {
    let word = set[index] ?? 0;
    while (word !== 0) {
      places[length++] = index * 32 + 31 - Math.clz32(word & -word);
      word &= word - 1;
    }
  }
  return length;
}

export function sizeOf(set: BitSet): number {
  let size = 0;
  for (let index = 0; index < set.length; index++) {
    let word = set[index] ?? 0;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return size;
}

/** Sets of one size that the next question uses again: to make some anew for each keeps the collector busy. */
export class SpareSets {
  #sets: BitSet[] = [];
  #taken = 0;
  #words = 0;

  /** Takes back all that were given out. */
  begin(words: number): void {
    if (words !== this.#words) this.#sets = [];
    this.#words = words;
    this.#taken = 0;
  }

  empty(): BitSet {
    return this.#next().fill(0);
  }

  copyOf(set: BitSet): BitSet {
    const copy = this.#next();
    copy.set(set);
    return copy;
  }

  #next(): BitSet {
    const set = this.#sets[this.#taken] ?? new Uint32Array(this.#words);
    this.#sets[this.#taken++] = set;
    return set;
  }
}
