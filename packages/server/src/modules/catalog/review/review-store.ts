import type { Selectable } from 'kysely';
import type { Database } from '../../../database/open.ts';
import type { CatalogDraftReview } from '../../../database/tables.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import type { DraftReview, ReviewState } from './draft-review.ts';

export async function selectIsReviewNeeded(database: Database, organisationId: string): Promise<boolean> {
  const row = await database
    .selectFrom('catalog.review_setting')
    .select('is_needed')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row?.is_needed ?? false;
}

export async function upsertReviewSetting(
  database: Transaction,
  setting: { organisationId: string; isNeeded: boolean; changedAt: Date },
): Promise<void> {
  const changing = { is_needed: setting.isNeeded, changed_at: setting.changedAt };
  await database
    .insertInto('catalog.review_setting')
    .values({ organisation_id: setting.organisationId, ...changing })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(changing))
    .execute();
}

export async function upsertEditor(
  database: Transaction,
  editor: { editionId: string; personId: string; editedAt: Date },
): Promise<void> {
  await database
    .insertInto('catalog.draft_editor')
    .values({ edition_id: editor.editionId, person_id: editor.personId, edited_at: editor.editedAt })
    .onConflict((conflict) =>
      conflict.columns(['edition_id', 'person_id']).doUpdateSet({ edited_at: editor.editedAt }),
    )
    .execute();
}

/** Who wrote a draft, the last one first. */
export async function selectEditors(
  database: Database,
  editionId: string,
): Promise<{ personId: string; editedAt: Date }[]> {
  const rows = await database
    .selectFrom('catalog.draft_editor')
    .select(['person_id', 'edited_at'])
    .where('edition_id', '=', editionId)
    .orderBy('edited_at', 'desc')
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({ personId: row.person_id, editedAt: row.edited_at }));
}

/** False when a review of this draft is open. */
export async function insertReview(
  database: Transaction,
  review: Pick<DraftReview, 'caseId' | 'editionId' | 'print' | 'askedBy' | 'askedAt'>,
): Promise<boolean> {
  const row = await database
    .insertInto('catalog.draft_review')
    .values({
      case_id: review.caseId,
      edition_id: review.editionId,
      print: review.print,
      asked_by: review.askedBy,
      asked_at: review.askedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('case_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** False when it has ended otherwise meanwhile: a decision stays. */
export async function updateReview(
  database: Transaction,
  caseId: string,
  end: { state: ReviewState; by?: string; at?: Date; reason?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('catalog.draft_review')
    .set({
      state: end.state,
      decided_by: end.by ?? null,
      decided_at: end.at ?? null,
      reason: end.reason ?? null,
    })
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The last one of a draft. */
export async function selectLastReview(
  database: Database,
  editionId: string,
): Promise<DraftReview | undefined> {
  const row = await database
    .selectFrom('catalog.draft_review')
    .selectAll()
    .where('edition_id', '=', editionId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && reviewOf(row);
}

/** Of these editions, those that are in review. */
export async function selectInReview(
  database: Database,
  editionIds: readonly string[],
): Promise<Set<string>> {
  if (editionIds.length === 0) return new Set();
  const rows = await database
    .selectFrom('catalog.draft_review')
    .select('edition_id')
    .where('edition_id', 'in', [...editionIds])
    .where('state', '=', 'open')
    .execute();
  return new Set(rows.map((row) => row.edition_id));
}

function reviewOf(row: Selectable<CatalogDraftReview>): DraftReview {
  return {
    caseId: row.case_id,
    editionId: row.edition_id,
    print: row.print,
    state: row.state as ReviewState,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at && { decidedAt: row.decided_at }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}
