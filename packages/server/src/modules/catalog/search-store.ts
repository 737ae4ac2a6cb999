import { type Expression, type SqlBool, sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { editionOf } from './catalog-store.ts';

export interface CatalogFilter {
  /** A tsquery from `prefixQueryOf`. */
  words?: string;
  subject?: string;
  skillId?: string;
  organisationId?: string;
}

/** One choice of a filter, and how many achievements it leaves. */
export interface Facet {
  value: string;
  name: string;
  count: number;
}

export async function selectPublished(
  database: Database,
  filter: CatalogFilter,
  page: { limit: number; offset: number },
): Promise<{ items: AchievementEdition[]; total: number }> {
  const matching = published(database, filter);
  const { total } = await matching.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  let query = matching.selectAll();
  if (filter.words) {
    query = query.orderBy(sql`ts_rank(search, to_tsquery('simple', ${filter.words}))`, 'desc');
  }
  const rows = await query
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { items: rows.map(editionOf), total };
}

export async function countSubjects(database: Database, filter: CatalogFilter): Promise<Facet[]> {
  const rows = await published(database, filter)
    .select(['subject', sql<number>`count(*)::int`.as('count')])
    .groupBy('subject')
    .orderBy('count', 'desc')
    .orderBy('subject')
    .execute();
  return rows.map((row) => ({ value: row.subject, name: row.subject, count: row.count }));
}

/** The skills that most achievements assert, under their names. */
export async function countSkills(
  database: Database,
  filter: CatalogFilter,
  limit: number,
): Promise<Facet[]> {
  const { rows } = await sql<Facet>`
    select skill ->> 'skillId' as value, min(skill ->> 'name') as name, count(*)::int as count
    from (${published(database, filter).select('content')}) as found,
      jsonb_array_elements(found.content -> 'skills') as skill
    group by 1 order by 3 desc, 2 limit ${limit}
  `.execute(database);
  return rows;
}

function published(database: Database, filter: CatalogFilter) {
  return database
    .selectFrom('catalog.achievement_edition')
    .where('status', '=', 'published')
    .where((where) => {
      const conditions: Expression<SqlBool>[] = [];
      if (filter.words) conditions.push(sql<SqlBool>`search @@ to_tsquery('simple', ${filter.words})`);
      if (filter.subject) conditions.push(where('subject', '=', filter.subject));
      if (filter.skillId) conditions.push(sql<SqlBool>`skill_ids @> array[${filter.skillId}]`);
      if (filter.organisationId) conditions.push(where('organisation_id', '=', filter.organisationId));
      return where.and(conditions);
    });
}
