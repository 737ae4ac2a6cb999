import type { Hono } from 'hono';
import { type AchievementEdition, achievementPolicy, saveDraft } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { flash, show } from '../show.tsx';
import { achievementDoor, frame } from './achievement-door.ts';
import { detailsOf, detailsSchema, nameOfDetail } from './details-form.ts';
import { DetailsPage } from './details-page.tsx';

/** What an achievement is called, and all else that its authors write of it. */
export function detailsPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = achievementDoor(deps);

  get('/details', achievementPolicy.read, async (context, scope) => {
    const values = withState(detailsOf(scope.achievement.editions[0]));
    return show(context, { ...frame(context, scope), body: <DetailsPage scope={scope} values={values} /> });
  });

  form('/details', achievementPolicy.author, {
    limit: bodies.long,
    schema: detailsSchema,
    act: async (context, scope, { value: details, posted }) => {
      const change = (draft: AchievementEdition) => {
        assertMadeFrom(posted, detailsOf(draft), { name: nameOfDetail(context) });
        return details;
      };
      await saveDraft(deps, scope.actor, { ...scope.achievement, change });
      flash(context, 'saved');
      return context.redirect(`${scope.address}/details`, 303);
    },
    page: (context, scope, { values, errors, status }) => {
      const body = <DetailsPage scope={scope} values={values} errors={errors} />;
      return show(context, { ...frame(context, scope), status, body });
    },
  });

  return routes;
}
