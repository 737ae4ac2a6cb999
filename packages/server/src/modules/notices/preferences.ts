import type { Deps } from '../../platform/deps.ts';
import type { MailWish } from './notice.ts';
import { selectWish, selectWishes, upsertWish } from './preference-store.ts';

/** Who has chosen nothing gets a mail at once. */
export async function getMailWish(deps: Pick<Deps, 'database'>, personId: string): Promise<MailWish> {
  return (await selectWish(deps.database, personId)) ?? 'at-once';
}

/** Of many, by person. */
export async function getMailWishes(
  deps: Pick<Deps, 'database'>,
  personIds: readonly string[],
): Promise<Map<string, MailWish>> {
  const chosen = await selectWishes(deps.database, personIds);
  return new Map(personIds.map((personId) => [personId, chosen.get(personId) ?? 'at-once']));
}

/** How the person hears from now on; what waits for a daily mail still comes by it. */
export async function chooseMail(
  deps: Pick<Deps, 'database'>,
  { personId }: { personId: string },
  mail: MailWish,
): Promise<void> {
  await upsertWish(deps.database, personId, mail);
}
