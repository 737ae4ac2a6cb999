import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

interface FontFile {
  /** Name under which it is served, before its hash. */
  name: string;
  file: string;
  family: string;
  weight: string;
  style: 'normal' | 'italic';
  unicodeRange: string;
  /** Needed for the first words of every page. */
  preload?: boolean;
}

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';
const notoRanges = {
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  'greek-ext': 'U+1F00-1FFF',
  devanagari:
    'U+0900-097F,U+1CD0-1CF9,U+200C-200D,U+20A8,U+20B9,U+20F0,U+25CC,U+A830-A839,U+A8E0-A8FF,U+11B00-11B09',
  vietnamese: 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+1EA0-1EF9,U+20AB',
};

/** Every font file that pages may load; only the two that are preloaded come with every page. */
export const fontFiles: readonly FontFile[] = [
  text('latin', 'normal', latin),
  text('latin', 'italic', latin),
  text('latin-ext', 'normal', latinExtended),
  text('latin-ext', 'italic', latinExtended),
  display('latin', latin),
  display('latin-ext', latinExtended),
  ...Object.entries(notoRanges).flatMap(([subset, range]) => [
    noto(subset, '400', range),
    noto(subset, '600', range),
  ]),
];

function text(subset: string, style: 'normal' | 'italic', unicodeRange: string): FontFile {
  const file = `atkinson-hyperlegible-next-${subset}-wght-${style}.woff2`;
  return {
    name: `text-${subset}-${style}`,
    file: join(packageFolder('@fontsource-variable/atkinson-hyperlegible-next'), 'files', file),
    family: 'Atkinson Next',
    weight: '200 800',
    style,
    unicodeRange,
    preload: subset === 'latin' && style === 'normal',
  };
}

function display(subset: string, unicodeRange: string): FontFile {
  const file = `bricolage-grotesque-${subset}-opsz-normal.woff2`;
  return {
    name: `display-${subset}`,
    file: join(packageFolder('@fontsource-variable/bricolage-grotesque'), 'files', file),
    family: 'Bricolage',
    weight: '200 800',
    style: 'normal',
    unicodeRange,
    preload: subset === 'latin',
  };
}

function noto(subset: string, weight: '400' | '600', unicodeRange: string): FontFile {
  return {
    name: `noto-${subset}-${weight}`,
    file: join(packageFolder('@fontsource/noto-sans'), 'files', `noto-sans-${subset}-${weight}-normal.woff2`),
    family: 'Noto Sans Part',
    weight: weight === '400' ? '100 500' : '501 900',
    style: 'normal',
    unicodeRange,
  };
}

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

/**
 * The font faces, and for each of the two families a stand-in made of a font that the device has, stretched to the
 * same measures, so that nothing jumps when the real one arrives. `urlOf` gives the address of a font's name.
 */
export function fontFaces(urlOf: (name: string) => string): string {
  const faces = fontFiles.map(
    (font) =>
      `@font-face{font-family:"${font.family}";font-style:${font.style};font-weight:${font.weight};font-display:swap;` +
      `src:url(${urlOf(font.name)}) format("woff2");unicode-range:${font.unicodeRange}}`,
  );
  return [
    ...faces,
    standIn('Atkinson Next Fallback', textMeasures),
    standIn('Bricolage Fallback', displayMeasures),
  ].join('\n');
}

/** Shares of the em; the widths are the mean advance of the same English sentences in our font and in the stand-in. */
interface Measures {
  width: number;
  standInWidth: number;
  ascent: number;
  descent: number;
  /** Fonts of the usual devices, all with the measures of Arial. */
  fonts: readonly string[];
}

const textMeasures: Measures = {
  width: 0.4431,
  standInWidth: 0.4488,
  ascent: 0.98,
  descent: 0.32,
  fonts: ['Arial', 'ArialMT', 'Liberation Sans', 'Helvetica'],
};
// Bricolage narrows as it grows; measured at 40 px, between the sizes of h1 and h2.
const displayMeasures: Measures = {
  width: 0.4712,
  standInWidth: 0.4833,
  ascent: 0.93,
  descent: 0.27,
  fonts: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Helvetica Bold'],
};

function standIn(family: string, measures: Measures): string {
  const size = measures.width / measures.standInWidth;
  const percent = (share: number) => `${((share / size) * 100).toFixed(2)}%`;
  return (
    `@font-face{font-family:"${family}";src:${measures.fonts.map((font) => `local("${font}")`).join(',')};` +
    `size-adjust:${(size * 100).toFixed(2)}%;ascent-override:${percent(measures.ascent)};` +
    `descent-override:${percent(measures.descent)};line-gap-override:0%}`
  );
}
