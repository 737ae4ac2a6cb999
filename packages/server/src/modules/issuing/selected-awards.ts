import { createHash } from 'node:crypto';
import type { Deps } from '../../platform/deps.ts';
import { type Count, type FoundList, mostCounted } from '../../platform/list/list-request.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import type { Award, AwardFilterStatus } from './award.ts';
import { type AwardFacet, type AwardRequest, eachAwardIds, findAwardList } from './award-list-store.ts';
import { awardPolicy } from './award-policy.ts';
import { say } from './refusals.ts';

export const selectedActs = ['revoke', 'suspend', 'reinstate'] as const;
/** What can be done with several awards at once. */
export type SelectedAct = (typeof selectedActs)[number];

/** Awards of an organisation: those named, or all that a list finds. */
export interface SelectedAwards {
  organisationId: string;
  request: AwardRequest;
  awardIds?: readonly string[] | undefined;
}

/** Which awards each act changes; the others stay as they are. */
const changes: { [act in SelectedAct]: readonly AwardFilterStatus[] } = {
  revoke: ['pending-signature', 'issued', 'suspended', 'expired'],
  suspend: ['issued', 'expired'],
  reinstate: ['suspended'],
};

type Reading = Pick<Deps, 'database' | 'now'>;

/**
 * The first of those that the act would change with how many they are and the print of all of them, and how many were
 * selected in all.
 */
export async function lookAtSelected(
  deps: Reading,
  actor: Actor,
  { act, selected }: { act: SelectedAct; selected: SelectedAwards },
): Promise<{ changed: FoundList<Award, AwardFacet>; all: Count; print: string }> {
  assertMay(actor, awardPolicy.see, selected);
  const now = deps.now();
  const found = await findAwardList(deps.database, { ...selected, now });
  const all = found.total;
  const nothing = { changed: { ...found, rows: [], total: { count: 0, isMore: false } }, all, print: '' };
  const request = narrowed(act, selected.request);
  if (!request) return nothing;
  const changed = await findAwardList(deps.database, { ...selected, request, now });
  if (changed.total.isMore) return { ...nothing, changed };
  return { changed, all, print: printOfIds(await idsOfSelected(deps, act, selected)) };
}

/** The ids of those that the act would change. Refuses more than a list counts. */
export async function idsOfSelected(
  deps: Reading,
  act: SelectedAct,
  selected: SelectedAwards,
): Promise<string[]> {
  const request = narrowed(act, selected.request);
  const ids: string[] = [];
  if (!request) return ids;
  const now = deps.now();
  for await (const more of eachAwardIds(deps.database, { ...selected, request, now })) {
    ids.push(...more);
    if (ids.length > mostCounted)
      throw new Refusal('too-large', say('issuing.selection-too-large', { most: mostCounted }));
  }
  return ids;
}

/** The same for the same awards, in whichever order. */
export function printOfIds(awardIds: readonly string[]): string {
  return createHash('sha256').update(awardIds.toSorted().join()).digest('base64url');
}

/** The request, for those alone that the act changes; undefined when it asks for none of them. */
function narrowed(act: SelectedAct, request: AwardRequest): AwardRequest | undefined {
  const { status } = request.facets;
  const left = changes[act].filter((each) => status.length === 0 || status.includes(each));
  if (left.length === 0) return undefined;
  return { ...request, facets: { ...request.facets, status: left } };
}
