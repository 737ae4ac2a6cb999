import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** What a witness signed for us last. */
export interface Witnessed {
  name: string;
  size: number;
  /** The line of its signature. */
  line?: string;
  signedAt?: Date;
  /** Since then it has not answered as a witness does. */
  failedAt?: Date;
}

export async function selectWitnessed(database: Kysely<Tables>): Promise<Map<string, Witnessed>> {
  const rows = await database.selectFrom('transparency.witness').selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.name,
      {
        name: row.name,
        size: Number(row.size),
        ...(row.line === null ? {} : { line: row.line }),
        ...(row.signed_at ? { signedAt: row.signed_at } : {}),
        ...(row.failed_at ? { failedAt: row.failed_at } : {}),
      },
    ]),
  );
}

export async function saveWitnessed(database: Kysely<Tables>, witnessed: Witnessed): Promise<void> {
  const { name, size, line, signedAt, failedAt } = witnessed;
  const row = {
    ...{ name, size: String(size), line: line ?? null },
    ...{ signed_at: signedAt ?? null, failed_at: failedAt ?? null },
  };
  await database
    .insertInto('transparency.witness')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}
