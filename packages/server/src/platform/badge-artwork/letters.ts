import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import opentype, { type Font, type Glyph, type PathCommand } from 'opentype.js';

const require = createRequire(import.meta.url);
const bricolage = (subset: string) =>
  join(folderOf('@fontsource/bricolage-grotesque'), `bricolage-grotesque-${subset}-700-normal.woff`);
const noto = (subset: string) =>
  join(folderOf('@fontsource/noto-sans'), `noto-sans-${subset}-700-normal.woff`);

// In the order in which they are asked for a letter. Files are read when a badge first needs them.
const sources = [
  bricolage('latin'),
  bricolage('latin-ext'),
  bricolage('vietnamese'),
  noto('latin'),
  noto('latin-ext'),
  noto('greek'),
  noto('cyrillic'),
  noto('greek-ext'),
  noto('cyrillic-ext'),
  noto('vietnamese'),
];
const parsed = new Map<string, Font>();

interface SetGlyph {
  glyph: Glyph;
  font: Font;
  /** Where it begins and how far it goes, as shares of the letter size. */
  start: number;
  advance: number;
}

/** Words in outlines, or undefined when a letter is in none of the fonts. */
export interface SetLine {
  glyphs: SetGlyph[];
  /** As a share of the letter size. */
  width: number;
}

/** Places each letter beside the one before. `tracking` is the air between letters as a share of the size. */
export function setLine(text: string, tracking = 0): SetLine | undefined {
  const glyphs: SetGlyph[] = [];
  let place = 0;
  for (const character of text) {
    const font = fontWith(character);
    if (!font) return undefined;
    const glyph = font.charToGlyph(character);
    const before = glyphs.at(-1);
    if (before && before.font === font) place += font.getKerningValue(before.glyph, glyph) / font.unitsPerEm;
    const advance = (glyph.advanceWidth ?? 0) / font.unitsPerEm;
    glyphs.push({ glyph, font, start: place, advance });
    place += advance + tracking;
  }
  return { glyphs, width: Math.max(0, place - (glyphs.length > 0 ? tracking : 0)) };
}

export interface Baseline {
  centreX: number;
  /** Height of the baseline in the middle of the line. */
  y: number;
  size: number;
  /** Radius of the arc on which the letters stand, its centre below; absent for a straight line. */
  radius?: number;
}

/** The letters as one path about a middle, each turned as the arc asks. */
export function drawLine(line: SetLine, { centreX, y, size, radius }: Baseline): string {
  const left = -(line.width * size) / 2;
  return line.glyphs
    .map(({ glyph, start, advance }) => {
      const half = (advance * size) / 2;
      const middle = left + start * size + half;
      const angle = radius === undefined ? 0 : middle / radius;
      const x = radius === undefined ? middle : Math.sin(angle) * radius;
      const drop = radius === undefined ? 0 : (1 - Math.cos(angle)) * radius;
      return pathText(glyph.getPath(-half, 0, size).commands, { x: centreX + x, y: y + drop, angle });
    })
    .join('');
}

function pathText(commands: readonly PathCommand[], at: { x: number; y: number; angle: number }): string {
  const cosine = Math.cos(at.angle);
  const sine = Math.sin(at.angle);
  const point = (x = 0, y = 0) =>
    `${short(at.x + x * cosine - y * sine)} ${short(at.y + x * sine + y * cosine)}`;
  return commands
    .map((command) => {
      if (command.type === 'Z') return 'Z';
      const controls = [];
      if (command.x1 !== undefined) controls.push(point(command.x1, command.y1));
      if (command.x2 !== undefined) controls.push(point(command.x2, command.y2));
      return `${command.type}${[...controls, point(command.x, command.y)].join(' ')}`;
    })
    .join('');
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function fontWith(character: string): Font | undefined {
  for (const file of sources) {
    const font = load(file);
    if (font.charToGlyphIndex(character) > 0) return font;
  }
  return undefined;
}

function load(file: string): Font {
  const known = parsed.get(file);
  if (known) return known;
  const bytes = new Uint8Array(readFileSync(file));
  const font = opentype.parse(bytes.buffer);
  parsed.set(file, font);
  return font;
}

function folderOf(name: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), 'files');
}
