import type { Selectable } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { LearningEnrolment } from '../../database/tables.ts';
import type { Transaction } from '../../platform/transaction.ts';

export type EnrolmentStatus = 'active' | 'completed' | 'withdrawn';

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

/** The next ones in the order of their ids. */
export async function selectEnrolmentsAfter(
  database: Database,
  { after, limit }: { after: string; limit: number },
): Promise<Enrolment[]> {
  const rows = await database
    .selectFrom('learning.enrolment')
    .selectAll()
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
    .groupBy('achievement_id')
    .orderBy('learners', 'desc')
    .orderBy('achievement_id')
    .execute();
}

export async function updateEnrolment(
  database: Transaction,
  enrolmentId: string,
  change: { status: EnrolmentStatus; completedAt?: Date },
): Promise<void> {
  await database
    .updateTable('learning.enrolment')
    .set({ status: change.status, completed_at: change.completedAt ?? null })
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
  };
}
