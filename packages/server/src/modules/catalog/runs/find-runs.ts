import type { Deps } from '../../../platform/deps.ts';
import type { ListPage, ListRequest } from '../../../platform/list/list-request.ts';
import { type Day, dayIn } from '../../../platform/zoned-time.ts';
import type { Actor } from '../../audit/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { catalogRefusal } from '../refusals.ts';
import { openedStates } from './listed-run-rules.ts';
import type { Offer } from './offer.ts';
import { isOffered } from './offer-rules.ts';
import { selectOffersOf } from './offer-store.ts';
import { selectPolicies } from './policies-store.ts';
import { type Resolved, resolvePolicies } from './policy-rules.ts';
import type { Run, RunStanding, RunState } from './run.ts';
import {
  countRuns,
  pageRuns,
  pageTitledRuns,
  type RunOrder,
  selectLastCurrency,
  selectRunsOf,
  selectRunsShown,
} from './run-list-store.ts';
import { runPolicy } from './run-policy.ts';
import { standingAt } from './run-rules.ts';
import { selectRun } from './run-store.ts';
import type { NamedRun } from './save-run.ts';

type Reading = Pick<Deps, 'database' | 'now'>;
type Request = ListRequest<RunOrder, never>;
type Of = { organisationId: string };

/** A run with how it is with it now, and the offers that are not over. */
export interface RunNow {
  run: Run;
  standing: RunStanding;
  offers: Offer[];
}

/** A run as everybody sees it, with the rules that hold for each of its offers. */
export interface OfferedRun {
  run: Run;
  standing: RunStanding;
  offers: { offer: Offer; policies: Resolved }[];
}

/** All runs of an achievement, for those who may see drafts; there are at most `mostOfRun.runs`. */
export async function listRuns(
  deps: Reading,
  actor: Actor,
  of: { organisationId: string; achievementId: string },
): Promise<RunNow[]> {
  assertMay(actor, runPolicy.read, of);
  const runs = await selectRunsOf(deps.database, of);
  return withOffers(
    deps,
    runs.filter(({ organisationId }) => organisationId === of.organisationId),
  );
}

/** A page of them, for programs. */
export async function pageRunsOf(
  deps: Reading,
  actor: Actor,
  { achievementId, organisationId, request }: Of & { achievementId: string; request: Request },
): Promise<ListPage<RunNow>> {
  assertMay(actor, runPolicy.read, { organisationId });
  const page = await pageRuns(deps.database, { of: { achievementId }, request });
  return { ...page, rows: await withOffers(deps, page.rows) };
}

/** A page of what an organisation offers on some days, with the titles of what each is a run of. */
export async function pageCalendar(
  deps: Reading,
  actor: Actor,
  {
    organisationId,
    ...asked
  }: Of & {
    days: { from: Day; until: Day };
    begins?: Day | undefined;
    states?: readonly RunState[];
    request: Request;
  },
): Promise<ListPage<Pick<RunNow, 'run' | 'standing'> & { title: string }>> {
  assertMay(actor, runPolicy.read, { organisationId });
  const page = await pageTitledRuns(deps.database, { of: { organisationId }, ...asked });
  const now = deps.now();
  return { ...page, rows: page.rows.map((row) => ({ ...row, standing: standingAt(row.run, now) })) };
}

/** What most of an organisation's offers cost in: the last one tells. */
export function findLastCurrency(
  deps: Pick<Deps, 'database'>,
  of: { organisationId: string },
): Promise<string | undefined> {
  return selectLastCurrency(deps.database, of);
}

/** One run, for those who may see drafts. */
export async function getRun(deps: Reading, actor: Actor, named: NamedRun): Promise<RunNow> {
  const run = await selectRun(deps.database, named.runId);
  if (run?.achievementId !== named.achievementId) throw catalogRefusal('not-found', 'catalog.run-not-found');
  assertMay(actor, runPolicy.read, run);
  return describeOne(deps, run);
}

/** The same, as it is stored, for whoever has just made or changed it: that needs no right to read others. */
export async function describeRun(deps: Reading, { runId }: Pick<Run, 'runId'>): Promise<RunNow> {
  const run = await selectRun(deps.database, runId);
  if (!run) throw new Error(`The run ${runId} vanished.`);
  return describeOne(deps, run);
}

