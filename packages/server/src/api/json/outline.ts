import { z } from 'zod';
import {
  type AchievementContent,
  type AchievementEdition,
  type ContentChange,
  moduleFields,
  outlineBounds,
  unitFields,
} from '../../modules/catalog/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { membersOf } from './edition-lists.ts';
import { id, named } from './schemas.ts';

/** The outline of an edition as programs read it. */
const members = { ...membersOf(unitFields), outcomeIds: z.array(id).max(60) };
const moduleJson = named('Module', z.strictObject({ moduleId: id, ...membersOf(moduleFields) }));
const unitJson = named('Unit', z.strictObject({ unitId: id, moduleId: id, ...members }));
const most = outlineBounds.modules.most * outlineBounds.unitsInModule.most;

export const readOutline = {
  modules: z.array(moduleJson).optional(),
  units: z.array(unitJson).optional(),
} as { [list in 'modules' | 'units']: z.ZodOptional<z.ZodType<Row[]>> };

type Row = { [member: string]: unknown };

/** As they write it: modules with the units in them, in their order. Ids are kept; what has none is new. */
const writtenUnit = named('OutlinedUnit', z.strictObject({ unitId: id.optional(), ...members }));
const writtenModule = named(
  'OutlinedModule',
  z.strictObject({
    moduleId: id.optional(),
    ...membersOf(moduleFields),
    units: z.array(writtenUnit).max(outlineBounds.unitsInModule.most),
  }),
);

type WrittenUnit = Row & { unitId?: string | undefined };
type WrittenModule = Row & { moduleId?: string | undefined; units: WrittenUnit[] };

/** Null or nothing in it takes the outline away. */
export const writtenOutline = z
  .array(writtenModule)
  .max(outlineBounds.modules.most)
  .nullable() as unknown as z.ZodNullable<z.ZodType<WrittenModule[]>>;

export function readOutlined({ modules, units }: AchievementContent): { modules?: Row[]; units?: Row[] } {
  return {
    ...(modules && { modules: modules.map((module) => ({ ...module })) }),
    ...(units && { units: units.slice(0, most).map((unit) => ({ ...unit })) }),
  };
}

/** What a program sent, as the module takes it. */
export function writeOutline(
  sent: WrittenModule[] | null | undefined,
  known: { draft?: AchievementEdition; newId: (prefix: string) => string },
): ContentChange {
  if (sent === undefined) return {};
  const before = new Set([
    ...(known.draft?.modules ?? []).map(({ moduleId }) => moduleId),
    ...(known.draft?.units ?? []).map(({ unitId }) => unitId),
  ]);
  const idOf = (given: string | undefined, prefix: string, place: string) => {
    if (given !== undefined && !before.has(given))
      throw new Refusal('invalid', say('api.malformed'), { [place]: say('api.row-unknown') });
    return given ?? known.newId(prefix);
  };
  const written = (sent ?? []).map(({ units, moduleId: given, ...module }, index) => {
    const moduleId = idOf(given, 'mod', `/outline/${index}/moduleId`);
    const own = units.map(({ unitId, ...unit }, place) => ({
      ...{ ...unit, moduleId },
      unitId: idOf(unitId, 'unt', `/outline/${index}/units/${place}/unitId`),
    }));
    return { module: { ...module, moduleId }, units: own };
  });
  return {
    modules: written.map(({ module }) => module),
    units: written.flatMap(({ units }) => units),
  } as ContentChange;
}
