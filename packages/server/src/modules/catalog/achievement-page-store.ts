import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { AchievementEdition, EditionStatus } from './achievement-edition.ts';
import { selectEditionsById } from './catalog-store.ts';

export interface AchievementPageQuery {
  organisationId: string;
  /** Of the newest edition. */
  status?: EditionStatus | undefined;
  /** The last achievement of the page before. */
  after?: { createdAt: Date; achievementId: string } | undefined;
  limit: number;
}

export interface ListedAchievement {
  achievementId: string;
  createdAt: Date;
  newest: AchievementEdition;
  /** Number of the edition that is offered. */
  published?: number;
}

/** Those made last come first, an order that no change of them disturbs. */
export async function selectAchievementPage(
  database: Database,
  query: AchievementPageQuery,
): Promise<ListedAchievement[]> {
  let rows = database
    .selectFrom('catalog.achievement as achievement')
    .innerJoin('catalog.achievement_edition as newest', 'newest.achievement_id', 'achievement.id')
    .leftJoin('catalog.achievement_edition as published', (join) =>
      join.onRef('published.achievement_id', '=', 'achievement.id').on('published.status', '=', 'published'),
    )
    .select([
      'achievement.id',
      'achievement.created_at',
      'newest.id as newest_id',
      'published.number as published',
    ])
    .where('achievement.organisation_id', '=', query.organisationId)
    .where(
      'newest.number',
      '=',
      sql<number>`(select max(number) from catalog.achievement_edition where achievement_id = achievement.id)`,
    );
  if (query.status) rows = rows.where('newest.status', '=', query.status);
  const { after } = query;
  if (after)
    rows = rows.where((where) =>
      where.or([
        where('achievement.created_at', '<', after.createdAt),
        where.and([
          where('achievement.created_at', '=', after.createdAt),
          where('achievement.id', '>', after.achievementId),
        ]),
      ]),
    );
  const found = await rows
    .orderBy('achievement.created_at', 'desc')
    .orderBy('achievement.id')
    .limit(query.limit)
    .execute();
  const editions = await selectEditionsById(
    database,
    found.map((row) => row.newest_id),
  );
  return found.flatMap((row) => {
    const newest = editions.find(({ editionId }) => editionId === row.newest_id);
    const listed = { achievementId: row.id, createdAt: row.created_at };
    return newest ? [{ ...listed, newest, ...(row.published !== null && { published: row.published }) }] : [];
  });
}