async function describeOne(deps: Reading, run: Run): Promise<RunNow> {
  const [found] = await withOffers(deps, [run]);
  if (!found) throw new Error(`The run ${run.runId} vanished.`);
  return found;
}

/**
 * What everybody can see of the runs of achievements: no drafts, offers that can be chosen now, no timetables; of each
 * achievement as many as a page shows, first those that are not over.
 */
export async function findOfferings(
  deps: Reading,
  { achievementIds }: { achievementIds: readonly string[] },
): Promise<Map<string, RunNow[]>> {
  const today = dayIn('UTC', deps.now());
  const runs = await selectRunsShown(deps.database, { achievementIds, today });
  const shown = await withOffers(deps, runs);
  return Map.groupBy(shown.map(asChosen(deps)), ({ run }) => run.achievementId);
}

/** A page of what everybody can see of an achievement, or of all that an organisation has, with timetables. */
export async function pageOfferings(
  deps: Reading,
  query: { of: { achievementId: string } | Of; request: Request },
): Promise<ListPage<RunNow>> {
  const states = ['open', 'closed', 'cancelled'] as const;
  const page = await pageRuns(deps.database, { ...query, states });
  return { ...page, rows: (await withOffers(deps, page.rows)).map(asChosen(deps)) };
}

/** With the offers alone that can be chosen now. */
function asChosen(deps: Pick<Deps, 'now'>): (found: RunNow) => RunNow {
  const now = deps.now();
  return ({ run, standing, offers }) => ({
    ...{ run, standing },
    offers: offers.filter((offer) => isOffered(offer, run, now)),
  });
}

/** The same of one achievement, with the rules. */
export async function findOffering(
  deps: Reading,
  achievement: { achievementId: string; organisationId: string },
): Promise<OfferedRun[]> {
  const { achievementId } = achievement;
  const found = await findOfferings(deps, { achievementIds: [achievementId] });
  return withPolicies(deps, achievement, found.get(achievementId) ?? []);
}

async function withPolicies(
  deps: Reading,
  { achievementId, organisationId }: { achievementId: string; organisationId: string },
  found: readonly RunNow[],
): Promise<OfferedRun[]> {
  const [own, wide] = await Promise.all([
    selectPolicies(deps.database, { organisationId, achievementId }),
    selectPolicies(deps.database, { organisationId }),
  ]);
  return found.map(({ run, standing, offers }) => ({
    ...{ run, standing },
    offers: offers.map((offer) => ({
      offer,
      policies: resolvePolicies({
        ...{ offer: offer.policies, run: run.policies, achievement: own, organisation: wide },
      }),
    })),
  }));
}

/** Any run by its id, drafts too: for modules that hold the id. */
export function findRun(deps: Pick<Deps, 'database'>, runId: string): Promise<Run | undefined> {
  return selectRun(deps.database, runId);
}

/** Whether whoever enrols in it has to choose a run. */
export async function asksForRun(
  deps: Pick<Deps, 'database'>,
  { achievementId }: { achievementId: string },
): Promise<boolean> {
  return (await countRuns(deps.database, { achievementId, states: openedStates })) > 0;
}

/** Runs that one can enrol in, or could while there were seats. */
export function isOpenFor({ standing }: Pick<RunNow, 'standing'>): boolean {
  return standing === 'open' || standing === 'full';
}

/** A run that is no draft, whoever asks. */
export async function getPublicRun(deps: Reading, named: NamedRun): Promise<OfferedRun> {
  const run = await selectRun(deps.database, named.runId);
  if (run?.achievementId !== named.achievementId || run.state === 'draft')
    throw catalogRefusal('not-found', 'catalog.run-not-found');
  const [found] = await withPolicies(deps, run, (await withOffers(deps, [run])).map(asChosen(deps)));
  if (!found) throw new Error(`The run ${run.runId} vanished.`);
  return found;
}

async function withOffers(deps: Reading, runs: readonly Run[]): Promise<RunNow[]> {
  const offers = await selectOffersOf(
    deps.database,
    runs.map(({ runId }) => runId),
  );
  const byRun = Map.groupBy(
    offers.filter(({ endedAt }) => endedAt === undefined),
    ({ runId }) => runId,
  );
  const now = deps.now();
  return runs.map((run) => ({
    run,
    standing: standingAt(run, now),
    offers: byRun.get(run.runId) ?? [],
  }));
}
