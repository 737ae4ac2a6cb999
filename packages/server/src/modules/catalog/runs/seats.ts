import type { Deps } from '../../../platform/deps.ts';
import type { Within } from '../../../platform/transaction.ts';
import { relistAchievement } from '../keep-listing.ts';
import { catalogRefusal } from '../refusals.ts';
import type { Offer } from './offer.ts';
import { isOffered } from './offer-rules.ts';
import { selectOffersOf } from './offer-store.ts';
import { selectPolicies } from './policies-store.ts';
import { type Resolved, resolvePolicies } from './policy-rules.ts';
import type { Run } from './run.ts';
import { standingAt } from './run-rules.ts';
import { selectRunForUpdate, updateSeats } from './run-store.ts';

/** A run and an offer of it that somebody chooses, held until the transaction ends: seats are given one by one. */
export interface HeldChoice {
  run: Run;
  offer: Offer;
  policies: Resolved;
  isFull: boolean;
}

/** Refuses what cannot be chosen now. A run that is full is none of it: it may have a waiting list. */
export async function holdChoice(
  deps: Within & Pick<Deps, 'now'>,
  chosen: { achievementId: string; runId: string; offerId: string },
): Promise<HeldChoice> {
  const run = await selectRunForUpdate(deps.database, chosen.runId);
  if (run?.achievementId !== chosen.achievementId) throw catalogRefusal('not-found', 'catalog.run-not-found');
  const standing = standingAt(run, deps.now());
  if (standing !== 'open' && standing !== 'full')
    throw catalogRefusal('gone', 'catalog.run-not-open', 'choice');
  const offers = await selectOffersOf(deps.database, [run.runId]);
  const offer = offers.find(({ offerId }) => offerId === chosen.offerId);
  if (!offer || !isOffered(offer, run, deps.now()))
    throw catalogRefusal('gone', 'catalog.offer-not-found', 'choice');
  const { organisationId, achievementId } = run;
  const policies = resolvePolicies({
    offer: offer.policies,
    run: run.policies,
    achievement: await selectPolicies(deps.database, { organisationId, achievementId }),
    organisation: await selectPolicies(deps.database, { organisationId }),
  });
  return { run, offer, policies, isFull: standing === 'full' };
}

/** Held until the transaction ends; undefined when there is none of that id. */
export function holdRun(deps: Within, runId: string): Promise<Run | undefined> {
  return selectRunForUpdate(deps.database, runId);
}

/** Seats of a run that is held. The catalogue hears of it when the last one goes, or one is free again. */
export async function changeSeats(
  deps: Within & Pick<Deps, 'now' | 'catalogueIndex'>,
  held: Run,
  by: 1 | -1,
): Promise<Run> {
  const run: Run = { ...held, seatsTaken: Math.max(0, held.seatsTaken + by) };
  await updateSeats(deps.database, run);
  const isFull = (one: Run) => one.capacity !== undefined && one.seatsTaken >= one.capacity;
  if (isFull(run) !== isFull(held)) await relistAchievement(deps, run);
  return run;
}
