/** Shorter words have too many neighbours, longer ones are nobody's typing. */
const shortest = 4;
const longest = 24;

/**
 * Words by what is left of them when one letter goes: two words that are one slip apart (a letter more, less, wrong, or
 * two in the wrong order) share such a rest, so that neighbours are found without looking at all words.
 */
export class Neighbours {
  readonly #byRest = new Map<string, string | string[]>();

  add(word: string): void {
    for (const rest of restsOf(word)) {
      const known = this.#byRest.get(rest);
      if (known === undefined) this.#byRest.set(rest, word);
      else if (typeof known === 'string') this.#byRest.set(rest, [known, word]);
      else known.push(word);
    }
  }

  /** Words that are one slip away. */
  of(word: string): string[] {
    const found = new Set<string>();
    for (const rest of restsOf(word)) {
      const known = this.#byRest.get(rest) ?? [];
      for (const near of typeof known === 'string' ? [known] : known)
        if (isOneSlip(word, near)) found.add(near);
    }
    return [...found];
  }
}

function restsOf(word: string): Set<string> {
  const rests = new Set<string>();
  if (word.length < shortest || word.length > longest) return rests;
  rests.add(word);
  for (let place = 0; place < word.length; place++) rests.add(word.slice(0, place) + word.slice(place + 1));
  return rests;
}

/** Whether one letter too many, too few, wrong, or two exchanged neighbours make the one word out of the other. */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < shortest) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [oneEnd, otherEnd] = [one.length - 1, other.length - 1];
  while (oneEnd >= start && otherEnd >= start && one[oneEnd] === other[otherEnd]) {
    oneEnd -= 1;
    otherEnd -= 1;
  }
  const [left, right] = [one.slice(start, oneEnd + 1), other.slice(start, otherEnd + 1)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
