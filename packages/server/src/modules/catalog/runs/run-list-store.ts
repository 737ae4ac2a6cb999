import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../../../database/open.ts';
import type { CatalogRun, Tables } from '../../../database/tables.ts';
import type { ListPage, ListRequest } from '../../../platform/list/list-request.ts';
import { pageRows } from '../../../platform/list/page-rows.ts';
import { byId, byWholeNumber, type SqlList, wordIn } from '../../../platform/list/sql-list.ts';
import type { Day } from '../../../platform/zoned-time.ts';
import { mostOfRun, type Run, type RunState } from './run.ts';
import { runOf } from './run-store.ts';

export type RunOrder = 'starts';

export interface RunPageQuery {
  of: { achievementId: string } | { organisationId: string };
  /** Only these; all of them where it is not there. */
  states?: readonly RunState[];
  /** Only those that take place on one of these days. */
  days?: { from: Day; until: Day };
  /** Only those of which the first day is this one or a later one. */
  begins?: Day | undefined;
  request: ListRequest<RunOrder, never>;
}

/** Those that start first, first; those without a day last. */
const list: SqlList<RunOrder, never> = {
  sorts: { starts: byWholeNumber(sql`(replace(coalesce(starts_on, '9999-12-31'), '-', '')::int)`) },
  id: byId('id'),
  facets: {},
  search: wordIn(['name']),
};

/** A page of the runs of an achievement, or of all that an organisation offers. */
export async function pageRuns(database: Database, query: RunPageQuery): Promise<ListPage<Run>> {
  const page = await pageRows(runsIn(database, query).selectAll(), { list, request: query.request });
  return { ...page, rows: page.rows.map(runOf) };
}

/** The same, each with what it is a run of: the title of its newest edition. */
export async function pageTitledRuns(
  database: Database,
  query: RunPageQuery,
): Promise<ListPage<{ run: Run; title: string }>> {
  const title = sql<string>`(
    select edition.title from catalog.achievement_edition as edition
    where edition.achievement_id = run.achievement_id order by edition.number desc limit 1
  )`;
  const titled = runsIn(database, query).selectAll().select(title.as('title'));
  const page = await pageRows(titled, { list, request: query.request });
  return { ...page, rows: page.rows.map(({ title, ...row }) => ({ run: runOf(row), title })) };
}

function runsIn(database: Database, { of, states, days, begins }: RunPageQuery) {
  let runs: SelectQueryBuilder<Tables & { run: CatalogRun }, 'run', object> =
    database.selectFrom('catalog.run as run');
  runs =
    'achievementId' in of
      ? runs.where('achievement_id', '=', of.achievementId)
      : runs.where('organisation_id', '=', of.organisationId);
  if (states) runs = runs.where('state', 'in', [...states]);
  if (begins) runs = runs.where('starts_on', '>=', begins);
  if (!days) return runs;
  // One without a first day is there from the day on which somebody made it.
  const first = sql<string>`coalesce(starts_on, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD'))`;
  return runs
    .where(first, '<=', days.until)
    .where(sql<string>`coalesce(ends_on, '9999-12-31')`, '>=', days.from);
}

const plain = [
  ...(['id', 'achievement_id', 'organisation_id', 'name', 'state', 'pace', 'time_zone'] as const),
  ...(['starts_on', 'ends_on', 'enrols_from', 'enrols_until', 'created_at', 'changed_at'] as const),
  ...(['capacity', 'has_waiting_list', 'seats_taken', 'cancelled_at', 'cancelled_because'] as const),
] as const;
/** A run without its timetable, which is the most of it. */
const untimed = [
  ...plain,
  sql<CatalogRun['details']>`jsonb_set(details, '{sessions}', '[]')`.as('details'),
] as const;

/** As many of one achievement are read for pages that everybody sees. */
const mostShown = 60;

/**
 * Of achievements, what everybody may see, without timetables: first what is not over, and so many of each achievement.
 * Those that start first come first, those without a day last.
 */
export async function selectRunsShown(
  database: Database,
  { achievementIds, today }: { achievementIds: readonly string[]; today: Day },
): Promise<Run[]> {
  if (achievementIds.length === 0) return [];
  const isOver = sql`coalesce(ends_on, '9999-12-31') < ${today}`;
  const rows = await database
    .with('numbered', (database) =>
      database
        .selectFrom('catalog.run')
        .select('id as numbered_id')
        .select(
          sql<number>`row_number() over (
            partition by achievement_id
            order by ${isOver}, case when ${isOver} then null else starts_on end, ends_on desc, created_at, id
          )`.as('place'),
        )
        .where('achievement_id', 'in', [...achievementIds])
        .where('state', '<>', 'draft'),
    )
    .selectFrom('catalog.run')
    .innerJoin('numbered', 'numbered_id', 'id')
    .select(untimed)
    .where('place', '<=', mostShown)
    .orderBy('starts_on')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(runOf);
}

/** All of one achievement, in the same order; there are at most so many. */
export async function selectRunsOf(
  database: Database,
  { achievementId }: Pick<Run, 'achievementId'>,
): Promise<Run[]> {
  const rows = await database
    .selectFrom('catalog.run')
    .selectAll()
    .where('achievement_id', '=', achievementId)
    .orderBy('starts_on')
    .orderBy('created_at')
    .orderBy('id')
    .limit(mostOfRun.runs)
    .execute();
  return rows.map(runOf);
}

/** Of achievements, those that were opened: at most `mostOfRun.runs` each. */
export async function selectOpened(database: Database, achievementIds: readonly string[]): Promise<Run[]> {
  if (achievementIds.length === 0) return [];
  const rows = await database
    .selectFrom('catalog.run')
    .select(untimed)
    .where('achievement_id', 'in', [...achievementIds])
    .where('state', 'in', ['open', 'closed'])
    .orderBy('starts_on')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(runOf);
}

export async function countRuns(
  database: Database,
  { achievementId, states }: Pick<Run, 'achievementId'> & { states?: readonly RunState[] },
): Promise<number> {
  let runs = database.selectFrom('catalog.run').where('achievement_id', '=', achievementId);
  if (states) runs = runs.where('state', 'in', [...states]);
  const { count } = await runs
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What the last offer of the newest run with one costs in. */
export async function selectLastCurrency(
  database: Database,
  { organisationId }: { organisationId: string },
): Promise<string | undefined> {
  const found = await database
    .selectFrom('catalog.run')
    .innerJoin('catalog.offer', 'catalog.offer.run_id', 'catalog.run.id')
    .select('currency')
    .where('organisation_id', '=', organisationId)
    .orderBy('catalog.run.created_at', 'desc')
    .orderBy('catalog.offer.changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.currency;
}
