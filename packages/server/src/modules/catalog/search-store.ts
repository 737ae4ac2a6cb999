import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
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
  /** What is called differently by language: in each that it has. */
  names?: { [language: string]: string | undefined };
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
  // Editions keep what a skill was called when they were published: the newest says what it is called.
  const { rows } = await sql<{ value: string; name: string; language: string; said: unknown; count: number }>`
    select skill ->> 'skillId' as value,
      (array_agg(skill ->> 'name' order by published_at desc))[1] as name,
      (array_agg(coalesce(skill ->> 'language', found.language) order by published_at desc))[1] as language,
      (array_agg(skill -> 'translations' order by published_at desc))[1] as said,
      count(*)::int as count
    from (${published(database, filter).select(['content', 'language', 'published_at'])}) as found,
      jsonb_array_elements(found.content -> 'skills') as skill
    group by 1 order by 5 desc, 2 limit ${limit}
  `.execute(database);
  return rows.map(({ language, said, ...facet }) => {
    const others = Object.entries(translatedNames.parse(said ?? {})).map(([tag, { name }]) => [tag, name]);
    return { ...facet, names: { [language]: facet.name, ...Object.fromEntries(others) } };
  });
}

const translatedNames = z.record(z.string(), z.object({ name: z.string().exactOptional() }));

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
