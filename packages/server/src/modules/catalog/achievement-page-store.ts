import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { AchievementVersion, VersionStatus } from './achievement-version.ts';
import { selectVersionsById } from './catalog-store.ts';

export interface AchievementPageQuery {
  organisationId: string;
  /** Of the newest edition. */
  status?: VersionStatus | undefined;
  /** The last achievement of the page before. */
  after?: { createdAt: Date; achievementId: string } | undefined;
  limit: number;
}

export interface ListedAchievement {
  achievementId: string;
  createdAt: Date;
  newest: AchievementVersion;
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
    .innerJoin('catalog.achievement_version as newest', 'newest.achievement_id', 'achievement.id')
    .leftJoin('catalog.achievement_version as published', (join) =>
      join.onRef('published.achievement_id', '=', 'achievement.id').on('published.status', '=', 'published'),
    )
    .select([
      'achievement.id',
      'achievement.created_at',
      'newest.id as newest_id',
      'published.version as published',
    ])
    .where('achievement.organisation_id', '=', query.organisationId)
    .where(
      'newest.version',
      '=',
      sql<number>`(select max(version) from catalog.achievement_version where achievement_id = achievement.id)`,
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
  const versions = await selectVersionsById(
    database,
    found.map((row) => row.newest_id),
  );
  return found.flatMap((row) => {
    const newest = versions.find(({ versionId }) => versionId === row.newest_id);
    const listed = { achievementId: row.id, createdAt: row.created_at };
    return newest ? [{ ...listed, newest, ...(row.published !== null && { published: row.published }) }] : [];
  });
}
