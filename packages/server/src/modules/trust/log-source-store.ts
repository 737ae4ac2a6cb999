import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** The signed text of statements, by their id. */
export async function selectStatementTexts(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('trust.statement')
    .select(['id', sql<string>`content`.as('text')])
    .where('content', 'is not', null)
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** The same of their other form. */
export async function selectRecognitionTexts(
  database: Kysely<Tables>,
  statementIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('trust.recognized_entity')
    .select(['statement_id', 'content'])
    .where(sql<boolean>`statement_id = any(${[...statementIds]}::text[])`)
    .execute();
  return new Map(rows.map(({ statement_id, content }) => [statement_id, content]));
}
