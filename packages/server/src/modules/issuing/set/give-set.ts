import type { RowResult } from '../../../platform/bulk/bulk-run.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { Actor } from '../../audit/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { awardPolicy } from '../award-policy.ts';
import { giveRow } from '../give-wish.ts';
import { awardSet } from './award-set.ts';
import { offerSet } from './offer-set.ts';
import { type AskedWish, sortWishes } from './sort-wishes.ts';

/** Rows of a run that are given at a time: they take less than a second, of which little goes into the turn itself. */
export const rowsOfASet = 2000;

/**
 * Gives many wishes of one organisation, with the same outcome as one after the other: those against which nothing
 * speaks in sets, all others by themselves. One result a wish, in order.
 */
export async function giveSet(
  deps: Deps,
  actor: Actor,
  { organisationId, asked }: { organisationId: string; asked: readonly AskedWish[] },
): Promise<RowResult[]> {
  assertMay(actor, awardPolicy.award, { organisationId });
  const { toHolders, toAddresses } = await sortWishes(deps, actor, { organisationId, asked });
  const given = await awardSet(deps, actor, toHolders);
  const offered = await offerSet(deps, actor, toAddresses);
  const results: RowResult[] = [];
  for (const [place, { wish, requestKey }] of asked.entries()) {
    const about = given.get(place) ?? offered.get(place);
    if (about !== undefined) results.push({ state: 'done', about });
    else results.push(await giveRow(deps, actor, { organisationId, wish, requestKey }));
  }
  return results;
}
