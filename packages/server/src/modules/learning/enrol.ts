import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { asksForRun, changeSeats, findPublished, findRun, holdChoice, holdRun } from '../catalog/index.ts';
import { getStanding } from '../earning/index.ts';
import { choiceOf } from './choice.ts';
import {
  countWaiting,
  type Enrolment,
  insertEnrolment,
  selectEnrolment,
  selectEnrolmentForUpdate,
  selectEnrolments,
  updateChosen,
  updateEnrolment,
} from './enrolment-store.ts';
import { learningRefusal } from './refusals.ts';
import { leaveSeat } from './waiting-list.ts';

/** What somebody may choose who enrols. */
export interface Wish {
  achievementId: string;
  /** Of a run that is open; needed where there is one. */
  choice?: { runId: string; offerId: string } | undefined;
}

type Enrolling = Pick<Deps, 'database' | 'now' | 'newId' | 'jobs' | 'catalogueIndex'>;

/**
 * Enrols the actor in the published edition, in the run that they chose where there are runs. Who is on the way already
 * gets that enrolment again, or moves with it where that is open to them. A full run with a waiting list takes them into
 * that, behind all who wait.
 */
export async function enrol(
  deps: Enrolling,
  actor: Pick<Person, 'personId'>,
  command: Wish,
): Promise<Enrolment> {
  return inTransaction(deps, async (deps) => {
    const edition = await findPublished(deps, command.achievementId);
    if (edition?.status !== 'published') throw learningRefusal('gone', 'learning.not-open');
    const { achievementId, editionId, organisationId } = edition;
    const { personId } = actor;
    const place = await takePlace(deps, actor, command);
    const present = await selectEnrolments(deps.database, { personId, achievementId });
    const closed = await findClosed(deps, present, editionId);
    const same = findSame(present, { closed, editionId });
    const wanted: Enrolment = {
      ...{ enrolmentId: deps.newId('enr'), personId, achievementId, editionId, organisationId },
      ...{ enrolledAt: deps.now(), ...place },
    };
    if (same) {
      const isCancelled = await isOfCancelled(deps, same);
      return isMovable(same, { ...command, isCancelled }) ? move(deps, same, wanted) : same;
    }
    if (!command.choice && (await asksForRun(deps, { achievementId })))
      throw learningRefusal('invalid', 'learning.choose-run', 'choice');
    if (closed) await updateEnrolment(deps.database, closed.enrolmentId, { status: 'withdrawn' });
    const left = present.find((one) => one.editionId === editionId);
    const begun: Enrolment = { ...wanted, enrolmentId: left?.enrolmentId ?? wanted.enrolmentId };
    if (left) await updateChosen(deps.database, begun);
    else if (!(await insertEnrolment(deps.database, begun)))
      return getFirst(deps, { personId, achievementId, editionId });
    await sit(deps, begun);
    // Only now: who stays in a run with a new edition gives nobody else the seat that they keep.
    if (closed) await leaveSeat(deps, closed);
    return begun;
  });
}

/** What the first of two clicks made, which came between. */
async function getFirst(
  deps: Pick<Deps, 'database'>,
  { editionId, ...whose }: { personId: string; achievementId: string; editionId: string },
): Promise<Enrolment> {
  const present = await selectEnrolments(deps.database, whose);
  const first = findSame(present, { closed: undefined, editionId });
  if (!first) throw new Error('An enrolment was refused as a second one, and there is no first.');
  return first;
}

/** The way on which somebody is, or that they completed. */
function findSame(
  present: readonly Enrolment[],
  { closed, editionId }: { closed: Enrolment | undefined; editionId: string },
): Enrolment | undefined {
  return (
    present.find((one) => isOnTheWay(one) && one !== closed) ??
    present.find((one) => one.editionId === editionId && one.status === 'completed')
  );
}

/** With which status, and with what chosen, somebody enrols now; the run is held from here on. */
async function takePlace(
  deps: Enrolling & Within,
  { personId }: Pick<Person, 'personId'>,
  { achievementId, choice }: Wish,
): Promise<Pick<Enrolment, 'status' | 'chosen'>> {
  if (!choice) return { status: 'active' };
  const present = await selectEnrolments(deps.database, { personId, achievementId });
  const seats = present.filter(isOnTheWay).flatMap(({ chosen }) => chosen?.runId ?? []);
  // Who moves from one run to another holds both, always in the same order.
  for (const runId of [...new Set([...seats, choice.runId])].sort()) await holdRun(deps, runId);
  const held = await holdChoice(deps, { achievementId, ...choice });
  const chosen = { ...choice, choice: choiceOf(held) };
  // Read anew: whoever left it in another window has given the seat to the next one.
  const now = await selectEnrolments(deps.database, { personId, achievementId });
  const sitsThere = now.some((one) => one.status === 'active' && one.chosen?.runId === choice.runId);
  const isFull = held.isFull || (await countWaiting(deps.database, choice.runId)) > 0;
  if (sitsThere || !isFull) return { status: 'active', chosen };
  if (!held.run.hasWaitingList) throw learningRefusal('conflict', 'learning.run-full', 'choice');
  return { status: 'waiting', chosen };
}

/** Whether somebody who is on the way can choose, or choose again. */
export function isMovable(
  { status, chosen }: Pick<Enrolment, 'status' | 'chosen'>,
  { choice, isCancelled }: Pick<Wish, 'choice'> & { isCancelled: boolean },
): boolean {
  if (!choice || status === 'completed') return false;
  if (chosen?.runId === choice.runId && chosen.offerId === choice.offerId) return false;
  return chosen === undefined || isCancelled || status === 'waiting' || chosen.choice.track === 'audit';
}

async function isOfCancelled(deps: Pick<Deps, 'database'>, { chosen }: Enrolment): Promise<boolean> {
  return chosen !== undefined && (await findRun(deps, chosen.runId))?.state === 'cancelled';
}

/** Takes what was chosen now in the place of what was before; a seat is never given up for one in a waiting list. */
async function move(deps: Enrolling & Within, present: Enrolment, wanted: Enrolment): Promise<Enrolment> {
  if (present.status === 'active' && wanted.status === 'waiting')
    throw learningRefusal('conflict', 'learning.run-full', 'choice');
  const staysThere = present.chosen?.runId === wanted.chosen?.runId && present.status === wanted.status;
  const { enrolmentId, editionId } = present;
  const enrolledAt = staysThere || present.status === 'active' ? present.enrolledAt : wanted.enrolledAt;
  const moved: Enrolment = { ...wanted, enrolmentId, editionId, enrolledAt };
  await updateChosen(deps.database, moved);
  if (staysThere) return moved;
  await leaveSeat(deps, present);
  return sit(deps, moved);
}

/** The run counts who sits in it. */
async function sit(deps: Enrolling & Within, enrolment: Enrolment): Promise<Enrolment> {
  const run = enrolment.chosen && (await holdRun(deps, enrolment.chosen.runId));
  if (run && enrolment.status === 'active') await changeSeats(deps, run, 1);
  return enrolment;
}

export function isOnTheWay({ status }: Pick<Enrolment, 'status'>): boolean {
  return status === 'active' || status === 'waiting';
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
  const isOpen = (one: Enrolment) => isOnTheWay(one) && one !== closed;
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
