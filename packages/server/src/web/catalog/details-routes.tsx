import type { Hono } from 'hono';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { show } from '../show.tsx';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { mainFields } from './detail-parts.ts';
import { answersOf, detailsOf, detailsSchema, nameOfDetail } from './details-form.ts';
import { DetailsPage } from './details-page.tsx';
import { draftForm } from './draft-form.ts';

/** What an achievement is called, and all else that its authors write of it. */
export function detailsPages(deps: Deps): Hono<WebEnv> {
  const door = achievementDoor(deps);
  draftForm<AchievementScope>(deps, door, {
    path: '/details',
    page: () => '/details',
    scope: (scope) => scope,
    limit: bodies.long,
    schema: () => detailsSchema,
    stored: (_scope, draft) => withState(detailsOf(draft)),
    change: ({ context }, posted) => {
      const details = answersOf(mainFields).parse(posted);
      return (draft) => {
        assertMadeFrom(posted, detailsOf(draft), { name: nameOfDetail(context) });
        return details;
      };
    },
    marks: (_scope, saved) => ({ state: String(withState(detailsOf(saved)).state) }),
    show: (context, scope, { values, errors, status, keptAt }) => {
      const body = <DetailsPage {...{ scope, values, errors, keptAt }} />;
      return show(context, { ...frame(context, scope), status, body });
    },
  });
  return door.routes;
}
