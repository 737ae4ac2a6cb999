/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
export type Dice = () => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of the list; the higher `skew`, the more often one of the first. */
export function pick<Value>(list: readonly Value[], roll: Dice, skew = 1): Value {
  const value = list[Math.floor(list.length * roll() ** skew)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}

const syllables =
  'ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu'.split(
    ' ',
  );

/** So many different words that nobody speaks. */
export function madeUpWords(count: number, seed: number): string[] {
  const roll = dice(seed);
  const words = new Set<string>();
  while (words.size < count) {
    const length = 2 + Math.floor(roll() * 3);
    const stem = Array.from({ length }, () => pick(syllables, roll)).join('');
    words.add(roll() < 0.4 ? stem + pick(['n', 'r', 's', 't'], roll) : stem);
  }
  return [...words];
}
