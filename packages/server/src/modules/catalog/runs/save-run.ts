import { createHash } from 'node:crypto';
import type { Deps } from '../../../platform/deps.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Actor, recordAudit } from '../../audit/index.ts';
import { assertMay, type Policy } from '../../organisations/index.ts';
import { lockAchievement } from '../catalog-store.ts';
import { relistAchievement } from '../keep-listing.ts';
import { catalogRefusal } from '../refusals.ts';
import { mostOfRun, type Run, type RunWording, type Session } from './run.ts';
import { countRuns } from './run-list-store.ts';
import { runPolicy } from './run-policy.ts';
import { assertRun, assertSessions } from './run-rules.ts';
import { insertRun, selectRunForUpdate, updateRun } from './run-store.ts';

export type RunDeps = Pick<Deps, 'database' | 'now' | 'newId' | 'jobs' | 'catalogueIndex'>;

declare module '../../../platform/jobs.ts' {
  interface FactPayloads {
    /** More can take part than could before. */
    'run-widened': OfRun;
  }
}

/** A run, as what happened to it is announced. */
export interface OfRun {
  organisationId: string;
  achievementId: string;
  runId: string;
  /** ISO 8601. */
  at: string;
}

/** A run of an achievement; one of another achievement is answered like a missing one. */
export interface NamedRun {
  achievementId: string;
  runId: string;
}

interface RunChange {
  /** As a function, the change is made from the run as it is stored and held. */
  wording: RunWording | ((stored: Run) => RunWording);
  /** The timetable, when it is written too. */
  sessions?: readonly Session[] | undefined;
  /** Throws when somebody else changed what the form was made from. */
  madeFrom?: ((stored: Run) => void) | undefined;
  /** The print of the run that a program saw; another one is refused. */
  seen?: string | undefined;
}

/** Adds a run as a draft: nobody sees it until it is opened. */
export async function addRun(
  deps: RunDeps,
  actor: Actor,
  command: { achievementId: string; wording: RunWording; sessions?: readonly Session[] },
): Promise<Run> {
  return inTransaction(deps, async (deps) => {
    const achievement = await lockAchievement(deps.database, command.achievementId);
    if (!achievement) throw catalogRefusal('not-found', 'catalog.achievement-not-found');
    assertMay(actor, runPolicy.write, achievement);
    assertRun(command.wording);
    const { achievementId } = command;
    if ((await countRuns(deps.database, { achievementId })) >= mostOfRun.runs)
      throw catalogRefusal('conflict', 'catalog.run-too-many');
    const at = deps.now();
    const run: Run = {
      ...command.wording,
      sessions: assertSessions(command.sessions ?? []),
      ...{ runId: deps.newId('crn'), achievementId },
      organisationId: achievement.organisationId,
      ...{ state: 'draft', seatsTaken: 0, createdAt: at, changedAt: at },
    };
    await insertRun(deps.database, run);
    await recordAudit(deps, actor, { action: 'dates.added', ...inTrail(run) });
    return run;
  });
}

/** Writes all that somebody says of a run. One that is cancelled stays as it is. */
export async function saveRun(deps: RunDeps, actor: Actor, command: NamedRun & RunChange): Promise<Run> {
  return inTransaction(deps, async (deps) => {
    const stored = await lockRun(deps, actor, { ...command, may: runPolicy.write });
    command.madeFrom?.(stored);
    assertSeen(stored, command.seen);
    const wording = typeof command.wording === 'function' ? command.wording(stored) : command.wording;
    assertRun(wording);
    if ((wording.capacity ?? Number.POSITIVE_INFINITY) < stored.seatsTaken)
      throw catalogRefusal('conflict', 'catalog.run-capacity-taken', 'capacity');
    const sessions = command.sessions ? assertSessions(command.sessions) : stored.sessions;
    return changeRun(deps, actor, { stored, run: { ...bare(stored), ...wording, sessions } });
  });
}

/** Writes the timetable of a run, made from what is stored. */
export async function saveTimetable(
  deps: RunDeps,
  actor: Actor,
  command: NamedRun & { change: (stored: readonly Session[]) => readonly Session[] },
): Promise<Run> {
  return inTransaction(deps, async (deps) => {
    const stored = await lockRun(deps, actor, { ...command, may: runPolicy.write });
    const sessions = assertSessions(command.change(stored.sessions));
    return changeRun(deps, actor, { stored, run: { ...stored, sessions } });
  });
}

async function changeRun(
  deps: RunDeps & Within,
  actor: Actor,
  { stored, run }: { stored: Run; run: Run },
): Promise<Run> {
  const changed: Run = { ...run, changedAt: deps.now() };
  await updateRun(deps.database, changed);
  await recordAudit(deps, actor, { action: 'dates.changed', ...inTrail(changed) });
  if (isWider(changed, stored)) {
    const key = `${changed.runId}:${changed.changedAt.getTime()}`;
    await deps.jobs.announce(deps, 'run-widened', { payload: toldOfRun(changed, changed.changedAt), key });
  }
  await relistAchievement(deps, changed);
  return changed;
}

/** Held until the transaction ends. Refuses to whoever may not, and for one that is cancelled. */
export async function lockRun(
  deps: Within,
  actor: Actor,
  { achievementId, runId, may }: NamedRun & { may: Policy },
): Promise<Run> {
  const run = await selectRunForUpdate(deps.database, runId);
  if (run?.achievementId !== achievementId) throw catalogRefusal('not-found', 'catalog.run-not-found');
  assertMay(actor, may, run);
  if (run.state === 'cancelled') throw catalogRefusal('conflict', 'catalog.run-state');
  return run;
}

/** Changes whenever what somebody said of the run does; seats that are taken change nothing. */
export function printOfRun({ seatsTaken: _seats, changedAt: _at, ...run }: Run): string {
  return createHash('sha256').update(JSON.stringify(run)).digest('base64url').slice(0, 22);
}

export function assertSeen(run: Run, seen: string | undefined): void {
  if (seen !== undefined && seen !== printOfRun(run))
    throw catalogRefusal('conflict', 'catalog.changed-meanwhile');
}

export function toldOfRun({ organisationId, achievementId, runId }: Run, at: Date): OfRun {
  return { organisationId, achievementId, runId, at: at.toISOString() };
}

/** What the trail says of a run. */
export function inTrail({ runId, organisationId, name }: Run) {
  return { subjectType: 'run', subjectId: runId, organisationId, detail: { title: name } };
}

function isWider(now: Run, before: Run): boolean {
  const seats = ({ capacity = Number.POSITIVE_INFINITY }: Run) => capacity;
  // One that is closed has its waiting list still.
  return now.state !== 'draft' && seats(now) > seats(before);
}

/** Without what a wording may leave out, so that it can be taken away. */
function bare(run: Run): Run {
  const { startsOn: _s, endsOn: _e, enrolsFrom: _f, enrolsUntil: _u, capacity: _c, place: _p, ...rest } = run;
  return rest;
}
