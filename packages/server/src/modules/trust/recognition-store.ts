import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { StatementKind } from './statement.ts';

/** False where it is there already. */
export async function insertRecognition(
  database: Transaction<Tables>,
  { statementId, content, keyId, at }: { statementId: string; content: string; keyId: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('trust.recognized_entity')
    .values({ statement_id: statementId, content, key_id: keyId, signed_at: at })
    .onConflict((conflict) => conflict.column('statement_id').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The signed document. */
export async function selectRecognition(
  database: Kysely<Tables>,
  statementId: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('trust.recognized_entity')
    .select('content')
    .where('statement_id', '=', statementId)
    .executeTakeFirst();
  return row?.content;
}

/** Signed statements of these organisations and kinds that are not in this form yet. */
export async function selectUnrecognized(
  database: Kysely<Tables>,
  { speakerIds, kinds }: { speakerIds: readonly string[]; kinds: readonly StatementKind[] },
): Promise<string[]> {
  if (speakerIds.length === 0) return [];
  const rows = await database
    .selectFrom('trust.statement as statement')
    .select('statement.id')
    .where('statement.speaker_id', 'in', [...speakerIds])
    .where('statement.kind', 'in', [...kinds])
    .where('statement.content', 'is not', null)
    .where('statement.withdrawn_at', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('trust.recognized_entity as recognized')
            .select('recognized.statement_id')
            .whereRef('recognized.statement_id', '=', 'statement.id'),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}
