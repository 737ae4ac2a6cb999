import { createHash } from 'node:crypto';
import type { RowResult } from '../../platform/bulk/bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from '../audit/index.ts';
import { type AchievementEdition, findPublished, listEditions } from '../catalog/index.ts';
import { addressKey } from '../people/index.ts';
import { awardAddressLimit } from './award-limits.ts';
import { type Given, giveAward } from './give-award.ts';
import { issuingRefusal } from './refusals.ts';

/** What a program wants awarded to whom; days as `2026-05-29`. */
export interface AwardWish {
  achievementId: string;
  /** Absent: the one that is offered. */
  edition?: number | undefined;
  email: string;
  awardedOn?: string | undefined;
  expiresOn?: string | undefined;
  note?: string | undefined;
}

/** Does what the form of the console does, for one row. */
export async function giveWish(
  deps: Deps,
  actor: Actor,
  { organisationId, wish, requestKey }: { organisationId: string; wish: AwardWish; requestKey: string },
): Promise<{ given: Given; edition: AchievementEdition }> {
  const edition = await editionOf(deps, organisationId, wish);
  if (!(await awardAddressLimit(deps).take(addressKey(wish.email))))
    throw issuingRefusal('too-many', 'issuing.too-many-to-address');
  const given = await giveAward(deps, actor, {
    organisationId,
    address: wish.email,
    editionId: edition.editionId,
    awardedAt: startOf(wish.awardedOn),
    expiresAt: startOf(wish.expiresOn),
    note: wish.note,
    requestKey,
  });
  return { given, edition };
}

/** The same as a row of a run; what is refused says why. */
export async function giveRow(
  deps: Deps,
  actor: Actor,
  row: Parameters<typeof giveWish>[2],
): Promise<RowResult> {
  try {
    const { given } = await giveWish(deps, actor, row);
    return { state: 'done', about: given.kind === 'award' ? given.award.id : given.claim.id };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { state: 'failed', ...error.said };
  }
}

/** The key of one row of a request, the same when the request is repeated; rows count from 0. */
export function rowKey(requestKey: string, row: number): string {
  return createHash('sha256').update(`${requestKey}\n${row}`).digest('base64url');
}

/** The edition that is named, else the one that is offered. */
export async function editionOf(
  deps: Pick<Deps, 'database'>,
  organisationId: string,
  { achievementId, edition }: AwardWish,
): Promise<AchievementEdition> {
  const found =
    edition === undefined
      ? await findPublished(deps, achievementId)
      : (await listEditions(deps, achievementId)).find(({ number }) => number === edition);
  if (found?.organisationId !== organisationId)
    throw issuingRefusal('not-found', 'issuing.edition-not-found');
  return found;
}

/** The beginning of a day in UTC. */
export function startOf(day: string | undefined): Date | undefined {
  return day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
}
