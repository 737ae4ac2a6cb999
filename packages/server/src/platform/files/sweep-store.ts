import type { Database } from '../../database/open.ts';
import type { Purpose } from './purposes.ts';

export async function deletePurposeBefore(database: Database, purpose: Purpose, before: Date): Promise<void> {
  await database
    .deleteFrom('platform.file')
    .where('purpose', '=', purpose)
    .where('kept_at', '<', before)
    .execute();
}

/** Forgets bytes that nobody keeps and nobody claimed since; where they lie. */
export async function deleteUnkept(
  database: Database,
  { before, limit }: { before: Date; limit: number },
): Promise<string[]> {
  const rows = await database
    .deleteFrom('platform.file_content as content')
    // Asked again here, as somebody may claim what was found below before it is deleted.
    .where('content.claimed_at', '<', before)
    .where('content.sha256', 'in', (query) =>
      query
        .selectFrom('platform.file_content as unkept')
        .select('unkept.sha256')
        .where('unkept.claimed_at', '<', before)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('platform.file as file')
                .select('file.id')
                .whereRef('file.sha256', '=', 'unkept.sha256'),
            ),
          ),
        )
        .limit(limit),
    )
    .returning('content.place')
    .execute();
  return rows.map(({ place }) => place);
}

export async function hasContent(database: Database): Promise<boolean> {
  const row = await database.selectFrom('platform.file_content').select('sha256').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Those of the places that a row names. */
export async function selectKnownPlaces(database: Database, places: readonly string[]): Promise<string[]> {
  if (places.length === 0) return [];
  const rows = await database
    .selectFrom('platform.file_content')
    .select('place')
    .where('place', 'in', places)
    .execute();
  return rows.map(({ place }) => place);
}
