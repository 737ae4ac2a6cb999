import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Actor, recordAudit } from '../../audit/index.ts';
import { relistAchievement } from '../keep-listing.ts';
import { catalogRefusal } from '../refusals.ts';
import { mostOfOffer, type Offer, type OfferWording } from './offer.ts';
import { assertOffer } from './offer-rules.ts';
import { selectOffersOf, upsertOffer } from './offer-store.ts';
import type { Run } from './run.ts';
import { runPolicy } from './run-policy.ts';
import { lockRun, type NamedRun, type RunDeps } from './save-run.ts';

/**
 * Adds an offer to a run, or writes all of one anew. Who chose it keeps what it said when they did.
 */
export async function saveOffer(
  deps: RunDeps,
  actor: Actor,
  command: NamedRun & {
    offerId?: string | undefined;
    /** As a function, the change is made from the offer as it is stored and held. */
    wording: OfferWording | ((stored: Offer | undefined) => OfferWording);
    madeFrom?: ((stored: Offer) => void) | undefined;
  },
): Promise<Offer> {
  return inTransaction(deps, async (deps) => {
    const run = await lockRun(deps, actor, { ...command, may: runPolicy.write });
    const offers = await selectOffersOf(deps.database, [run.runId]);
    const stored = command.offerId === undefined ? undefined : getOpen(offers, command.offerId);
    if (stored) command.madeFrom?.(stored);
    else if (offers.filter(({ endedAt }) => !endedAt).length >= mostOfOffer.offers)
      throw catalogRefusal('conflict', 'catalog.offer-too-many');
    const wording = typeof command.wording === 'function' ? command.wording(stored) : command.wording;
    assertOffer(wording);
    const at = deps.now();
    const offer: Offer = {
      ...wording,
      offerId: stored?.offerId ?? deps.newId('off'),
      runId: run.runId,
      createdAt: stored?.createdAt ?? at,
      changedAt: at,
    };
    return keep(deps, actor, { run, offer, action: stored ? 'offer.changed' : 'offer.added' });
  });
}

/** It cannot be chosen any more; who chose it goes on. Doing it again changes nothing. */
export async function endOffer(
  deps: RunDeps,
  actor: Actor,
  command: NamedRun & { offerId: string },
): Promise<Offer> {
  return inTransaction(deps, async (deps) => {
    const run = await lockRun(deps, actor, { ...command, may: runPolicy.write });
    const offers = await selectOffersOf(deps.database, [run.runId]);
    const found = offers.find(({ offerId }) => offerId === command.offerId);
    if (!found) throw catalogRefusal('not-found', 'catalog.offer-not-found');
    if (found.endedAt) return found;
    const isLast = offers.every(({ offerId, endedAt }) => endedAt || offerId === found.offerId);
    if (run.state === 'open' && isLast) throw catalogRefusal('conflict', 'catalog.run-without-offer');
    const at = deps.now();
    return keep(deps, actor, { run, offer: { ...found, endedAt: at, changedAt: at }, action: 'offer.ended' });
  });
}

function getOpen(offers: readonly Offer[], wanted: string): Offer {
  const found = offers.find(({ offerId }) => offerId === wanted);
  if (!found || found.endedAt) throw catalogRefusal('not-found', 'catalog.offer-not-found');
  return found;
}

async function keep(
  deps: RunDeps & Within,
  actor: Actor,
  { run, offer, action }: { run: Run; offer: Offer; action: 'offer.added' | 'offer.changed' | 'offer.ended' },
): Promise<Offer> {
  await upsertOffer(deps.database, offer);
  await recordAudit(deps, actor, {
    ...{ action, subjectType: 'offer', subjectId: offer.offerId, organisationId: run.organisationId },
    detail: { title: run.name },
  });
  await relistAchievement(deps, run);
  return offer;
}
