import type { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { plainText } from '../../platform/plain-text.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import type { FormValues } from '../forms/form-state.ts';
import { show } from '../show.tsx';
import { at } from '../words/index.ts';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { draftForm } from './draft-form.ts';
import {
  outcomeMarks,
  outcomeRow,
  outcomesAfter,
  postedRows,
  rowsPosted,
  withEmptyRows,
} from './draft-rows.ts';
import { refuseLongMarks } from './long-marks.ts';
import { outcomePartsSchema } from './outcome-parts.ts';
import { OutcomesPage } from './outcomes-page.tsx';

// Row by row: id-0, from-0, text-0, skills-0, id-1, …
const outcomesSchema = z.record(z.string(), z.unknown()).superRefine((posted, refine) => {
  refuseLongMarks(posted, refine);
  for (const [index, { parts }] of postedRows(textsOf(posted)).entries()) {
    for (const { message, path } of outcomePartsSchema.safeParse(parts).error?.issues ?? [])
      refine.addIssue({ code: 'custom', path: [`${path.join('.')}-${index}`], message });
  }
  for (const [field, value] of Object.entries(posted)) {
    const text = typeof value === 'string' ? plainText(value) : '';
    if (/^text-\d+$/.test(field) && text.length > 400)
      refine.addIssue({ code: 'custom', path: [field], message: at('authoring.errors.outcome') });
  }
});

function textsOf(posted: { [field: string]: unknown }): FormValues {
  return Object.fromEntries(
    Object.entries(posted).flatMap(([field, value]) => (typeof value === 'string' ? [[field, value]] : [])),
  );
}

/** What learners will be able to do, each with the skills that it shows. */
export function outcomesPages(deps: Deps): Hono<WebEnv> {
  const door = achievementDoor(deps);
  draftForm<AchievementScope>(deps, door, {
    path: '/outcomes',
    page: () => '/outcomes',
    scope: (scope) => scope,
    limit: bodies.long,
    schema: () => outcomesSchema,
    stored: (_scope, draft) => rowsPosted(draft.learningOutcomes.map(outcomeRow)),
    change: (_asked, posted) => (draft) => ({
      learningOutcomes: outcomesAfter(draft, postedRows(posted), () => deps.newId('oc')),
    }),
    marks: (_scope, saved, posted) => outcomeMarks(saved, postedRows(posted)),
    after: (posted) => (posted.more ? '?more=1' : ''),
    show: (context, scope, { values, errors, status, keptAt }) => {
      const isStored = status === undefined && keptAt === undefined;
      const count = context.req.query('more') ? 3 : 1;
      const rows = isStored ? withEmptyRows(postedRows(values), count) : postedRows(values);
      const body = <OutcomesPage {...{ scope, rows, errors, keptAt }} />;
      return show(context, { ...frame(context, scope), status, body });
    },
  });
  return door.routes;
}
