import type { Kysely, Selectable } from 'kysely';
import type { CasesMatter, Tables } from '../../database/tables.ts';
import type { Case, CaseState, Comment } from './case.ts';

/** False when the asker has an open case of this kind about the same, or the first was appealed before. */
export async function insertCase(database: Kysely<Tables>, opened: Case): Promise<boolean> {
  const row = await database
    .insertInto('cases.matter')
    .values({
      id: opened.id,
      kind: opened.kind,
      organisation_id: opened.organisationId,
      asker_id: opened.askerId,
      opened_by: opened.openedBy,
      subject_id: opened.subjectId,
      title: opened.title,
      wish: opened.wish ?? null,
      statement: opened.statement,
      appeals: opened.appeals ?? null,
      opened_at: opened.openedAt,
      due_at: opened.dueAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectCase(database: Kysely<Tables>, id: string): Promise<Case | undefined> {
  const row = await database.selectFrom('cases.matter').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toCase(row);
}

/** Holds the case until the transaction ends. */
export async function lockCase(database: Kysely<Tables>, id: string): Promise<Case | undefined> {
  const row = await database
    .selectFrom('cases.matter')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toCase(row);
}

/** The last one of a kind about a thing, open or not. */
export async function selectCaseAbout(
  database: Kysely<Tables>,
  about: { kind: string; subjectId: string },
): Promise<Case | undefined> {
  const row = await database
    .selectFrom('cases.matter')
    .selectAll()
    .where('kind', '=', about.kind)
    .where('subject_id', '=', about.subjectId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toCase(row);
}

/** The case against which somebody appealed knows its appeal. */
export async function selectAppealOf(database: Kysely<Tables>, id: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('cases.matter')
    .select('id')
    .where('appeals', '=', id)
    .executeTakeFirst();
  return row?.id;
}

export async function selectOpenCount(
  database: Kysely<Tables>,
  by: { organisationId: string; kinds: readonly string[] },
): Promise<number> {
  const { total } = await database
    .selectFrom('cases.matter')
    .where('organisation_id', '=', by.organisationId)
    .where('kind', 'in', by.kinds)
    .where('state', '=', 'open')
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Of these kinds in every organisation, what is due first first. */
export async function selectOpenOfKinds(
  database: Kysely<Tables>,
  { kinds, limit }: { kinds: readonly string[]; limit: number },
): Promise<Case[]> {
  const rows = await database
    .selectFrom('cases.matter')
    .selectAll()
    .where('state', '=', 'open')
    .where('kind', 'in', kinds)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toCase);
}

/** Newest first. */
export async function selectCasesOf(database: Kysely<Tables>, askerId: string): Promise<Case[]> {
  const rows = await database
    .selectFrom('cases.matter')
    .selectAll()
    .where('asker_id', '=', askerId)
    .orderBy('opened_at', 'desc')
    .execute();
  return rows.map(toCase);
}

export async function updateClaim(
  database: Kysely<Tables>,
  { id, personId }: { id: string; personId: string },
): Promise<void> {
  await database.updateTable('cases.matter').set({ claimed_by: personId }).where('id', '=', id).execute();
}

export async function updateState(
  database: Kysely<Tables>,
  id: string,
  end: { state: CaseState; by?: string; at?: Date; reason?: string },
): Promise<void> {
  await database
    .updateTable('cases.matter')
    .set({
      state: end.state,
      decided_by: end.by ?? null,
      decided_at: end.at ?? null,
      reason: end.reason ?? null,
    })
    .where('id', '=', id)
    .execute();
}

export async function insertComment(
  database: Kysely<Tables>,
  caseId: string,
  comment: Comment,
): Promise<void> {
  await database
    .insertInto('cases.comment')
    .values({
      id: comment.id,
      matter_id: caseId,
      author_id: comment.authorId,
      text: comment.text,
      written_at: comment.writtenAt,
    })
    .execute();
}

/** In the order in which they were written. */
export async function selectComments(database: Kysely<Tables>, caseId: string): Promise<Comment[]> {
  const rows = await database
    .selectFrom('cases.comment')
    .selectAll()
    .where('matter_id', '=', caseId)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    authorId: row.author_id,
    text: row.text,
    writtenAt: row.written_at,
  }));
}

export function toCase(row: Selectable<CasesMatter>): Case {
  return {
    id: row.id,
    kind: row.kind,
    organisationId: row.organisation_id,
    askerId: row.asker_id,
    openedBy: row.opened_by as Case['openedBy'],
    subjectId: row.subject_id,
    title: row.title,
    ...(row.wish === null ? {} : { wish: row.wish }),
    statement: row.statement,
    ...(row.appeals === null ? {} : { appeals: row.appeals }),
    state: row.state as CaseState,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    ...(row.claimed_by === null ? {} : { claimedBy: row.claimed_by }),
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    ...(row.decided_at === null ? {} : { decidedAt: row.decided_at }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  };
}
