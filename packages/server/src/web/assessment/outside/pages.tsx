import type { Hono } from 'hono';
import { z } from 'zod';
import { findAuthoredOutside, longestOutside, saveOutside } from '../../../modules/assessment/index.ts';
import { achievementPolicy, contentBounds } from '../../../modules/catalog/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { achievementDoor, frame } from '../../catalog/achievement-door.ts';
import type { WebEnv } from '../../env.ts';
import { bodies } from '../../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../../forms/edit-state.ts';
import { idField, lineField } from '../../forms/fields.ts';
import { flash, show } from '../../show.tsx';
import { at } from '../../words/index.ts';
import { OutsideAuthorPage } from './author-page.tsx';

const outsideSchema = z.object({
  title: lineField(longestOutside, 'outside.errors.title'),
  outcomes: z
    .preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z
        .array(idField('outside.errors.outcomes'))
        .max(contentBounds.learningOutcomes.most, at('outside.errors.outcomes')),
    )
    .optional(),
});

/** Writing which assessment the provider holds elsewhere. */
export function outsidePages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = achievementDoor(deps);

  get('/outside', achievementPolicy.read, async (context, scope) => {
    const stored = await findAuthoredOutside(deps, scope.actor, scope.achievement);
    const values = withState(valuesOf(stored ?? { title: '', outcomeIds: [] }));
    return show(context, {
      ...frame(context, scope),
      body: <OutsideAuthorPage scope={scope} values={values} />,
    });
  });

  form('/outside', achievementPolicy.author, {
    limit: bodies.short,
    schema: outsideSchema,
    act: async (context, scope, { value: { title, outcomes = [] }, posted }) => {
      const { achievementId } = scope.achievement;
      await saveOutside(deps, scope.actor, {
        achievementId,
        wording: { title, outcomeIds: outcomes },
        madeFrom: (stored) => assertMadeFrom(posted, valuesOf(stored)),
      });
      flash(context, 'saved');
      return context.redirect(`${scope.address}/outside`, 303);
    },
    page: (context, scope, { values, errors, status }) =>
      show(context, {
        ...frame(context, scope),
        status,
        body: <OutsideAuthorPage scope={scope} values={values} errors={errors} />,
      }),
  });

  return routes;
}

function valuesOf({ title, outcomeIds }: { title: string; outcomeIds: readonly string[] }) {
  return { title, outcomes: [...outcomeIds] };
}
