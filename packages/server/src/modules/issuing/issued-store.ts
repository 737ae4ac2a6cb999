import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** How many awards of an organisation are signed and stand. */
export async function selectIssuedCount(database: Kysely<Tables>, organisationId: string): Promise<number> {
  const { total } = await database
    .selectFrom('issuing.award')
    .where('organisation_id', '=', organisationId)
    .where('credential_id', 'is not', null)
    .where('ended_at', 'is', null)
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
}
