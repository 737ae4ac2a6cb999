import type { Deps } from '../../platform/deps.ts';
import { sayingOf } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findRun, getEdition, type OfRun } from '../catalog/index.ts';
import { notify } from '../notices/index.ts';
import {
  type Enrolment,
  selectEnrolment,
  selectEnrolmentForUpdate,
  selectOfRun,
  updateEnrolment,
} from './enrolment-store.ts';
import type { LearningLetters } from './letters.ts';

/** What learners are told: code to what stands in it. The mail of the same code has the address too. */
export type LearningNotices = { [code in keyof LearningLetters]: Omit<LearningLetters[code], 'url'> };

const say = sayingOf<LearningNotices>();

type Telling = Pick<Deps, 'config' | 'database' | 'mail' | 'newId' | 'now'>;

const atATime = 200;

/**
 * Listener: everybody who takes part in a run that was cancelled reads why. Who waited for a seat waits no longer; who
 * was learning goes on, and may choose another run. Safe to repeat.
 */
export async function tellCancelled(deps: Telling, { runId }: Pick<OfRun, 'runId'>): Promise<void> {
  const run = await findRun(deps, runId);
  if (!run?.cancelled) return;
  const { reason } = run.cancelled;
  for (let after = ''; ; ) {
    const enrolments = await selectOfRun(deps.database, { runId, after, limit: atATime });
    for (const enrolment of enrolments) {
      const { title } = await getEdition(deps, enrolment.editionId);
      const said = say('learning.run-cancelled', { title, run: run.name, reason });
      const path =
        enrolment.status === 'waiting'
          ? `/achievements/${enrolment.achievementId}`
          : `/learn/${enrolment.enrolmentId}`;
      await notify(deps, { personId: enrolment.personId, key: `run-cancelled:${runId}`, said, path });
      if (enrolment.status === 'waiting') await stopWaiting(deps, { ...enrolment, runId });
    }
    const last = enrolments.at(-1);
    if (last === undefined || enrolments.length < atATime) return;
    after = last.enrolmentId;
  }
}

/** Listener: somebody who waited has a seat. */
export async function tellMovedUp(
  deps: Telling,
  fact: { enrolmentId: string; runId: string },
): Promise<void> {
  const enrolment = await selectEnrolment(deps.database, fact.enrolmentId);
  if (enrolment?.status !== 'active' || enrolment.chosen?.runId !== fact.runId) return;
  const { title } = await getEdition(deps, enrolment.editionId);
  const said = say('learning.moved-up', { title, run: enrolment.chosen.choice.run });
  const key = `moved-up:${fact.enrolmentId}:${fact.runId}:${enrolment.enrolledAt.getTime()}`;
  await notify(deps, { personId: enrolment.personId, key, said, path: `/learn/${fact.enrolmentId}` });
}

/** Who went on to the waiting list of another run meanwhile keeps that place. */
async function stopWaiting(
  deps: Pick<Deps, 'database'>,
  { enrolmentId, runId }: Pick<Enrolment, 'enrolmentId'> & { runId: string },
): Promise<void> {
  await inTransaction(deps, async ({ database }) => {
    const held = await selectEnrolmentForUpdate(database, enrolmentId);
    if (held?.status === 'waiting' && held.chosen?.runId === runId)
      await updateEnrolment(database, enrolmentId, { status: 'withdrawn' });
  });
}
