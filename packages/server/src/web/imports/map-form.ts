import { z } from 'zod';
import { languages } from '../../modules/catalog/index.ts';
import {
  type CatalogueGiven,
  type ColumnUse,
  catalogueBounds,
  isTarget,
  type UploadedCatalogue,
} from '../../modules/imports/index.ts';
import { type FormValues, one } from '../forms/form-state.ts';
import { at } from '../words/index.ts';

const language = z.enum(languages, at('imports.map.errors.language'));
const target = z
  .string()
  .max(40, at('imports.map.errors.target'))
  .refine((name) => name === '' || isTarget(name), at('imports.map.errors.target'));

// Column by column: use0, language0, use1, …
const places = Array.from({ length: catalogueBounds.columns }, (_, place) => place);
export const mapSchema = z.object({
  ...Object.fromEntries(places.map((place) => [`use${place}`, target.optional()])),
  ...Object.fromEntries(
    places.map((place) => [`language${place}`, z.union([z.literal(''), language]).optional()]),
  ),
  language,
  level: z.enum(['1', '2', '3', '4', '5'], at('imports.map.errors.level')),
  publishes: z.literal('on', at('imports.map.errors.publishes')).optional(),
});

/** What the form begins with: how the columns were taken last, or what their names say. */
export function valuesOf(
  { columns, uses }: Pick<UploadedCatalogue, 'columns' | 'uses'>,
  language: string,
): FormValues {
  const values: FormValues = { language, level: '1' };
  for (const [place, column] of columns.entries()) {
    const use = uses.find((one) => one.column === column);
    values[`use${place}`] = use?.target ?? '';
    values[`language${place}`] = use?.language ?? '';
  }
  return values;
}

export function givenOf(
  { columns, format }: Pick<UploadedCatalogue, 'columns' | 'format'>,
  posted: FormValues,
): CatalogueGiven {
  const uses = columns.flatMap((column, place): ColumnUse[] => {
    const target = one(posted, `use${place}`);
    const language = one(posted, `language${place}`);
    if (!isTarget(target)) return [];
    return [{ column, target, ...(language !== '' && { language }) }];
  });
  return {
    language: one(posted, 'language'),
    skillLevel: Number(one(posted, 'level')),
    publishes: one(posted, 'publishes') === 'on',
    ...(format === 'table' && { uses }),
  };
}
