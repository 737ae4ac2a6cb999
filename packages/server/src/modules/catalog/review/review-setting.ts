import type { Deps } from '../../../platform/deps.ts';
import { inTransaction } from '../../../platform/transaction.ts';
import { type Actor, recordAudit } from '../../audit/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { achievementPolicy } from '../achievement-policy.ts';
import { catalogRefusal } from '../refusals.ts';
import { selectIsReviewNeeded, upsertReviewSetting } from './review-store.ts';

/** Whether an organisation publishes only what a second person has approved. */
export function isReviewNeeded(
  deps: Pick<Deps, 'database'>,
  { organisationId }: { organisationId: string },
): Promise<boolean> {
  return selectIsReviewNeeded(deps.database, organisationId);
}

/** From now on; what is published stays as it is. */
export async function setReviewNeeded(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  setting: { organisationId: string; isNeeded: boolean },
): Promise<void> {
  assertMay(actor, achievementPolicy.setReview, setting);
  await inTransaction(deps, async (deps) => {
    if ((await selectIsReviewNeeded(deps.database, setting.organisationId)) === setting.isNeeded) return;
    if (!setting.isNeeded && actor.kind === 'program')
      throw catalogRefusal('forbidden', 'catalog.people-loosen');
    await upsertReviewSetting(deps.database, { ...setting, changedAt: deps.now() });
    const { organisationId } = setting;
    await recordAudit(deps, actor, {
      action: setting.isNeeded ? 'draft-review.made-needed' : 'draft-review.made-free',
      ...{ subjectType: 'organisation', subjectId: organisationId, organisationId, detail: {} },
    });
  });
}
