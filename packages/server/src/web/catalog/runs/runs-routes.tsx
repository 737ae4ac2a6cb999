import type { Context, Hono } from 'hono';
import { addRun, listRuns, runPolicy } from '../../../modules/catalog/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { WebEnv } from '../../env.ts';
import { bodies } from '../../forms/body-limits.ts';
import type { FormState } from '../../forms/form-state.ts';
import { timeZoneOf, wordsOf } from '../../language.ts';
import { fileOfRows, openRows } from '../../list/open-rows.ts';
import { flash, show } from '../../show.tsx';
import { type AchievementScope, achievementDoor, frame } from '../achievement-door.ts';
import { offerPages } from './offer-routes.tsx';
import { rulesPages } from './rules-routes.tsx';
import { newRunValues, runSchema, wordingOfForm } from './run-form.ts';
import { RunFormPage } from './run-form-page.tsx';
import { runColumns, runList, runsQuery } from './run-list.tsx';
import { runPages } from './run-routes.tsx';
import { RunsPage } from './runs-page.tsx';
import { timetablePages } from './timetable-routes.tsx';
import { yearOf } from './year.ts';

/** When, where and for how much an achievement is offered, in the console. */
export function runsPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = achievementDoor(deps);

  get('/runs', runPolicy.read, async (context, scope) => {
    const { organisationId, achievementId } = scope.achievement;
    const all = await listRuns(deps, scope.actor, { organisationId, achievementId });
    const columns = runColumns(wordsOf(context), `${scope.address}/runs`);
    const asked = { list: runList, query: runsQuery.read(context.req), columns };
    if (asked.query.isFile) return fileOfRows(`runs-${achievementId}`, all, asked);
    const year = yearOf(context.req.query('year'), deps.now());
    const body = <RunsPage {...{ scope, all, year }} runs={openRows(all, asked)} />;
    return show(context, { ...frame(context, scope), body });
  });

  const showNew = (context: Context<WebEnv>, scope: AchievementScope, state: FormState) => {
    const body = <RunFormPage scope={scope} state={state} />;
    return show(context, { ...frame(context, scope), status: state.status, body });
  };
  get('/runs/new', runPolicy.write, (context, scope) =>
    showNew(context, scope, { values: newRunValues(timeZoneOf(context)), errors: {} }),
  );
  form('/runs/new', runPolicy.write, {
    limit: bodies.long,
    schema: runSchema,
    act: async (context, { actor, achievement, address }, { value }) => {
      const { achievementId } = achievement;
      const { runId } = await addRun(deps, actor, { achievementId, wording: wordingOfForm(value) });
      flash(context, 'created');
      return context.redirect(`${address}/runs/${runId}`, 303);
    },
    page: showNew,
  });

  routes.route('/', rulesPages(deps));
  routes.route('/', runPages(deps));
  routes.route('/', offerPages(deps));
  routes.route('/', timetablePages(deps));
  return routes;
}
