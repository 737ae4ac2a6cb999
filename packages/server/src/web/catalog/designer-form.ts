import { z } from 'zod';
import type { AchievementEdition, PictureBody } from '../../modules/catalog/index.ts';
import {
  type DesignStart,
  designBounds,
  designColours,
  designMarks,
  designPalettes,
  designStarts,
  type PictureDesign,
  pictureShapes,
  symbolChoices,
} from '../../platform/badge-designer/index.ts';
import { lineField, textField } from '../forms/fields.ts';
import { type FormValues, one } from '../forms/form-state.ts';
import { at, type Words } from '../words/index.ts';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, at('designer.errors.colour'))
  .transform((typed) => typed.toLowerCase());
const { top, bottom, line, lines, ribbon, alt } = designBounds;

export const paletteChoices: readonly string[] = [...Object.keys(designPalettes), 'own'];
export const colourFields = designColours.map((name) => ({ name, field: `${name}Colour` as const }));

/** What the designer sends. Each colour counts when the palette is `own`. */
export const designForm = z
  .object({
    shape: z.enum(pictureShapes, at('designer.errors.choice')),
    palette: z.enum(paletteChoices, at('designer.errors.choice')),
    ...{ groundColour: colour, ringColour: colour, symbolColour: colour, textColour: colour },
    symbol: z.enum(symbolChoices, at('designer.errors.choice')),
    mark: z.enum(designMarks, at('designer.errors.choice')),
    top: lineField(top),
    bottom: lineField(bottom),
    centre: textField(line * lines + lines),
    ribbon: lineField(ribbon),
    alt: textField(alt),
    show: z.string().max(20).optional(),
    state: z.string().max(40).optional(),
  })
  .transform(({ show: _show, state: _state, ...typed }) => ({ design: designOf(typed), alt: typed.alt }));

type Typed = Omit<PictureDesign, 'centre' | 'colours'> & {
  palette: string;
  centre: string;
} & { [colour in (typeof colourFields)[number]['field']]: string };

function designOf(typed: Typed): PictureDesign {
  const { shape, symbol, mark, top, bottom, ribbon } = typed;
  const own = {
    ground: typed.groundColour,
    ring: typed.ringColour,
    symbol: typed.symbolColour,
    text: typed.textColour,
  };
  const colours = designPalettes[typed.palette] ?? own;
  return { shape, colours, symbol, mark, top, bottom, ribbon, centre: linesOf(typed.centre) };
}

/** The fields of the form for a design. */
export function valuesOf({ design, alt }: { design: PictureDesign; alt: string }): FormValues {
  const { shape, symbol, mark, top, bottom, ribbon, colours } = design;
  return {
    ...{ shape, symbol, mark, top, bottom, ribbon, alt },
    palette: paletteOf(colours),
    ...Object.fromEntries(colourFields.map(({ name, field }) => [field, colours[name]])),
    centre: design.centre.join('\n'),
  };
}

/** What the form shows while nothing was designed: one to start from, with the words of the edition. */
export function startOf(
  name: DesignStart,
  edition: Pick<AchievementEdition, 'title' | 'skills'>,
  issuerName: string,
): PictureDesign {
  const start: PictureDesign = designStarts[name];
  const fill = (text: string, most: number) => {
    const said = { title: edition.title, issuer: issuerName, level: levelOf(edition) };
    return cut(
      text.replace(/\{(\w+)\}/g, (_all, key) => said[key as keyof typeof said] ?? ''),
      most,
    );
  };
  return {
    ...start,
    top: fill(start.top, top),
    bottom: fill(start.bottom, bottom),
    ribbon: fill(start.ribbon, ribbon),
    centre: start.centre.flatMap((text) => broken(fill(text, line * lines))),
  };
}

/** The highest level that an edition asserts; empty where it asserts none. */
export function levelOf({ skills }: Pick<AchievementEdition, 'skills'>): string {
  const [highest] = [...skills].sort((one, other) => other.level - one.level);
  return highest?.levelName ?? '';
}

/** What is stored of a picture, as the form compares it: what it is, and each field. */
export function storedValues(stored: PictureBody | undefined, start: () => PictureDesign): FormValues {
  if (stored?.kind === 'designed') return { kept: 'designed', ...valuesOf(stored) };
  const kept = stored === undefined ? 'none' : `uploaded ${stored.sha256}`;
  return { kept, ...valuesOf({ design: start(), alt: '' }) };
}

/** How a picture would be described to somebody who does not see it. */
export function suggestionFor({ designer }: Pick<Words, 'designer'>, values: FormValues): string {
  const said = (field: string) => one(values, field).trim();
  const shape = pictureShapes.find((name) => name === said('shape')) ?? 'circle';
  const symbol = symbolChoices.find((name) => name === said('symbol') && name !== 'none');
  const texts = [said('top'), ...linesOf(said('centre')), said('ribbon'), said('bottom')];
  return designer.suggestion({
    shape: designer.shapes[shape],
    symbol: symbol === undefined ? '' : (designer.symbols[symbol] ?? ''),
    texts: texts.filter((text) => text !== ''),
  });
}

/** What draws, as the address of a preview has it. */
export function previewQuery(values: FormValues): URLSearchParams {
  const { alt: _alt, state: _state, show: _show, kept: _kept, ...drawn } = values;
  return new URLSearchParams(Object.keys(drawn).map((field) => [field, one(drawn, field)]));
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function paletteOf(colours: PictureDesign['colours']): string {
  const found = Object.entries(designPalettes).find(([, palette]) =>
    designColours.every((name) => palette[name] === colours[name]),
  );
  return found?.[0] ?? 'own';
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** A title in lines of the middle, each as long as one may be. */
function broken(text: string): string[] {
  const result: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = result.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= line * 0.8)
      result[result.length - 1] = `${last} ${word}`;
    else result.push(cut(word, line));
  }
  if (result.length <= lines) return result;
  return [...result.slice(0, lines - 1), cut(result.slice(lines - 1).join(' '), line)];
}
