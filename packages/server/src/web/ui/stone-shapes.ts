/** A stone about its own centre of base: 0,0 is the middle of the underside, y grows downwards. */
export function stonePath(width: number, height: number, lean: number): string {
  const half = width / 2;
  const n = (value: number) => Number(value.toFixed(1));
  // A river stone: flatter below than above, its highest point a little off the middle.
  return (
    `M${n(-half)} ${n(-height * 0.42)}` +
    `C${n(-half)} ${n(-height * 0.82)} ${n(-half * 0.52 + lean)} ${n(-height)} ${n(lean)} ${n(-height)}` +
    `S${n(half)} ${n(-height * 0.84)} ${n(half)} ${n(-height * 0.44)}` +
    `S${n(half * 0.62)} 0 0 0` +
    `S${n(-half)} ${n(-height * 0.1)} ${n(-half)} ${n(-height * 0.42)}Z`
  );
}

export interface PlacedStone {
  path: string;
  x: number;
  /** Height of the underside above the ground. */
  y: number;
}

export interface Pile {
  stones: PlacedStone[];
  right: number;
  height: number;
}

const mostInAPile = 8;
const drift = [0, 3, -3, 2, -2, 3, -2, 1];

/** Piles of `total` stones, the largest below, as even as they go. */
export function stackOfStones(total: number): Pile[] {
  const count = Math.max(1, Math.ceil(total / mostInAPile));
  const piles: Pile[] = [];
  let left = 0;
  let remaining = total;
  for (let index = 0; index < count; index += 1) {
    const size = Math.ceil(remaining / (count - index));
    const pile = pileOf(size, left);
    piles.push(pile);
    left = pile.right + 8;
    remaining -= size;
  }
  return piles;
}

function pileOf(size: number, left: number): Pile {
  const widest = 46 + size * 4;
  const middle = left + widest / 2 + 4;
  const stones: PlacedStone[] = [];
  let y = 0;
  for (let index = 0; index < size; index += 1) {
    const share = size === 1 ? 0.5 : index / (size - 1);
    const width = widest * (1 - 0.56 * share);
    const height = 17 - 5 * share;
    const offset = drift[index % drift.length] ?? 0;
    stones.push({ path: stonePath(width, height, offset), x: middle + offset, y });
    y += height + 1.5;
  }
  return { stones, right: left + widest + 8, height: y };
}
