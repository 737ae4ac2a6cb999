import { z } from 'zod';
import { figure, id, line, oneOf, text } from './content-fields.ts';
import { unitKinds, unitNeeds } from './description-vocabulary.ts';

/** A part of the way that is named and described as one; its units say which it is. */
export const outlineModule = z.object({
  /** `mod_…`; stays the same over the editions of an achievement. */
  moduleId: id(),
  title: line(120),
  summary: text(600).exactOptional(),
});

/** What one works through in one go. */
export const outlineUnit = z.object({
  /** `unt_…`; stays the same over the editions of an achievement. */
  unitId: id(),
  title: line(120),
  kind: oneOf(unitKinds),
  hours: figure({ least: 0.1, most: 500 }).exactOptional(),
  need: oneOf(unitNeeds),
  moduleId: z.string(),
  /** The outcomes that it leads to. */
  outcomeIds: z.array(z.string()),
});

export type OutlineModule = z.infer<typeof outlineModule>;
export type OutlineUnit = z.infer<typeof outlineUnit>;

export const outlineBounds = { modules: { most: 20 }, unitsInModule: { most: 20 } } as const;

type Outlined = { modules?: OutlineModule[]; units?: OutlineUnit[] };

/** The outline in its order: each module with its units. */
export function outlineOf({
  modules = [],
  units = [],
}: Outlined): { module: OutlineModule; units: OutlineUnit[] }[] {
  return modules.map((module) => ({
    module,
    units: units.filter(({ moduleId }) => moduleId === module.moduleId),
  }));
}

/** Hours of its units, of which some may be elective; undefined while no unit says any. */
export function hoursOf(units: readonly OutlineUnit[]): { compulsory: number; elective: number } | undefined {
  const sum = (need: OutlineUnit['need']) =>
    units.filter((unit) => unit.need === need).reduce((hours, unit) => hours + (unit.hours ?? 0), 0);
  const hours = { compulsory: sum('compulsory'), elective: sum('elective') };
  return hours.compulsory + hours.elective > 0 ? hours : undefined;
}
