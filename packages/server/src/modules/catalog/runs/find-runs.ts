import type { Deps } from '../../../platform/deps.ts';
import type { Actor } from '../../audit/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { catalogRefusal } from '../refusals.ts';
import { isByRun } from './listed-run-rules.ts';
import type { Offer } from './offer.ts';
import { isOffered } from './offer-rules.ts';
import { selectOffersOf } from './offer-store.ts';
import { selectPolicies } from './policies-store.ts';
import { type Resolved, resolvePolicies } from './policy-rules.ts';
import type { Run, RunStanding } from './run.ts';
import { runPolicy } from './run-policy.ts';
import { standingAt } from './run-rules.ts';
import { selectRun, selectRuns } from './run-store.ts';
import type { NamedRun } from './save-run.ts';

type Reading = Pick<Deps, 'database' | 'now'>;

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

/** All runs of an achievement, or of an organisation, for those who may see drafts. */
export async function listRuns(
  deps: Reading,
  actor: Actor,
  of: { organisationId: string; achievementId?: string | undefined },
): Promise<RunNow[]> {
  assertMay(actor, runPolicy.read, of);
  const { organisationId, achievementId } = of;
  const runs = await selectRuns(
    deps.database,
    achievementId === undefined ? { organisationId } : { achievementIds: [achievementId] },
  );
  const own = runs.filter((run) => run.organisationId === organisationId);
  return withOffers(deps, own);
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

/** What everybody can see of the runs of achievements, or of all that an organisation has: no drafts, and offers that can be chosen now. */
export async function findOfferings(
  deps: Reading,
  of: { achievementIds: readonly string[] } | { organisationId: string },
): Promise<Map<string, RunNow[]>> {
  const runs = await selectRuns(deps.database, of);
  const shown = await withOffers(
    deps,
    runs.filter(({ state }) => state !== 'draft'),
  );
  const now = deps.now();
  const chosen = shown.map(({ run, standing, offers }) => ({
    ...{ run, standing },
    offers: offers.filter((offer) => isOffered(offer, run, now)),
  }));
  return Map.groupBy(chosen, ({ run }) => run.achievementId);
}

/** The same of one achievement, with the rules. Runs that are over long since are left out. */
export async function findOffering(
  deps: Reading,
  achievement: { achievementId: string; organisationId: string },
): Promise<OfferedRun[]> {
  const { achievementId, organisationId } = achievement;
  const [found, own, wide] = await Promise.all([
    findOfferings(deps, { achievementIds: [achievementId] }),
    selectPolicies(deps.database, { organisationId, achievementId }),
    selectPolicies(deps.database, { organisationId }),
  ]);
  return (found.get(achievementId) ?? []).map(({ run, standing, offers }) => ({
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
  return isByRun(await selectRuns(deps.database, { achievementIds: [achievementId] }));
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
  const found = (await findOffering(deps, run)).find((each) => each.run.runId === named.runId);
  if (!found) throw catalogRefusal('not-found', 'catalog.run-not-found');
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
