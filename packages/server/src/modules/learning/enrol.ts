import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Transaction } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { findPublished } from '../catalog/index.ts';
import {
  type Enrolment,
  insertEnrolment,
  selectEnrolment,
  selectEnrolmentForUpdate,
  selectEnrolments,
  updateEnrolment,
} from './enrolment-store.ts';
import { learningRefusal } from './refusals.ts';

/** Enrols the actor in the published edition. Who is on the way already gets that enrolment again. */
export async function enrol(
  deps: Pick<Deps, 'database' | 'now' | 'newId'>,
  actor: Pick<Person, 'personId'>,
  command: { achievementId: string },
): Promise<Enrolment> {
  return inTransaction(deps, async ({ database: transaction }) => {
    const version = await findPublished({ database: transaction }, command.achievementId);
    if (version?.status !== 'published') throw learningRefusal('gone', 'learning.not-open');
    const enrolment: Enrolment = {
      enrolmentId: deps.newId('enr'),
      personId: actor.personId,
      achievementId: version.achievementId,
      achievementVersionId: version.versionId,
      organisationId: version.organisationId,
      status: 'active',
      enrolledAt: deps.now(),
    };
    if (await insertEnrolment(transaction, enrolment)) return enrolment;
    const present = await selectEnrolments(transaction, { ...actor, achievementId: version.achievementId });
    const same =
      present.find((one) => one.status === 'active') ??
      present.find((one) => one.achievementVersionId === version.versionId);
    if (!same) throw new Error('An enrolment was refused as a second one, and there is no first.');
    return same;
  });
}

/** The actor's own enrolment; somebody else's is answered like a missing one. */
export async function getEnrolment(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
  enrolmentId: string,
): Promise<Enrolment> {
  const enrolment = await selectEnrolment(deps.database, enrolmentId);
  if (enrolment?.personId !== actor.personId)
    throw learningRefusal('not-found', 'learning.enrolment-not-found');
  return enrolment;
}

/** Newest first; with `achievementId` only those in it. */
export function listEnrolments(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
  query: { achievementId?: string } = {},
): Promise<Enrolment[]> {
  return selectEnrolments(deps.database, { personId: actor.personId, ...query });
}

/** The actor's own enrolment, held until the transaction ends: what happens in it happens one after another. */
export async function lockEnrolment(
  transaction: Transaction,
  actor: Pick<Person, 'personId'>,
  enrolmentId: string,
): Promise<Enrolment> {
  const enrolment = await selectEnrolmentForUpdate(transaction, enrolmentId);
  if (enrolment?.personId !== actor.personId)
    throw learningRefusal('not-found', 'learning.enrolment-not-found');
  return enrolment;
}

/** Every requirement is met; called in the transaction that made it so. Safe to repeat. */
export async function completeEnrolment(
  transaction: Transaction,
  enrolmentId: string,
  completedAt: Date,
): Promise<void> {
  const enrolment = await selectEnrolmentForUpdate(transaction, enrolmentId);
  if (enrolment?.status !== 'active') return;
  await updateEnrolment(transaction, enrolmentId, { status: 'completed', completedAt });
}
