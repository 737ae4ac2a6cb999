import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unpackWoff } from './unpack-woff.ts';

type HarfBuzz = typeof import('harfbuzzjs');
type HarfBuzzFont = InstanceType<HarfBuzz['Font']>;

export interface DesignerFont {
  font: HarfBuzzFont;
  /** Units of an em. */
  unitsPerEm: number;
  has: (codePoint: number) => boolean;
}

const require = createRequire(import.meta.url);

// In the order in which they are asked for a letter: the family of other badges first. Files are read when a letter is
// in none before them; the two with tens of thousands of letters come last.
const files = [
  ...['latin', 'latin-ext', 'vietnamese'].map((subset) => fontsource('bricolage-grotesque', subset)),
  ...['latin', 'latin-ext', 'greek', 'cyrillic', 'greek-ext', 'cyrillic-ext', 'vietnamese'].map((subset) =>
    fontsource('noto-sans', subset),
  ),
  fontsource('noto-sans-arabic', 'arabic'),
  fontsource('noto-sans-devanagari', 'devanagari'),
  fontsource('noto-sans-hebrew', 'hebrew'),
  fontsource('noto-sans-thai', 'thai'),
  () => readFileSync(join(folderOf('@embedpdf/fonts-sc'), '../fonts/NotoSansHans-Bold.otf')),
  () => readFileSync(join(folderOf('@embedpdf/fonts-kr'), '../fonts/NotoSansKR-Bold.otf')),
];
const loaded = new Map<number, DesignerFont>();
let harfBuzz: Promise<HarfBuzz> | undefined;

/** The shaper, which is a megabyte of WebAssembly: compiled when the first line is set. */
export function loadHarfBuzz(): Promise<HarfBuzz> {
  harfBuzz ??= import('harfbuzzjs');
  return harfBuzz;
}

/** The first font that has all of these; undefined when none has. */
export function findFont(hb: HarfBuzz, codePoints: readonly number[]): DesignerFont | undefined {
  for (let index = 0; index < files.length; index += 1) {
    const font = fontAt(hb, index);
    if (codePoints.every(font.has)) return font;
  }
  return undefined;
}

function fontAt(hb: HarfBuzz, index: number): DesignerFont {
  const known = loaded.get(index);
  if (known) return known;
  const read = files[index];
  if (!read) throw new Error(`There is no font ${index}.`);
  const face = new hb.Face(new hb.Blob(read()));
  const codePoints = new Set(face.collectUnicodes());
  const font = {
    font: new hb.Font(face),
    unitsPerEm: face.upem,
    has: (codePoint: number) => codePoints.has(codePoint),
  };
  loaded.set(index, font);
  return font;
}

function fontsource(family: string, subset: string): () => Uint8Array {
  return () => {
    const folder = dirname(require.resolve(`@fontsource/${family}/package.json`));
    return unpackWoff(readFileSync(join(folder, 'files', `${family}-${subset}-700-normal.woff`)));
  };
}

/** Of the file that a package is entered by: these two do not say where they stand. */
function folderOf(name: string): string {
  return dirname(require.resolve(name));
}
