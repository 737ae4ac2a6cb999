import { GrowingNumbers } from './growing-numbers.ts';

/** Places one after the other, as far as `length`. */
export interface Places {
  numbers: Uint32Array;
  length: number;
}

/** Where it is counted, and whether upwards or, for what is missing, downwards. */
export interface Tally {
  counts: Int32Array;
  sign: 1 | -1;
}

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
export function countLoose(places: Places, loose: LooseValues, { counts, sign }: Tally): void {
  const [from, values] = [loose.from.numbers, loose.values.numbers];
  const [last, end] = [loose.from.length - 1, loose.values.length];
  const { numbers, length } = places;
  for (let index = 0; index < length; index++) {
    const place = numbers[index] ?? 0;
    const until = place < last ? (from[place + 1] ?? 0) : end;
    for (let at = from[place] ?? 0; at < until; at++) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + sign;
    }
  }
}
