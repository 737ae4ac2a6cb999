import { palettes } from '../badge-artwork/palettes.ts';
import { type PictureShape, pictureShapes } from './shapes.ts';
import { pictureSymbols } from './symbols.ts';

export const designColours = ['ground', 'ring', 'symbol', 'text'] as const;
export type DesignColour = (typeof designColours)[number];

/** What stands for the organisation: nothing, the logo that it shows, or the first letters of its name. */
export const designMarks = ['none', 'logo', 'initials'] as const;
export type DesignMark = (typeof designMarks)[number];

/** What an author chose for the picture of a badge. */
export interface PictureDesign {
  shape: PictureShape;
  /** `#rrggbb`, small letters. */
  colours: { [colour in DesignColour]: string };
  /** One of `pictureSymbols`, or `none`. */
  symbol: string;
  mark: DesignMark;
  /** Along the upper and the lower edge. */
  top: string;
  bottom: string;
  /** In the middle, a line each. */
  centre: string[];
  /** Across it, for a level. */
  ribbon: string;
}

/** How much a design may say: longer texts would be too small to read. */
export const designBounds = { top: 40, bottom: 36, line: 22, lines: 3, ribbon: 24, alt: 300 } as const;

export const symbolChoices: readonly string[] = ['none', ...pictureSymbols];

/** Colours that go together, by the names that other badges have for them. */
export const designPalettes: { readonly [palette: string]: PictureDesign['colours'] } = {
  ...Object.fromEntries(
    Object.entries(palettes).map(([name, { deep, light }]) => [
      name,
      { ground: deep, ring: light, symbol: light, text: '#ffffff' },
    ]),
  ),
  paper: { ground: '#faf8f4', ring: '#174a3c', symbol: '#174a3c', text: '#1f2421' },
  night: { ground: '#11161c', ring: '#e0a63c', symbol: '#e0a63c', text: '#f6f1e4' },
};

const start = { mark: 'none' as const, top: '', bottom: '', centre: [], ribbon: '' };

/** What an author can start from; `{title}`, `{issuer}` and `{level}` are put in from the achievement. */
export const designStarts = {
  seal: madeOf('spruce', {
    shape: 'circle',
    symbol: 'cairn',
    top: '{issuer}',
    centre: ['{title}'],
    ribbon: '{level}',
  }),
  medal: madeOf('night', { shape: 'rosette', symbol: 'star', top: '{title}', bottom: '{issuer}' }),
  crest: madeOf('dusk', {
    shape: 'shield',
    symbol: 'book',
    centre: ['{title}'],
    ribbon: '{level}',
    mark: 'initials',
  }),
  tile: madeOf('lake', { shape: 'hexagon', symbol: 'code', centre: ['{title}'], bottom: '{issuer}' }),
  plain: madeOf('paper', {
    shape: 'square',
    symbol: 'none',
    centre: ['{title}'],
    bottom: '{issuer}',
    mark: 'logo',
  }),
} as const satisfies { [name: string]: PictureDesign };
export type DesignStart = keyof typeof designStarts;

function madeOf(
  palette: string,
  chosen: Pick<PictureDesign, 'shape' | 'symbol'> & Partial<PictureDesign>,
): PictureDesign {
  return { ...start, colours: coloursOf(palette), ...chosen };
}

export function coloursOf(palette: string): PictureDesign['colours'] {
  const colours = designPalettes[palette];
  if (!colours) throw new Error(`There is no palette ${palette}.`);
  return colours;
}

/** True for what can be drawn, its words apart. */
export function isPictureDesign(design: PictureDesign): boolean {
  return (
    (pictureShapes as readonly string[]).includes(design.shape) &&
    symbolChoices.includes(design.symbol) &&
    designColours.every((colour) => /^#[0-9a-f]{6}$/.test(design.colours[colour]))
  );
}
