import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { holdDecision, type RuleLapsed, type RuleMet } from '../earning/index.ts';
import { isOnTheWay } from './enrol.ts';
import {
  type Enrolment,
  selectEnrolmentForUpdate,
  selectEnrolments,
  updateEnrolment,
} from './enrolment-store.ts';

type Way = { personId: string; editionId: string };

/** Hears that somebody met the rule of an edition: the way to it is over, unless it lapsed meanwhile. Safe to repeat. */
export async function completeByRule(
  deps: Pick<Deps, 'database'>,
  { personId, editionId, earnedAt }: RuleMet,
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const who = { personId, editionId };
    if (!(await holdDecision(deps, who)).isUnmet) await complete(deps, who, new Date(earnedAt));
  });
}

/** Hears that an award stays although its rule is met no longer: the way is over all the same. Safe to repeat. */
export async function completeByAward(
  deps: Pick<Deps, 'database'>,
  { personId, editionId, awardedAt }: Way & { awardedAt: string },
): Promise<void> {
  await complete(deps, { personId, editionId }, new Date(awardedAt));
}

/**
 * Hears that the rule of an edition is met no longer: who completed it is on the way again, unless they have begun a
 * later edition since. Safe to repeat, and nothing when it was met again meanwhile.
 */
export async function reopenByRule(
  deps: Pick<Deps, 'database'>,
  { personId, editionId }: RuleLapsed,
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    if (!(await holdDecision(deps, { personId, editionId })).isUnmet) return;
    const enrolment = await lockWay(deps, { personId, editionId });
    if (enrolment?.status !== 'completed') return;
    const { achievementId, enrolmentId } = enrolment;
    const all = await selectEnrolments(deps.database, { personId, achievementId });
    const status = all.some(isOnTheWay) ? 'withdrawn' : 'active';
    await updateEnrolment(deps.database, enrolmentId, { status });
  });
}

async function complete(deps: Pick<Deps, 'database'>, who: Way, completedAt: Date): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const enrolment = await lockWay(deps, who);
    if (enrolment?.status !== 'active') return;
    await updateEnrolment(deps.database, enrolment.enrolmentId, { status: 'completed', completedAt });
  });
}

async function lockWay(deps: Within, { personId, editionId }: Way): Promise<Enrolment | undefined> {
  const [own] = await selectEnrolments(deps.database, { personId, editionId });
  return own && selectEnrolmentForUpdate(deps.database, own.enrolmentId);
}
