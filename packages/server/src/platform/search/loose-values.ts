import type { BitSet } from './bit-set.ts';
import { GrowingNumbers } from './growing-numbers.ts';

/** The values of a facet without a group, one thing after the other, and where those of each place begin. */
export interface LooseValues {
  from: GrowingNumbers;
  values: GrowingNumbers;
}

export function looseValues(): LooseValues {
  return { from: new GrowingNumbers(), values: new GrowingNumbers() };
}

export function putLoose({ from, values }: LooseValues, place: number, numbers: readonly number[]): void {
  if (place !== from.length) throw new Error('Places are taken one after the other.');
  from.push(values.length);
  for (const number of numbers) values.push(number);
}

/** Where the values of a place end. */
export function endOf({ from, values }: LooseValues, place: number): number {
  return place < from.length - 1 ? (from.numbers[place + 1] ?? 0) : values.length;
}

/** Written out, as is the counting of codes: here a search over much spends its time. */
export function countLoose(
  set: BitSet,
  loose: LooseValues,
  { counts, sign }: { counts: Int32Array; sign: number },
): void {
  const [from, values] = [loose.from.numbers, loose.values.numbers];
  const [last, end] = [loose.from.length - 1, loose.values.length];
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
