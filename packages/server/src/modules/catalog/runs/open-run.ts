import { plainText } from '../../../platform/plain-text.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Actor, recordAudit } from '../../audit/index.ts';
import { selectEditions } from '../catalog-store.ts';
import { relistAchievement } from '../keep-listing.ts';
import { catalogRefusal } from '../refusals.ts';
import { selectOffersOf } from './offer-store.ts';
import { longestOfRun, type Run } from './run.ts';
import { runPolicy } from './run-policy.ts';
import { assertRun, canBecome, standingAt } from './run-rules.ts';
import { selectRunForUpdate, updateRun } from './run-store.ts';
import { inTrail, lockRun, type NamedRun, type OfRun, type RunDeps, toldOfRun } from './save-run.ts';

declare module '../../../platform/jobs.ts' {
  interface FactPayloads {
    /** It is open for learners, for the first time or again. */
    'run-published': OfRun;
    'run-cancelled': OfRun;
  }
}

/** Shows a run to everybody. It needs an offer, days that are not over, and an edition that is offered. */
export async function openRun(deps: RunDeps, actor: Actor, named: NamedRun): Promise<Run> {
  return inTransaction(deps, async (deps) => {
    const stored = await lockRun(deps, actor, { ...named, may: runPolicy.open });
    if (stored.state === 'open') return stored;
    // Written under rules that let more through.
    assertRun(stored);
    const offers = await selectOffersOf(deps.database, [stored.runId]);
    if (!offers.some(({ endedAt }) => endedAt === undefined))
      throw catalogRefusal('conflict', 'catalog.run-without-offer');
    const editions = await selectEditions(deps.database, stored);
    if (!editions.some(({ status }) => status === 'published'))
      throw catalogRefusal('conflict', 'catalog.run-of-nothing');
    const now = deps.now();
    const run: Run = { ...stored, state: 'open', changedAt: now };
    if (standingAt(run, now) === 'closed') throw catalogRefusal('conflict', 'catalog.run-over');
    return become(deps, actor, { stored, run, action: 'dates.opened', fact: 'run-published' });
  });
}

/** Nobody can enrol any more; who takes part goes on. */
export async function closeRun(deps: RunDeps, actor: Actor, named: NamedRun): Promise<Run> {
  return inTransaction(deps, async (deps) => {
    const stored = await lockRun(deps, actor, { ...named, may: runPolicy.open });
    if (stored.state === 'closed') return stored;
    const run: Run = { ...stored, state: 'closed', changedAt: deps.now() };
    return become(deps, actor, { stored, run, action: 'dates.closed' });
  });
}

/** It does not take place, for good; who takes part reads why. The second of two clicks finds it cancelled. */
export async function cancelRun(
  deps: RunDeps,
  actor: Actor,
  { reason, ...named }: NamedRun & { reason: string },
): Promise<Run> {
  return inTransaction(deps, async (deps) => {
    const present = await selectRunForUpdate(deps.database, named.runId);
    if (present?.state === 'cancelled' && present.achievementId === named.achievementId) {
      if (!runPolicy.open(actor, present)) throw catalogRefusal('not-found', 'catalog.run-not-found');
      return present;
    }
    const stored = await lockRun(deps, actor, { ...named, may: runPolicy.open });
    const said = plainText(reason).slice(0, longestOfRun.reason + 1);
    if (said === '' || said.length > longestOfRun.reason)
      throw catalogRefusal('invalid', 'catalog.run-reason-missing', 'reason');
    const at = deps.now();
    const run: Run = { ...stored, state: 'cancelled', cancelled: { at, reason: said }, changedAt: at };
    const fact = stored.state === 'draft' ? undefined : ('run-cancelled' as const);
    return become(deps, actor, { stored, run, action: 'dates.cancelled', fact });
  });
}

async function become(
  deps: RunDeps & Within,
  actor: Actor,
  change: {
    stored: Run;
    run: Run;
    action: 'dates.opened' | 'dates.closed' | 'dates.cancelled';
    fact?: 'run-published' | 'run-cancelled' | undefined;
  },
): Promise<Run> {
  const { stored, run, action, fact } = change;
  if (!canBecome(stored.state, run.state)) throw catalogRefusal('conflict', 'catalog.run-state');
  await updateRun(deps.database, run);
  const { detail, ...trail } = inTrail(run);
  const reason = run.cancelled && { reason: run.cancelled.reason };
  await recordAudit(deps, actor, { action, ...trail, detail: { ...detail, ...reason } });
  const key = `${run.runId}:${run.changedAt.getTime()}`;
  if (fact) await deps.jobs.announce(deps, fact, { payload: toldOfRun(run, run.changedAt), key });
  await relistAchievement(deps, run);
  return run;
}
