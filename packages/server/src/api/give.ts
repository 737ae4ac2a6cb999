import { createHash } from 'node:crypto';
import type { Program } from '../modules/audit/index.ts';
import { type AchievementEdition, findPublished, listEditions } from '../modules/catalog/index.ts';
import { awardAddressLimit, type Given, giveAward, hasSigned } from '../modules/issuing/index.ts';
import { addressKey } from '../modules/people/index.ts';
import { assertAddressMeant } from '../modules/site/index.ts';
import type { Deps } from '../platform/deps.ts';
import { Refusal } from '../platform/refusal.ts';
import type { NewAward } from './json/award.ts';
import { say } from './refusals.ts';

/** Where programs cannot rely on the address of the site, a person says first that it is meant. */
export async function assertMayGive(deps: Deps, program: Program): Promise<void> {
  await assertAddressMeant(deps, program, { isFirst: async () => !(await hasSigned(deps)), isMeant: false });
}

/** Does what the form of the console does, for one row. */
export async function give(
  deps: Deps,
  program: Program,
  { wish, requestKey }: { wish: NewAward; requestKey: string },
): Promise<{ given: Given; edition: AchievementEdition }> {
  const edition = await editionOf(deps, program, wish);
  if (!(await awardAddressLimit(deps).take(addressKey(wish.email))))
    throw new Refusal('too-many', say('api.too-many-to-address'));
  const given = await giveAward(deps, program, {
    organisationId: program.organisationId,
    address: wish.email,
    editionId: edition.editionId,
    awardedAt: startOf(wish.awardedOn),
    expiresAt: startOf(wish.expiresOn),
    note: wish.note,
    requestKey,
  });
  return { given, edition };
}

/** The key of one row of a request, the same when the request is repeated. */
export function rowKey(requestKey: string, row: number): string {
  return createHash('sha256').update(`${requestKey}\n${row}`).digest('base64url');
}

/** The edition that is named, else the one that is offered. */
async function editionOf(
  deps: Pick<Deps, 'database'>,
  { organisationId }: Program,
  { achievementId, edition }: NewAward,
): Promise<AchievementEdition> {
  const found =
    edition === undefined
      ? await findPublished(deps, achievementId)
      : (await listEditions(deps, achievementId)).find(({ number }) => number === edition);
  if (found?.organisationId !== organisationId) throw new Refusal('not-found', say('api.not-found'));
  return found;
}

function startOf(day: string | undefined): Date | undefined {
  return day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
}
