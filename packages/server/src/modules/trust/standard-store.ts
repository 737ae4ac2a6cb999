import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables, TrustStandard } from '../../database/tables.ts';
import type { Standard } from './application.ts';

/** False when the accreditor has one of this name in use. */
export async function insertStandard(database: Kysely<Tables>, standard: Standard): Promise<boolean> {
  const row = await database
    .insertInto('trust.standard')
    .values({
      id: standard.id,
      organisation_id: standard.organisationId,
      name: standard.name,
      points: standard.points,
      added_at: standard.addedAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'name']).where('retired_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Until the transaction ends: an accreditor adds one after the other. */
export async function lockStandardsOf(database: Kysely<Tables>, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`standards ${organisationId}`}, 0))`.execute(
    database,
  );
}

export async function countInUse(database: Kysely<Tables>, organisationId: string): Promise<number> {
  const { count } = await database
    .selectFrom('trust.standard')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('retired_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** All in use, by name; after them those that were retired last. */
export async function selectStandards(
  database: Kysely<Tables>,
  { organisationId, mostRetired }: { organisationId: string; mostRetired: number },
): Promise<Standard[]> {
  const of = database.selectFrom('trust.standard').selectAll().where('organisation_id', '=', organisationId);
  const [inUse, retired] = await Promise.all([
    of.where('retired_at', 'is', null).orderBy('name').execute(),
    of
      .where('retired_at', 'is not', null)
      .orderBy('retired_at', 'desc')
      .orderBy('id')
      .limit(mostRetired)
      .execute(),
  ]);
  return [...inUse, ...retired].map(standardOf);
}

export async function selectStandard(
  database: Kysely<Tables>,
  { organisationId, standardId }: { organisationId: string; standardId: string },
): Promise<Standard | undefined> {
  const row = await database
    .selectFrom('trust.standard')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', standardId)
    .executeTakeFirst();
  return row && standardOf(row);
}

function standardOf(row: Selectable<TrustStandard>): Standard {
  const { id, organisation_id: organisationId, name, points, added_at: addedAt, retired_at: retiredAt } = row;
  return {
    ...{ id, organisationId, name, points, addedAt },
    ...(retiredAt === null ? {} : { retiredAt }),
  };
}

/** Its name; undefined where this organisation has none of this id in use. */
export async function updateRetired(
  database: Kysely<Tables>,
  { organisationId, standardId, at }: { organisationId: string; standardId: string; at: Date },
): Promise<string | undefined> {
  const row = await database
    .updateTable('trust.standard')
    .set({ retired_at: at })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', standardId)
    .where('retired_at', 'is', null)
    .returning('name')
    .executeTakeFirst();
  return row?.name;
}
