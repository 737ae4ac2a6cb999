import { escapeXml } from '../badge-artwork/xml-text.ts';
import { oneLine } from '../plain-text.ts';
import { isPictureDesign, type PictureDesign } from './design.ts';
import { drawLine } from './draw-line.ts';
import { layOut } from './lay-out.ts';
import type { SetLine } from './set-line.ts';
import { type SetTexts, setTexts, type UndrawableText } from './set-texts.ts';
import { type PictureOutline, pictureOutlines } from './shapes.ts';
import { drawSymbol } from './symbols.ts';

export interface DrawnDesign {
  design: PictureDesign;
  /** For the title of the drawing, which programs read aloud. */
  alt: string;
  /** A square PNG, for the mark `logo`; without one the initials stand in its place. */
  logo?: Uint8Array | undefined;
  issuerName: string;
}

/**
 * Draws a design as SVG of 512 by 512 that needs no font, no script and no other file. The same input gives the same
 * bytes. Says which letter, of which text, no font of ours has.
 */
export async function drawDesign(drawn: DrawnDesign): Promise<string | UndrawableText> {
  const { design, alt } = drawn;
  if (!isPictureDesign(design)) throw new Error(`There is no picture ${JSON.stringify(design)}.`);
  const texts = await setTexts(design, drawn.issuerName);
  if ('undrawable' in texts) return texts;
  const outline = pictureOutlines[design.shape];
  const { colours } = design;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" role="img">',
    `<title>${escapeXml(oneLine(alt))}</title>`,
    `<path d="${outline.path}" fill="${colours.ring}"/>`,
    `<path d="${outline.path}" transform="${shrunk(outline, 0.93)}" fill="${colours.ground}"/>`,
    `<path d="${outline.path}" transform="${shrunk(outline, 0.895)}" fill="none" stroke="${colours.ring}" stroke-opacity=".55" stroke-width="2.5"/>`,
    inside(drawn, texts, outline),
    '</svg>',
  ].join('');
}

function inside({ design, logo }: DrawnDesign, texts: SetTexts, outline: PictureOutline): string {
  const { colours } = design;
  const places = layOut(texts, outline, {
    hasSymbol: design.symbol !== 'none',
    hasMark: design.mark !== 'none',
  });
  const letters = places.lines.map(({ line, at }) => `<path d="${drawLine(line, at)}"/>`).join('');
  return [
    places.symbol ? drawSymbol(design.symbol, { ...places.symbol, colour: colours.symbol }) : '',
    letters === '' ? '' : `<g fill="${colours.text}">${letters}</g>`,
    places.mark ? mark(places.mark, { colours, logo, initials: texts.initials }) : '',
    places.ribbon ? ribbon(places.ribbon, texts.ribbon, colours) : '',
  ].join('');
}

interface Place {
  x: number;
  y: number;
  size: number;
}

function mark(
  { x, y, size }: Place,
  {
    colours,
    logo,
    initials,
  }: {
    colours: PictureDesign['colours'];
    logo: Uint8Array | undefined;
    initials: SetLine | undefined;
  },
): string {
  const radius = short(size / 2);
  if (logo) {
    const side = size * 0.66;
    const data = `data:image/png;base64,${Buffer.from(logo).toString('base64')}`;
    return (
      `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" fill="#ffffff"/>` +
      `<image x="${short(x - side / 2)}" y="${short(y - side / 2)}" width="${short(side)}" height="${short(side)}" href="${data}"/>`
    );
  }
  const disc = `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" fill="${colours.text}"/>`;
  if (!initials) return disc;
  const letters = Math.min(size * 0.5, (size * 0.7) / Math.max(initials.width, 0.1));
  const path = drawLine(initials, { kind: 'straight', x, y: y + letters * 0.36, size: letters });
  return `${disc}<path fill="${colours.ground}" d="${path}"/>`;
}

function ribbon(
  { x, y, half, height, size }: { x: number; y: number; half: number; height: number; size: number },
  line: SetLine | undefined,
  { text, ground, ring }: PictureDesign['colours'],
): string {
  if (!line) return '';
  const [left, right, top, bottom] = [x - half, x + half, y - height / 2, y + height / 2].map(short) as Sides;
  const drop = short(height * 0.24);
  const tail = (edge: number, out: number) =>
    `M${edge - out * 12} ${short(top + drop)}H${edge + out * 30}L${edge + out * 17} ${short(y + drop)}L${edge + out * 30} ${short(bottom + drop)}H${edge - out * 12}Z`;
  return (
    `<path fill="${ring}" stroke="${ground}" stroke-width="3" stroke-linejoin="round" d="${tail(left, -1)}${tail(right, 1)}"/>` +
    `<path fill="${text}" stroke="${ground}" stroke-width="3" stroke-linejoin="round" d="M${left} ${top}H${right}V${bottom}H${left}Z"/>` +
    `<path fill="${ground}" d="${drawLine(line, { kind: 'straight', x, y: y + size * 0.35, size })}"/>`
  );
}

type Sides = [number, number, number, number];

function shrunk(outline: PictureOutline, factor: number): string {
  return `matrix(${factor} 0 0 ${factor} ${short(256 * (1 - factor))} ${short(outline.centreY * (1 - factor))})`;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
