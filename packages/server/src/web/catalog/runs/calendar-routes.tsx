import type { Hono } from 'hono';
import { listAuthored, listRuns, type RunNow, runPolicy } from '../../../modules/catalog/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { consoleDoor } from '../../console/enter.ts';
import type { WebEnv } from '../../env.ts';
import { wordsOf } from '../../language.ts';
import { show } from '../../show.tsx';
import { Button, PageHeader } from '../../ui/index.ts';
import { answerCalendar, eventsOfRun } from './calendar-file.ts';
import { organisationRules } from './rules-routes.tsx';
import { yearOf } from './year.ts';
import { YearPicture } from './year-picture.tsx';

/** `/console/:slug/calendar`: the year of all that an organisation offers. */
export function calendarConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get } = consoleDoor(deps);
  get('/calendar', runPolicy.read, async (context, { actor, organisation, base }) => {
    const { calendar: words } = wordsOf(context).offering;
    const organisationId = organisation.id;
    const [runs, titles] = await Promise.all([
      listRuns(deps, actor, { organisationId }),
      titlesOf(deps, actor, { organisationId }),
    ]);
    const year = yearOf(context.req.query('year'), deps.now());
    const drawn = runs.map(({ run, standing }) => ({
      ...{ run, standing, of: titles.get(run.achievementId) ?? '' },
      href: `${base}/achievements/${run.achievementId}/runs/${run.runId}`,
    }));
    const actions = (
      <>
        <Button href={`${base}/calendar.ics`} variant="secondary" icon="download" download>
          {words.file}
        </Button>
        {runPolicy.ruleAll(actor, { organisationId }) ? (
          <Button href={`${base}/rules`} variant="quiet" icon="scale">
            {wordsOf(context).offering.rules.title}
          </Button>
        ) : null}
      </>
    );
    const body = (
      <>
        <PageHeader title={words.title} lead={<p>{words.lead}</p>} actions={actions} />
        <YearPicture year={year} path={`${base}/calendar`} runs={drawn} />
      </>
    );
    return show(context, { title: words.title, layout: 'console', body });
  });
  get('/calendar.ics', runPolicy.read, async (context, { actor, organisation }) => {
    const organisationId = organisation.id;
    const titles = await titlesOf(deps, actor, { organisationId });
    const runs = (await listRuns(deps, actor, { organisationId })).filter(
      ({ standing }) => standing !== 'draft',
    );
    const { publicUrl } = deps.config;
    const events = runs.flatMap(({ run }: RunNow) =>
      eventsOfRun(run, { title: titles.get(run.achievementId) ?? '', publicUrl }),
    );
    return answerCalendar(context, { name: organisation.name, events, now: deps.now() });
  });
  routes.route('/', organisationRules(deps));
  return routes;
}

async function titlesOf(
  deps: Deps,
  ...[actor, of]: [Parameters<typeof listAuthored>[1], { organisationId: string }]
) {
  const authored = await listAuthored(deps, actor, of);
  return new Map(authored.map(({ newest }) => [newest.achievementId, newest.title]));
}
