import type { Hono } from 'hono';
import type { Actor } from '../../../modules/audit/index.ts';
import { pageCalendar, runPolicy } from '../../../modules/catalog/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { type Day, dayIn, shiftDay } from '../../../platform/zoned-time.ts';
import { consoleDoor } from '../../console/enter.ts';
import type { WebEnv } from '../../env.ts';
import { wordsOf } from '../../language.ts';
import { ListPages } from '../../list/list-pages.tsx';
import { listQuery } from '../../list/list-query.ts';
import { show } from '../../show.tsx';
import { Button, PageHeader } from '../../ui/index.ts';
import { answerCalendar, eventsOfRun } from './calendar-file.ts';
import { organisationRules } from './rules-routes.tsx';
import { yearOf } from './year.ts';
import { YearPicture } from './year-picture.tsx';

/** The runs of a year, in the order of their first days. */
const calendarQuery = listQuery({ sorts: { starts: 'ascending' }, facets: {}, size: 50 });

/** `/console/:slug/calendar`: the year of all that an organisation offers. */
export function calendarConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get } = consoleDoor(deps);
  get('/calendar', runPolicy.read, async (context, { actor, organisation, base }) => {
    const { calendar: words } = wordsOf(context).offering;
    const organisationId = organisation.id;
    const year = yearOf(context.req.query('year'), deps.now());
    const query = calendarQuery.read(context.req);
    const days = { from: `${year}-01-01`, until: `${year}-12-31` };
    const found = await pageCalendar(deps, actor, { organisationId, days, request: query });
    const drawn = found.rows.map(({ run, standing, title }) => ({
      ...{ run, standing, of: title },
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
        <ListPages query={query} found={found} caption={words.year(year)} />
      </>
    );
    return show(context, { title: words.title, layout: 'console', body });
  });
  get('/calendar.ics', runPolicy.read, async (context, { actor, organisation }) => {
    const organisationId = organisation.id;
    const now = deps.now();
    const words = wordsOf(context).offering.calendar;
    const { runs, isCut } = await runsInFile(deps, actor, { organisationId, today: dayIn('UTC', now) });
    const { publicUrl } = deps.config;
    const events = runs.flatMap(({ run, title }) => eventsOfRun(run, { title, publicUrl }));
    const last = runs.findLast(({ run }) => run.startsOn !== undefined)?.run.startsOn;
    const says = isCut && last !== undefined ? words.reach(mostInFile, last) : undefined;
    return answerCalendar(context, { name: organisation.name, says, events, now });
  });
  routes.route('/', organisationRules(deps));
  return routes;
}

/** As many runs are in one file. */
const mostInFile = 500;

/** What begins today or later, those that begin first; where there is room, what began before and was on within a year. */
async function runsInFile(
  deps: Deps,
  actor: Actor,
  { organisationId, today }: { organisationId: string; today: Day },
) {
  const page = (
    of: { days: { from: Day; until: Day }; begins?: Day },
    direction: 'ascending' | 'descending',
  ) =>
    pageCalendar(deps, actor, {
      ...{ organisationId, ...of, states: ['open', 'closed', 'cancelled'] },
      request: { words: [], facets: {}, size: mostInFile, sort: { by: 'starts', direction } },
    });
  const next = await page({ days: { from: today, until: '9999-12-31' }, begins: today }, 'ascending');
  const past =
    next.rows.length < mostInFile
      ? await page({ days: { from: shiftDay(today, -366), until: shiftDay(today, -1) } }, 'descending')
      : { rows: [] };
  const before = past.rows.slice(0, mostInFile - next.rows.length).reverse();
  return { runs: [...before, ...next.rows], isCut: next.after !== undefined };
}
