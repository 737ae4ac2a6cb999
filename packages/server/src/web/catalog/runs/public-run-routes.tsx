import { Hono } from 'hono';
import { editionOnShow, getPublicRun, listEditions } from '../../../modules/catalog/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { textsFor } from '../../edition-texts.ts';
import type { WebEnv } from '../../env.ts';
import { say } from '../../refusals.ts';
import { show } from '../../show.tsx';
import { answerCalendar, eventsOfRun } from './calendar-file.ts';
import { PublicRunPage } from './public-run-page.tsx';

/** `/achievements/:id/runs/:run`: one run with its timetable, and the same for a calendar. */
export function publicRunPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const find = async (achievementId: string, runId: string) => {
    const offered = await getPublicRun(deps, { achievementId, runId });
    const edition = editionOnShow(await listEditions(deps, achievementId));
    if (!edition) throw new Refusal('not-found', say('web.achievement-not-found'));
    return { offered, edition };
  };
  routes.get('/achievements/:id/runs/:run', async (context) => {
    const { id, run } = context.req.param();
    const { offered, edition } = await find(id, run);
    const texts = textsFor(context, edition);
    return show(context, {
      title: `${offered.run.name}: ${texts.title}`,
      description: texts.purpose,
      body: <PublicRunPage edition={edition} offered={offered} />,
    });
  });
  routes.get('/achievements/:id/runs/:run/timetable.ics', async (context) => {
    const { id, run } = context.req.param();
    const { offered, edition } = await find(id, run);
    const { title } = textsFor(context, edition);
    const events = eventsOfRun(offered.run, { title, publicUrl: deps.config.publicUrl });
    return answerCalendar(context, { name: `${title}: ${offered.run.name}`, events, now: deps.now() });
  });
  return routes;
}
