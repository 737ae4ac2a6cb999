import type { Hono } from 'hono';
import { z } from 'zod';
import { type AchievementEdition, achievementPolicy, saveDraft } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { plainText } from '../../platform/plain-text.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import type { FormValues } from '../forms/form-state.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { achievementDoor, frame } from './achievement-door.ts';
import { outcomeRow, outcomesAfter, postedRows, withEmptyRows } from './draft-rows.ts';
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
  const { routes, get, form } = achievementDoor(deps);

  get('/outcomes', achievementPolicy.read, async (context, scope) => {
    const present = scope.achievement.editions[0].learningOutcomes;
    const rows = withEmptyRows(present.map(outcomeRow), context.req.query('more') ? 3 : 1);
    return show(context, { ...frame(context, scope), body: <OutcomesPage scope={scope} rows={rows} /> });
  });

  form('/outcomes', achievementPolicy.author, {
    limit: bodies.long,
    schema: outcomesSchema,
    act: async (context, scope, { posted }) => {
      const change = (draft: AchievementEdition) => ({
        learningOutcomes: outcomesAfter(draft, postedRows(posted), () => deps.newId('oc')),
      });
      await saveDraft(deps, scope.actor, { ...scope.achievement, change });
      flash(context, 'saved');
      return context.redirect(`${scope.address}/outcomes${posted.more ? '?more=1' : ''}`, 303);
    },
    page: (context, scope, { values, errors, status }) => {
      const body = <OutcomesPage scope={scope} rows={postedRows(values)} errors={errors} />;
      return show(context, { ...frame(context, scope), status, body });
    },
  });

  return routes;
}
