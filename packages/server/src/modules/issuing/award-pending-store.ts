import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { mostCounted } from '../../platform/list/list-request.ts';

/** Ids of all that wait for their signature, of an organisation or here at all, the oldest first. None in question. */
export async function selectPending(
  database: Kysely<Tables>,
  by: { organisationId?: string } = {},
): Promise<string[]> {
  const rows = await pending(database, by).select('award.id').orderBy('decided_at').execute();
  return rows.map((row) => row.id);
}

/** Counted as far as `most`: every page of a console asks. */
export async function selectPendingCount(
  database: Kysely<Tables>,
  by: { organisationId?: string; most?: number } = {},
): Promise<number> {
  const counted = pending(database, by)
    .select('award.id')
    .limit(by.most ?? mostCounted);
  const { total } = await database
    .selectFrom(counted.as('counted'))
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function pending(database: Kysely<Tables>, { organisationId }: { organisationId?: string }) {
  const all = database
    .selectFrom('issuing.award as award')
    .where('credential_id', 'is', null)
    .where('ended_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('issuing.question').select('award_id').whereRef('award_id', '=', 'award.id'))),
    );
  return organisationId === undefined ? all : all.where('organisation_id', '=', organisationId);
}
