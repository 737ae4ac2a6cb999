import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { findPublished } from '../catalog/index.ts';
import { getStanding } from '../earning/index.ts';
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
  return inTransaction(deps, async (deps) => {
    const edition = await findPublished(deps, command.achievementId);
    if (edition?.status !== 'published') throw learningRefusal('gone', 'learning.not-open');
    const enrolment: Enrolment = {
      enrolmentId: deps.newId('enr'),
      personId: actor.personId,
      achievementId: edition.achievementId,
      editionId: edition.editionId,
      organisationId: edition.organisationId,
      status: 'active',
      enrolledAt: deps.now(),
    };
    if (await insertEnrolment(deps.database, enrolment)) return enrolment;
    const present = await selectEnrolments(deps.database, { ...actor, achievementId: edition.achievementId });
    const closed = await findClosed(deps, present, edition.editionId);
    if (closed) {
      await updateEnrolment(deps.database, closed.enrolmentId, { status: 'withdrawn' });
      if (await insertEnrolment(deps.database, enrolment)) return enrolment;
    }
    const same =
      present.find((one) => one.status === 'active') ??
      present.find((one) => one.editionId === edition.editionId);
    if (!same) throw new Error('An enrolment was refused as a second one, and there is no first.');
    return same;
  });
}

/** The enrolment with which the actor goes on, or has ended, when they ask for this edition. */
export async function findWay(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Pick<Person, 'personId'>,
  edition: { achievementId: string; editionId: string },
): Promise<Enrolment | undefined> {
  const { personId } = actor;
  const present = await selectEnrolments(deps.database, { personId, achievementId: edition.achievementId });
  const closed = await findClosed(deps, present, edition.editionId);
  const isOpen = (one: Enrolment) => one.status === 'active' && one !== closed;
  return (
    present.find(isOpen) ??
    present.find((one) => one.editionId === edition.editionId && one.status === 'completed')
  );
}

/** The way to an earlier edition on which nothing is left to do: who used up its attempts may take the new one. */
async function findClosed(
  deps: Pick<Deps, 'database' | 'now'>,
  present: readonly Enrolment[],
  editionId: string,
): Promise<Enrolment | undefined> {
  const active = present.find((one) => one.status === 'active');
  if (!active || active.editionId === editionId) return undefined;
  const standing = await getStanding(deps, { personId: active.personId, editionId: active.editionId });
  return standing?.decision.state === 'closed' ? active : undefined;
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
  deps: Within,
  actor: Pick<Person, 'personId'>,
  enrolmentId: string,
): Promise<Enrolment> {
  const enrolment = await selectEnrolmentForUpdate(deps.database, enrolmentId);
  if (enrolment?.personId !== actor.personId)
    throw learningRefusal('not-found', 'learning.enrolment-not-found');
  return enrolment;
}
