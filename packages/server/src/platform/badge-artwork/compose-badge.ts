import { createHash } from 'node:crypto';
import { lucideShapes } from '../lucide.ts';
import { type BadgeDesign, isBadgeDesign } from './design.ts';
import { type Fitted, fitWords } from './fit-words.ts';
import { drawLine } from './letters.ts';
import { palettes, type Tones, tonesOf } from './palettes.ts';
import { type Outline, outlines } from './shapes.ts';
import { cleanText, escapeXml } from './xml-text.ts';

/** What a badge says. Each may be any text that a person typed. */
export interface BadgeWords {
  title: string;
  issuerName: string;
  levelLabel?: string;
}

/**
 * Grows when the same input would be drawn otherwise. With it the input says how a badge looks, so that nobody has to
 * draw it to know; a test holds what the drawings of this edition are.
 */
export const artworkEdition = 1;

/** What a drawing is made of, in 32 letters: the same for the same drawing. */
export function printOfArtwork(design: BadgeDesign, words: BadgeWords): string {
  const { shape, palette, symbol } = design;
  const { title, issuerName, levelLabel = '' } = words;
  const input = JSON.stringify([artworkEdition, shape, palette, symbol, title, issuerName, levelLabel]);
  return createHash('sha256').update(input).digest('hex').slice(0, 32);
}

/**
 * Draws a badge as SVG of 512 by 512 that needs no font, no script and no other file, so that it may be baked,
 * mailed and opened in years. The same input gives the same bytes.
 */
export function composeBadge(design: BadgeDesign, words: BadgeWords): string {
  if (!isBadgeDesign(design)) throw new Error(`There is no badge ${JSON.stringify(design)}.`);
  const tones = tonesOf(palettes[design.palette as keyof typeof palettes]);
  const outline = outlines[design.shape];
  const title = cleanText(words.title);
  const issuer = cleanText(words.issuerName);
  const level = cleanText(words.levelLabel ?? '');
  const said = [title, level, issuer].filter((part) => part !== '').join(', ');
  const id = `badge-${createHash('sha256')
    .update(JSON.stringify([design, title, issuer, level]))
    .digest('hex')
    .slice(0, 12)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" role="img">`,
    `<title>${escapeXml(said)}</title>`,
    `<clipPath id="${id}"><path d="${outline.path}" transform="${shrunk(outline, 0.955)}"/></clipPath>`,
    `<path d="${outline.path}" fill="${tones.light}"/>`,
    `<g clip-path="url(#${id})">${landscape(tones)}</g>`,
    `<path d="${outline.path}" transform="${shrunk(outline, 0.918)}" fill="none" stroke="${tones.light}" stroke-opacity=".5" stroke-width="2"/>`,
    symbol(design.symbol, tones),
    wordsOnHill({ title, issuer, level }, outline, tones),
    level === '' ? stones(tones) : ribbon(level, tones),
    '</svg>',
  ].join('');
}

function shrunk(outline: Outline, factor: number): string {
  const move = (centre: number) => Math.round(centre * (1 - factor) * 100) / 100;
  return `matrix(${factor} 0 0 ${factor} ${move(256)} ${move(outline.centreY)})`;
}

/** Sky with the lines of a map around the sun, a far hill, and the near one that carries the words. */
function landscape(tones: Tones): string {
  const rings = [112, 142, 176, 214, 256, 302]
    .map((radius) => `<circle cx="256" cy="150" r="${radius}"/>`)
    .join('');
  return (
    `<path fill="${tones.sky}" d="M0 0H512V512H0Z"/>` +
    `<g fill="none" stroke="${tones.light}" stroke-opacity=".2" stroke-width="2">${rings}</g>` +
    `<path fill="${tones.farHill}" d="M0 262C70 214 118 196 168 214C226 236 286 232 336 206C398 176 456 190 512 236V512H0Z"/>` +
    `<path fill="${tones.deep}" d="M0 300C96 256 176 240 262 242C352 244 436 262 512 306V512H0Z"/>`
  );
}

function symbol(name: string, tones: Tones): string {
  return (
    `<circle cx="256" cy="146" r="80" fill="${tones.light}"/>` +
    `<g transform="translate(202 92) scale(4.5)" fill="none" stroke="${tones.deep}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${lucideShapes(name)}</g>`
  );
}

/** Lines stand on arcs that follow the hill. */
const hillRadius = 1250;

