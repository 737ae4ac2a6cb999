import type { Deps } from '../../platform/deps.ts';
import type { MailWish } from './notice.ts';
import { selectWish, upsertWish } from './preference-store.ts';

/** Who has chosen nothing gets a mail at once. */
export async function getMailWish(deps: Pick<Deps, 'database'>, personId: string): Promise<MailWish> {
  return (await selectWish(deps.database, personId)) ?? 'at-once';
}

/** How the person hears from now on; what waits for a daily mail still comes by it. */
export async function chooseMail(
  deps: Pick<Deps, 'database'>,
  { personId }: { personId: string },
  mail: MailWish,
): Promise<void> {
  await upsertWish(deps.database, personId, mail);
}
