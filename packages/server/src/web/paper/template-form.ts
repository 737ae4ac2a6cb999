import { z } from 'zod';
import {
  beginningOf,
  type PaperTemplate,
  paperFonts,
  paperLanguages,
  paperLayouts,
  paperOrientations,
  paperSizes,
  templateBounds,
} from '../../modules/paper/index.ts';
import { lineField, textField } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { at } from '../words/index.ts';

const { line, closing, source, signatories, name, role } = templateBounds;
const long = 'paper.errors.long';
const choice = 'paper.errors.choice';

/** 1, 2, 3: the places of those who sign. */
export const places = Array.from({ length: signatories }, (_, index) => `${index + 1}`);

const signatoryFields = Object.fromEntries(
  places.flatMap((place) => [
    [`name${place}`, lineField(name, long)],
    [`role${place}`, lineField(role, long)],
    // Only bytes of the organisation's own files are ever found by it.
    [
      `picture${place}`,
      z
        .string()
        .regex(/^([0-9a-f]{64}\.(png|svg))?$/)
        .max(68)
        .optional(),
    ],
    [`noSignature${place}`, z.literal('on').optional()],
    // Files come apart from the text: a text in their place is none.
    [`signature${place}`, z.string().max(0, at('look.notAFile')).optional()],
  ]),
) as { [field: string]: z.ZodType<string | undefined> };

/** What the editor of the template sends. */
export const templateForm = z.object({
  layout: z.enum(paperLayouts, at(choice)),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i, at('paper.errors.colour')),
  font: z.enum(paperFonts, at(choice)),
  size: z.enum(paperSizes, at(choice)),
  orientation: z.enum(paperOrientations, at(choice)),
  language: z
    .string()
    .max(8)
    .refine((given) => given === '' || paperLanguages.includes(given), at(choice)),
  heading: lineField(line, long),
  before: lineField(line, long),
  between: lineField(line, long),
  closing: textField(closing, long),
  source: textField(source, long),
  coversEarlier: z.literal('on').optional(),
  show: z.string().max(20).optional(),
  ...signatoryFields,
});

type Typed = z.infer<typeof templateForm>;

/** Who signs is who has a name; their pictures go with them. */
export function templateOf(typed: Typed): PaperTemplate {
  const said = (field: string) => {
    const value: unknown = Reflect.get(typed, field);
    return typeof value === 'string' ? value : '';
  };
  return {
    ...{ layout: typed.layout, accent: typed.accent.toLowerCase(), font: typed.font, size: typed.size },
    ...{ orientation: typed.orientation, language: typed.language },
    ...{ heading: typed.heading, before: typed.before, between: typed.between, closing: typed.closing },
    source: ownSource(typed.layout, typed.source),
    signatories: signing(said).map((place) => ({
      ...{ name: said(`name${place}`), role: said(`role${place}`) },
      ...(said(`picture${place}`) ? { picture: said(`picture${place}`) } : {}),
    })),
  };
}

/** What the form begins with is nobody's own until it is chosen. */
export function ownSource(layout: unknown, source: string): string {
  const tidy = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return layout !== 'own' && tidy(source) === tidy(beginningOf('classic')) ? '' : source;
}

/** The places that are filled, in their order. */
export function signing(said: (field: string) => string): string[] {
  return places.filter((place) => said(`name${place}`) !== '');
}

/** The fields of the form for a template. */
export function valuesOf(template: PaperTemplate): FormValues {
  const { signatories, ...fields } = template;
  return {
    ...fields,
    ...Object.fromEntries(
      places.flatMap((place, index) => {
        const { name = '', role = '', picture = '' } = signatories[index] ?? {};
        return [
          [`name${place}`, name],
          [`role${place}`, role],
          [`picture${place}`, picture],
        ];
      }),
    ),
  };
}
