import { countingIn } from '../counting.ts';

const english = countingIn('en-GB');

export const { byCount } = english;

/** The plural is made with an s unless it is said. */
export function counted(count: number, one: string, other = `${one}s`): string {
  return english.counted(count, one, other);
}
