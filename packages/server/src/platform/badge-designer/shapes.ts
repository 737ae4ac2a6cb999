export const pictureShapes = [
  'circle',
  'rosette',
  'shield',
  'hexagon',
  'octagon',
  'pentagon',
  'square',
  'diamond',
  'star',
  'drop',
] as const;
export type PictureShape = (typeof pictureShapes)[number];

/** An outline on a field of 512 by 512, and the largest circle in it: the words and the symbol stand in that. */
export interface PictureOutline {
  path: string;
  centreY: number;
  radius: number;
}

export const pictureOutlines: { [shape in PictureShape]: PictureOutline } = {
  circle: { path: roundAbout(256, 240), centreY: 256, radius: 240 },
  rosette: { path: scalloped({ waves: 16, inner: 222, outer: 244 }), centreY: 256, radius: 222 },
  shield: {
    path: 'M256 12C304 40 372 54 440 48Q468 46 470 74C478 168 474 236 452 304C424 392 352 462 256 502C160 462 88 392 60 304C38 236 34 168 42 74Q44 46 72 48C140 54 208 40 256 12Z',
    centreY: 242,
    radius: 206,
  },
  hexagon: {
    path: polygon({ corners: 6, radius: 256, centreY: 256, rounding: 0.16 }),
    centreY: 256,
    radius: 219,
  },
  octagon: {
    path: polygon({ corners: 8, radius: 256, centreY: 256, rounding: 0.18, turn: Math.PI / 8 }),
    centreY: 256,
    radius: 234,
  },
  pentagon: {
    path: polygon({ corners: 5, radius: 262, centreY: 278, rounding: 0.16 }),
    centreY: 278,
    radius: 209,
  },
  square: {
    path: 'M110 20H402Q492 20 492 110V402Q492 492 402 492H110Q20 492 20 402V110Q20 20 110 20Z',
    centreY: 256,
    radius: 234,
  },
  diamond: {
    path: polygon({ corners: 4, radius: 288, centreY: 256, rounding: 0.24 }),
    centreY: 256,
    radius: 200,
  },
  star: { path: pointed({ points: 14, inner: 214, outer: 252 }), centreY: 256, radius: 212 },
  drop: {
    path: 'M256 8C272 8 282 22 292 38C318 82 360 96 402 132A222 222 0 1 1 110 132C152 96 194 82 220 38C230 22 240 8 256 8Z',
    centreY: 286,
    radius: 214,
  },
};

function roundAbout(centreY: number, radius: number): string {
  const top = centreY - radius;
  const bottom = centreY + radius;
  return `M256 ${top}A${radius} ${radius} 0 1 1 256 ${bottom}A${radius} ${radius} 0 1 1 256 ${top}Z`;
}

/** Straight sides with rounded corners, the first corner on top. */
function polygon(shape: {
  corners: number;
  radius: number;
  centreY: number;
  rounding: number;
  turn?: number;
}): string {
  const { corners, radius, centreY, rounding, turn = 0 } = shape;
  const corner = (index: number) => {
    const angle = turn + (index * 2 * Math.PI) / corners;
    return [256 + Math.sin(angle) * radius, centreY - Math.cos(angle) * radius] as const;
  };
  const towards = (from: number, to: number) => {
    const [x, y] = corner(from);
    const [otherX, otherY] = corner(to);
    return `${short(x + (otherX - x) * rounding)} ${short(y + (otherY - y) * rounding)}`;
  };
  const parts = Array.from({ length: corners }, (_, index) => {
    const [x, y] = corner(index);
    return `${index === 0 ? 'M' : 'L'}${towards(index, index - 1)}Q${short(x)} ${short(y)} ${towards(index, index + 1)}`;
  });
  return `${parts.join('')}Z`;
}

function pointed({ points, inner, outer }: { points: number; inner: number; outer: number }): string {
  const parts = Array.from({ length: points * 2 }, (_, index) => {
    const angle = (index * Math.PI) / points;
    const radius = index % 2 === 0 ? outer : inner;
    return `${short(256 + Math.sin(angle) * radius)} ${short(256 - Math.cos(angle) * radius)}`;
  });
  return `M${parts.join('L')}Z`;
}

/** Waves about a circle. */
function scalloped({ waves, inner, outer }: { waves: number; inner: number; outer: number }): string {
  const point = (turn: number, radius: number) => {
    const angle = (turn * 2 * Math.PI) / waves;
    return `${short(256 + Math.sin(angle) * radius)} ${short(256 - Math.cos(angle) * radius)}`;
  };
  // A quadratic curve reaches half way to its control point.
  const reach = 2 * outer - inner;
  const parts = Array.from(
    { length: waves },
    (_, index) => `Q${point(index + 0.5, reach)} ${point(index + 1, inner)}`,
  );
  return `M${point(0, inner)}${parts.join('')}Z`;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
