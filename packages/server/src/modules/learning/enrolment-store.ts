import type { Selectable } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { LearningEnrolment } from '../../database/tables.ts';
import type { Transaction } from '../../platform/transaction.ts';
import { type Choice, storedChoice } from './choice.ts';

/** `waiting`: for a seat in a run that is full. */
export type EnrolmentStatus = 'waiting' | 'active' | 'completed' | 'withdrawn';

/** The run and the offer that somebody took, and what both said then. */
export interface ChosenRun {
  runId: string;
  offerId: string;
  choice: Choice;
}

/** A learner on the way to one edition of an achievement; new editions do not move it. */
export interface Enrolment {
  /** `enr_…` */
  enrolmentId: string;
  personId: string;
  achievementId: string;
  editionId: string;
  organisationId: string;
  status: EnrolmentStatus;
  enrolledAt: Date;
  completedAt?: Date;
  /** Absent where there was nothing to choose. */
  chosen?: ChosenRun;
}

/** False when the person is on the way to this achievement already, or had this very edition. */
export async function insertEnrolment(database: Transaction, enrolment: Enrolment): Promise<boolean> {
  const inserted = await database
    .insertInto('learning.enrolment')
    .values({
      id: enrolment.enrolmentId,
      person_id: enrolment.personId,
      achievement_id: enrolment.achievementId,
      edition_id: enrolment.editionId,
      organisation_id: enrolment.organisationId,
      status: enrolment.status,
      enrolled_at: enrolment.enrolledAt,
      had_place: enrolment.status !== 'waiting',
      ...columnsOf(enrolment.chosen),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function selectEnrolment(
  database: Database,
  enrolmentId: string,
): Promise<Enrolment | undefined> {
  const row = await database
    .selectFrom('learning.enrolment')
    .selectAll()
    .where('id', '=', enrolmentId)
    .executeTakeFirst();
  return row && enrolmentOf(row);
}

/** Holds the enrolment until the transaction ends. */
export async function selectEnrolmentForUpdate(
  database: Transaction,
  enrolmentId: string,
): Promise<Enrolment | undefined> {
  const row = await database
    .selectFrom('learning.enrolment')
    .selectAll()
    .where('id', '=', enrolmentId)
    .forUpdate()
    .executeTakeFirst();
  return row && enrolmentOf(row);
}

/** Newest first. */
export async function selectEnrolments(
  database: Database,
  filter: { personId: string; achievementId?: string; editionId?: string },
): Promise<Enrolment[]> {
  let query = database.selectFrom('learning.enrolment').selectAll().where('person_id', '=', filter.personId);
  if (filter.editionId) query = query.where('edition_id', '=', filter.editionId);
  if (filter.achievementId) query = query.where('achievement_id', '=', filter.achievementId);
  const rows = await query.orderBy('enrolled_at', 'desc').orderBy('id').execute();
  return rows.map(enrolmentOf);
}

/** The next ones who have or had a place, in the order of their ids. */
export async function selectPlacedAfter(
  database: Database,
  { after, limit }: { after: string; limit: number },
): Promise<Enrolment[]> {
  const rows = await database
    .selectFrom('learning.enrolment')
    .selectAll()
    .where('had_place', '=', true)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(enrolmentOf);
}

export async function countEnrolments(
  database: Database,
  query: { organisationId: string; achievementId: string },
): Promise<{ enrolled: number; completed: number }> {
  return database
    .selectFrom('learning.enrolment')
    .select(({ fn }) => [
      fn.countAll<number>().as('enrolled'),
      fn.countAll<number>().filterWhere('status', '=', 'completed').as('completed'),
    ])
    .where('achievement_id', '=', query.achievementId)
    .where('organisation_id', '=', query.organisationId)
    .where('had_place', '=', true)
    .executeTakeFirstOrThrow();
}

/** How many began each achievement of an organisation since then; those that nobody began are missing. */
export async function countNewEnrolments(
  database: Database,
  query: { organisationId: string; since: Date },
): Promise<{ achievementId: string; learners: number }[]> {
  return database
    .selectFrom('learning.enrolment')
    .select(({ fn }) => ['achievement_id as achievementId', fn.countAll<number>().as('learners')])
    .where('organisation_id', '=', query.organisationId)
    .where('enrolled_at', '>=', query.since)
    .where('had_place', '=', true)
    .groupBy('achievement_id')
    .orderBy('learners', 'desc')
    .orderBy('achievement_id')
    .execute();
}

/** Begins it, or begins it anew, with what was chosen now. */
export async function updateChosen(
  database: Transaction,
  {
    enrolmentId,
    status,
    enrolledAt,
    chosen,
  }: Pick<Enrolment, 'enrolmentId' | 'status' | 'enrolledAt' | 'chosen'>,
): Promise<void> {
  await database
    .updateTable('learning.enrolment')
    .set({ status, enrolled_at: enrolledAt, completed_at: null, ...placed(status), ...columnsOf(chosen) })
    .where('id', '=', enrolmentId)
    .execute();
}

/** How many wait for a seat in a run. */
export async function countWaiting(database: Database, runId: string): Promise<number> {
  const { waiting } = await database
    .selectFrom('learning.enrolment')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('run_id', '=', runId)
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return waiting;
}

/** Whoever waits longest for a seat in a run. */
export async function selectFirstWaiting(
  database: Transaction,
  runId: string,
): Promise<Enrolment | undefined> {
  const row = await database
    .selectFrom('learning.enrolment')
    .selectAll()
    .where('run_id', '=', runId)
    .where('status', '=', 'waiting')
    .orderBy('enrolled_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row && enrolmentOf(row);
}

/** Those who take part in a run, or wait to, by id, after one of them. */
export async function selectOfRun(
  database: Database,
  { runId, after, limit }: { runId: string; after: string; limit: number },
): Promise<Enrolment[]> {
  const rows = await database
    .selectFrom('learning.enrolment')
    .selectAll()
    .where('run_id', '=', runId)
    .where('status', 'in', ['waiting', 'active'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(enrolmentOf);
}

export async function updateEnrolment(
  database: Transaction,
  enrolmentId: string,
  change: { status: EnrolmentStatus; completedAt?: Date },
): Promise<void> {
  await database
    .updateTable('learning.enrolment')
    .set({ status: change.status, completed_at: change.completedAt ?? null, ...placed(change.status) })
    .where('id', '=', enrolmentId)
    .execute();
}

export function enrolmentOf(row: Selectable<LearningEnrolment>): Enrolment {
  return {
    enrolmentId: row.id,
    personId: row.person_id,
    achievementId: row.achievement_id,
    editionId: row.edition_id,
    organisationId: row.organisation_id,
    status: row.status as EnrolmentStatus,
    enrolledAt: row.enrolled_at,
    ...(row.completed_at && { completedAt: row.completed_at }),
    ...(row.run_id !== null &&
      row.offer_id !== null && {
        chosen: { runId: row.run_id, offerId: row.offer_id, choice: storedChoice.read(row.choice) },
      }),
  };
}

/** Who had a place keeps having had one, whatever comes after. */
function placed(status: EnrolmentStatus) {
  return status === 'active' || status === 'completed' ? { had_place: true } : {};
}

function columnsOf(chosen: ChosenRun | undefined) {
  return {
    run_id: chosen?.runId ?? null,
    offer_id: chosen?.offerId ?? null,
    choice: chosen ? storedChoice.write(chosen.choice) : null,
  };
}
