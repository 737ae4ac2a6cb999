import type { BadgeShape } from './design.ts';

/** An outline on a field of 512 by 512. */
export interface Outline {
  path: string;
  /** The point about which it is made smaller for rim and inner line. */
  centreY: number;
  /** Half of the width that words may take on a line at this height, rim and air left free. */
  halfWidthAt: (y: number) => number;
}

export const outlines: { [shape in BadgeShape]: Outline } = {
  circle: {
    path: 'M256 16A240 240 0 1 1 256 496A240 240 0 1 1 256 16Z',
    centreY: 256,
    halfWidthAt: (y) => Math.sqrt(Math.max(0, 212 ** 2 - (y - 256) ** 2)) - 14,
  },
  tile: {
    path: 'M126 30H386Q482 30 482 126V386Q482 482 386 482H126Q30 482 30 386V126Q30 30 126 30Z',
    centreY: 256,
    halfWidthAt: () => 186,
  },
  hexagon: {
    path:
      'M224 21Q256 3 288 21L447 112Q478 130 478 166V346Q478 382 447 400L288 491Q256 509 224 491' +
      'L65 400Q34 382 34 346V166Q34 130 65 112Z',
    centreY: 256,
    halfWidthAt: (y) => (y < 350 ? 184 : 184 - (y - 350) * 0.95),
  },
  shield: {
    path:
      'M256 14C300 44 370 58 430 54Q462 54 464 88C468 160 472 226 456 296C436 386 352 458 256 500' +
      'C160 458 76 386 56 296C40 226 44 160 48 88Q50 54 82 54C142 58 212 44 256 14Z',
    centreY: 250,
    halfWidthAt: (y) => (y < 290 ? 178 : 178 - ((y - 290) / 190) ** 1.25 * 150),
  },
  stone: {
    path:
      'M18 290C18 190 70 72 204 44C300 24 404 52 456 140C492 200 502 268 492 328C478 412 388 470 268 474' +
      'C134 478 18 420 18 290Z',
    centreY: 262,
    halfWidthAt: (y) => 199 * Math.max(0, 1 - Math.abs((y - 262) / 206) ** 2.5) ** (1 / 2.5),
  },
};
