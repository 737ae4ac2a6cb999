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

/** What is in the first and not in the second. */
export function without(set: BitSet, other: BitSet): BitSet {
  const left = set.slice();
  for (let index = 0; index < left.length; index++) left[index] = (left[index] ?? 0) & ~(other[index] ?? 0);
  return left;
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
