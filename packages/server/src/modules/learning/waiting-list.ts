import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { dayIn } from '../../platform/zoned-time.ts';
import type { Person } from '../audit/index.ts';
import { changeSeats, holdRun, type OfRun, type Run } from '../catalog/index.ts';
import {
  countWaiting,
  type Enrolment,
  selectEnrolment,
  selectEnrolmentForUpdate,
  selectEnrolments,
  selectFirstWaiting,
  updateEnrolment,
} from './enrolment-store.ts';
import { learningRefusal } from './refusals.ts';

type Moving = Pick<Deps, 'database' | 'now' | 'jobs' | 'catalogueIndex'>;

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    /** Somebody who waited has a seat. */
    'seat-given': { enrolmentId: string; runId: string };
  }
}

/** The learner gives up their way, or their place in a waiting list; whoever waits longest has the seat. */
export async function leave(
  deps: Moving,
  actor: Pick<Person, 'personId'>,
  { enrolmentId }: { enrolmentId: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const seen = await selectEnrolment(deps.database, enrolmentId);
    if (seen?.personId !== actor.personId) throw learningRefusal('not-found', 'learning.enrolment-not-found');
    // The run first, as everybody does who takes a seat.
    if (seen.chosen) await holdRun(deps, seen.chosen.runId);
    const enrolment = await selectEnrolmentForUpdate(deps.database, enrolmentId);
    if (enrolment?.status === 'withdrawn') return;
    if (enrolment?.status !== 'active' && enrolment?.status !== 'waiting')
      throw learningRefusal('conflict', 'learning.cannot-leave');
    await updateEnrolment(deps.database, enrolmentId, { status: 'withdrawn' });
    await leaveSeat(deps, enrolment);
  });
}

/** Hears that an account is closed: its seats are free, and it waits nowhere. Safe to repeat. */
export async function leaveRuns(deps: Moving, { personId }: Pick<Person, 'personId'>): Promise<void> {
  for (const { enrolmentId, status, chosen } of await selectEnrolments(deps.database, { personId }))
    if (chosen && (status === 'active' || status === 'waiting'))
      await leave(deps, { personId }, { enrolmentId });
}

/** The seat that somebody had is free, and goes to whoever waits longest. */
export async function leaveSeat(deps: Moving & Within, { status, chosen }: Enrolment): Promise<void> {
  const run = chosen && (await holdRun(deps, chosen.runId));
  if (run && status === 'active') await fill(deps, await changeSeats(deps, run, -1));
}

/** Hears that more can take part than before. Safe to repeat. */
export async function moveUp(deps: Moving, { runId }: Pick<OfRun, 'runId'>): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const run = await holdRun(deps, runId);
    if (run) await fill(deps, run);
  });
}

/** Gives the seats of a run that is held to those who wait, in their order. */
async function fill(deps: Moving & Within, held: Run): Promise<void> {
  for (let run = held; hasSeat(run, deps.now()); ) {
    const next = await selectFirstWaiting(deps.database, run.runId);
    if (!next) return;
    const { enrolmentId } = next;
    await updateEnrolment(deps.database, enrolmentId, { status: 'active' });
    run = await changeSeats(deps, run, 1);
    const key = `${enrolmentId}:${next.enrolledAt.getTime()}`;
    await deps.jobs.announce(deps, 'seat-given', { payload: { enrolmentId, runId: run.runId }, key });
  }
}

/** Nobody moves up into what is cancelled or over. */
function hasSeat({ state, endsOn, timeZone, capacity, seatsTaken }: Run, now: Date): boolean {
  const isOver = endsOn !== undefined && endsOn < dayIn(timeZone, now);
  return state !== 'cancelled' && !isOver && (capacity === undefined || seatsTaken < capacity);
}

/** How many wait for a seat in a run. */
export function countWaitingIn(deps: Pick<Deps, 'database'>, { runId }: { runId: string }): Promise<number> {
  return countWaiting(deps.database, runId);
}