function wordsOnHill(
  words: { title: string; issuer: string; level: string },
  outline: Outline,
  tones: Tones,
): string {
  const top = 258;
  const bottom = words.issuer === '' ? 408 : 368;
  const lead = 1.06;
  const room = {
    sizes: [52, 48, 44, 41, 38, 35, 32, 30, 28, 26, 24, 22],
    linesAt: (size: number) => Math.max(1, Math.min(4, Math.floor((bottom - top) / (size * lead)))),
    widthFor: (index: number, count: number, size: number) =>
      2 * outline.halfWidthAt(baselineOf(index, count, size)),
  };
  const baselineOf = (index: number, count: number, size: number) => {
    const height = count * size * lead;
    return top + (bottom - top - height) / 2 + size * 0.84 + index * size * lead;
  };
  const title = fitWords(words.title, room);
  const issuerBaseline = (index: number, count: number, size: number) =>
    count === 1 ? 399 : 391 + index * size * 1.12;
  const issuer = fitWords(words.issuer, {
    sizes: [22, 21, 20, 19, 18, 17, 16, 15, 14],
    linesAt: (size) => (size <= 18 ? 2 : 1),
    widthFor: (index, count, size) => 2 * outline.halfWidthAt(issuerBaseline(index, count, size) + 6) - 16,
    tracking: 0.02,
  });
  const titleLines = drawn(title, (index) => baselineOf(index, title.lines.length, title.size));
  const issuerLines = drawn(issuer, (index) => issuerBaseline(index, issuer.lines.length, issuer.size));
  return `<g fill="${tones.light}">${titleLines}<g fill-opacity=".86">${issuerLines}</g></g>`;
}

function drawn(fitted: Fitted, baselineOf: (index: number) => number): string {
  return fitted.lines
    .filter((line) => line.text !== '')
    .map((line, index) => {
      const y = baselineOf(index);
      if (line.set) {
        return `<path d="${drawLine(line.set, { centreX: 256, y, size: fitted.size, radius: hillRadius })}"/>`;
      }
      return plainText(line.text, y, fitted.size);
    })
    .join('');
}

function ribbon(level: string, tones: Tones): string {
  const fitted = fitWords(level, {
    sizes: [25, 23, 21, 19, 17],
    linesAt: () => 1,
    widthFor: () => 268,
    tracking: 0.02,
  });
  const line = fitted.lines[0];
  if (!line) return '';
  const half = Math.round(Math.max(78, Math.min(134, line.width / 2 + 4)) + 26);
  const left = 256 - half;
  const right = 256 + half;
  const tail = (edge: number, out: number) =>
    `M${edge - out * 14} 438H${edge + out * 30}L${edge + out * 16} 455L${edge + out * 30} 474H${edge - out * 14}Z`;
  const text = line.set
    ? `<path d="${drawLine(line.set, { centreX: 256, y: 456, size: fitted.size })}"/>`
    : plainText(line.text, 456, fitted.size);
  return (
    `<path fill="${tones.ribbonShade}" stroke="${tones.deep}" stroke-width="3" stroke-linejoin="round" d="${tail(left, -1)}${tail(right, 1)}"/>` +
    `<path fill="${tones.light}" stroke="${tones.deep}" stroke-width="3" stroke-linejoin="round" d="M${left} 424H${right}V470H${left}Z"/>` +
    `<g fill="${tones.deep}">${text}</g>`
  );
}

/** Where no level is told, three stones end the picture. */
function stones(tones: Tones): string {
  return (
    `<g fill="${tones.light}" transform="translate(236 420) scale(1.25)">` +
    '<path d="M3.2 24.6c0-3 4.6-4.9 12.200-4.900 8 0 13.600 1.700 13.600 5 0 2.900-4.600 4.300-13 4.300S3.200 27.600 3.200 24.600Z"/>' +
    '<path d="M6.600 15.900c0-2.700 4-4.500 9.900-4.500 5.700 0 9.300 1.600 9.300 4.300 0 2.300-3.500 3.200-9.500 3.200s-9.700-.8-9.700-3Z"/>' +
    '<path d="M11.500 7.200c0-2.500 2.600-4.400 6.200-4.400 3.300 0 5.400 1.600 5.400 4 0 2.400-2.200 3.700-5.700 3.700-3.700 0-5.900-1.100-5.900-3.300Z"/></g>'
  );
}

// For scripts that our fonts do not have: the font of whoever looks.
function plainText(text: string, y: number, size: number): string {
  return `<text x="256" y="${Math.round(y * 10) / 10}" text-anchor="middle" font-family="Noto Sans, system-ui, sans-serif" font-weight="700" font-size="${size}">${escapeXml(text)}</text>`;
}
