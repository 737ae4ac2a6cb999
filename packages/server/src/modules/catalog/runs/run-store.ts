import type { Selectable } from 'kysely';
import type { Database } from '../../../database/open.ts';
import type { CatalogRun } from '../../../database/tables.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import { type Run, type RunPace, type RunState, storedRunDetails } from './run.ts';

export async function insertRun(database: Transaction, run: Run): Promise<void> {
  await database
    .insertInto('catalog.run')
    .values({
      id: run.runId,
      achievement_id: run.achievementId,
      organisation_id: run.organisationId,
      created_at: run.createdAt,
      ...columnsOf(run),
    })
    .execute();
}

/** All of it but its seats, which only `updateSeats` counts. */
export async function updateRun(database: Transaction, run: Run): Promise<void> {
  await database.updateTable('catalog.run').set(columnsOf(run)).where('id', '=', run.runId).execute();
}

export async function updateSeats(
  database: Transaction,
  { runId, seatsTaken }: Pick<Run, 'runId' | 'seatsTaken'>,
): Promise<void> {
  await database
    .updateTable('catalog.run')
    .set({ seats_taken: seatsTaken })
    .where('id', '=', runId)
    .execute();
}

/** Holds it until the transaction ends. */
export async function selectRunForUpdate(database: Transaction, runId: string): Promise<Run | undefined> {
  const row = await database
    .selectFrom('catalog.run')
    .selectAll()
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst();
  return row && runOf(row);
}

export async function selectRun(database: Database, runId: string): Promise<Run | undefined> {
  const row = await database.selectFrom('catalog.run').selectAll().where('id', '=', runId).executeTakeFirst();
  return row && runOf(row);
}

function columnsOf(run: Run) {
  const { delivery, languages, place, note, sessions, policies } = run;
  const details = { delivery, languages, note, sessions, policies, ...(place && { place }) };
  return {
    name: run.name,
    state: run.state,
    pace: run.pace,
    time_zone: run.timeZone,
    starts_on: run.startsOn ?? null,
    ends_on: run.endsOn ?? null,
    enrols_from: run.enrolsFrom ?? null,
    enrols_until: run.enrolsUntil ?? null,
    capacity: run.capacity ?? null,
    has_waiting_list: run.hasWaitingList,
    details: storedRunDetails.write(details),
    cancelled_at: run.cancelled?.at ?? null,
    cancelled_because: run.cancelled?.reason ?? null,
    changed_at: run.changedAt,
  };
}

export function runOf(row: Selectable<CatalogRun>): Run {
  const { cancelled_at: at, cancelled_because: reason } = row;
  return {
    runId: row.id,
    achievementId: row.achievement_id,
    organisationId: row.organisation_id,
    name: row.name,
    state: row.state as RunState,
    pace: row.pace as RunPace,
    timeZone: row.time_zone,
    ...(row.starts_on !== null && { startsOn: row.starts_on }),
    ...(row.ends_on !== null && { endsOn: row.ends_on }),
    ...(row.enrols_from !== null && { enrolsFrom: row.enrols_from }),
    ...(row.enrols_until !== null && { enrolsUntil: row.enrols_until }),
    ...(row.capacity !== null && { capacity: row.capacity }),
    seatsTaken: row.seats_taken,
    hasWaitingList: row.has_waiting_list,
    ...storedRunDetails.read(row.details),
    ...(at !== null && reason !== null && { cancelled: { at, reason } }),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
