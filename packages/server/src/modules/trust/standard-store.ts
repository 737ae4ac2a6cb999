import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
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

/** Those in use first, each part by name. */
export async function selectStandards(database: Kysely<Tables>, organisationId: string): Promise<Standard[]> {
  const rows = await database
    .selectFrom('trust.standard')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('retired_at', (by) => by.desc().nullsFirst())
    .orderBy('name')
    .execute();
  return rows.map(({ id, name, points, added_at: addedAt, retired_at: retiredAt }) => ({
    ...{ id, organisationId, name, points, addedAt },
    ...(retiredAt === null ? {} : { retiredAt }),
  }));
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
