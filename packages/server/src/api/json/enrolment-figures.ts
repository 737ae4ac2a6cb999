import { z } from 'zod';
import type { ShownFigures } from '../../modules/assessment/index.ts';
import { moment, momentOf, named } from './schemas.ts';

const count = z.int().min(0);
const counted = {
  enrolled: count.optional(),
  assessed: count.optional(),
  passed: count.optional(),
  completed: count.optional(),
  active: count.optional(),
};

const yearFiguresJson = named('YearFigures', z.strictObject({ year: z.int(), ...counted }));
const allFiguresJson = named('AllFigures', z.strictObject(counted));

export const enrolmentFiguresJson = named(
  'EnrolmentFigures',
  z.strictObject({
    years: z.array(yearFiguresJson),
    total: allFiguresJson.optional(),
    isPartial: z.boolean(),
    countedAt: moment.optional(),
  }),
);

export function toEnrolmentFiguresJson({
  years,
  total,
  isPartial,
  countedAt,
}: ShownFigures & { countedAt: Date | undefined }): z.input<typeof enrolmentFiguresJson> {
  return { years, ...(total && { total }), isPartial, ...(countedAt && { countedAt: momentOf(countedAt) }) };
}
