import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Tables, TrustApplication } from '../../database/tables.ts';
import type { Application, Judgement } from './application.ts';

export async function insertApplication(
  database: Transaction<Tables>,
  application: Application,
): Promise<void> {
  await database
    .insertInto('trust.application')
    .values({
      id: application.id,
      applicant_id: application.applicantId,
      accreditor_id: application.accreditorId,
      achievement_id: application.achievementId ?? null,
      title: application.title,
      standard: application.standard,
      points: application.points,
      links: application.links,
      asker_id: application.askerId,
      asked_at: application.askedAt,
    })
    .execute();
}

export async function selectApplication(
  database: Kysely<Tables>,
  id: string,
): Promise<Application | undefined> {
  const row = await database
    .selectFrom('trust.application')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toApplication(row);
}

/** Which of them: those that an organisation made, or received. */
export type ApplicationSide = 'made' | 'received';

/** Newest first, from the one after `after`. */
export async function selectApplications(
  database: Kysely<Tables>,
  of: {
    organisationId: string;
    side: ApplicationSide;
    after: { at: Date; id: string } | undefined;
    limit: number;
  },
): Promise<Application[]> {
  const { after } = of;
  const rows = await database
    .selectFrom('trust.application')
    .selectAll()
    .where(of.side === 'made' ? 'applicant_id' : 'accreditor_id', '=', of.organisationId)
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('asked_at', 'id'), '<', tuple(after?.at ?? new Date(0), after?.id ?? '')),
      ),
    )
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(of.limit)
    .execute();
  return rows.map(toApplication);
}

/** Waits for whoever judges it too. */
export async function lockApplication(database: Transaction<Tables>, id: string): Promise<void> {
  await database.selectFrom('trust.application').select('id').where('id', '=', id).forUpdate().execute();
}

export async function updateChecklist(
  database: Transaction<Tables>,
  judged: Required<Pick<Application, 'id' | 'checklist' | 'conditions'>> & { validUntil: Date | undefined },
): Promise<void> {
  await database
    .updateTable('trust.application')
    .set({
      judgements: judged.checklist.map(({ judgement }) => judgement),
      notes: judged.checklist.map(({ note }) => note),
      conditions: judged.conditions,
      valid_until: judged.validUntil ?? null,
    })
    .where('id', '=', judged.id)
    .execute();
}

export async function updateAccredited(
  database: Transaction<Tables>,
  { id, statementId, reviewAt }: { id: string; statementId: string; reviewAt: Date },
): Promise<void> {
  await database
    .updateTable('trust.application')
    .set({ statement_id: statementId, review_at: reviewAt })
    .where('id', '=', id)
    .execute();
}

/** Those whose statement is to be looked at again. */
export async function selectReviews(database: Kysely<Tables>, now: Date): Promise<Application[]> {
  const rows = await database
    .selectFrom('trust.application')
    .selectAll()
    .where('review_at', '<=', now)
    .execute();
  return rows.map(toApplication);
}

function toApplication(row: Selectable<TrustApplication>): Application {
  const { judgements, notes } = row;
  return {
    id: row.id,
    applicantId: row.applicant_id,
    accreditorId: row.accreditor_id,
    ...(row.achievement_id === null ? {} : { achievementId: row.achievement_id }),
    title: row.title,
    standard: row.standard,
    points: row.points,
    links: row.links,
    askerId: row.asker_id,
    askedAt: row.asked_at,
    ...(judgements === null || notes === null
      ? {}
      : {
          checklist: judgements.map((judgement, index) => ({
            judgement: judgement as Judgement,
            note: notes[index] ?? '',
          })),
        }),
    conditions: row.conditions,
    ...(row.valid_until === null ? {} : { validUntil: row.valid_until }),
    ...(row.statement_id === null ? {} : { statementId: row.statement_id }),
  };
}
