import type { Selectable } from 'kysely';
import type { Database } from '../../../database/open.ts';
import type { CatalogDraftComment } from '../../../database/tables.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import type { DraftComment } from './draft-comment.ts';

export async function insertDraftComment(
  database: Transaction,
  comment: Omit<DraftComment, 'resolvedBy' | 'resolvedAt'>,
): Promise<void> {
  await database
    .insertInto('catalog.draft_comment')
    .values({
      id: comment.id,
      edition_id: comment.editionId,
      answers: comment.answers ?? null,
      place: comment.place,
      author_id: comment.authorId,
      text: comment.text,
      written_at: comment.writtenAt,
    })
    .execute();
}

/** In the order in which they were written. */
export async function selectDraftComments(database: Database, editionId: string): Promise<DraftComment[]> {
  const rows = await database
    .selectFrom('catalog.draft_comment')
    .selectAll()
    .where('edition_id', '=', editionId)
    .orderBy('number')
    .execute();
  return rows.map(commentOf);
}

/** Of the threads, those that nobody has resolved. */
export async function countOpenComments(database: Database, editionId: string): Promise<number> {
  const { total } = await database
    .selectFrom('catalog.draft_comment')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('edition_id', '=', editionId)
    .where('answers', 'is', null)
    .where('resolved_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Undefined opens it again. */
export async function updateResolved(
  database: Transaction,
  id: string,
  resolved: { by: string; at: Date } | undefined,
): Promise<void> {
  await database
    .updateTable('catalog.draft_comment')
    .set({ resolved_by: resolved?.by ?? null, resolved_at: resolved?.at ?? null })
    .where('id', '=', id)
    .execute();
}

function commentOf(row: Selectable<CatalogDraftComment>): DraftComment {
  return {
    id: row.id,
    editionId: row.edition_id,
    ...(row.answers !== null && { answers: row.answers }),
    place: row.place,
    authorId: row.author_id,
    text: row.text,
    writtenAt: row.written_at,
    ...(row.resolved_by !== null && { resolvedBy: row.resolved_by }),
    ...(row.resolved_at && { resolvedAt: row.resolved_at }),
  };
}
