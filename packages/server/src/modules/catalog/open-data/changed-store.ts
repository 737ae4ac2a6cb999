import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../../database/open.ts';
import type { AchievementEdition } from '../achievement-edition.ts';
import { editionOf } from '../catalog-store.ts';

/** Where a reading of editions goes on: after the one that was last. */
export interface ChangedPlace {
  changedAt: Date;
  editionId: string;
}

/** Editions that were ever published, of everybody or of one organisation: what changed last comes first. */
export async function selectChanged(
  database: Database,
  query: { organisationId?: string | undefined; after?: ChangedPlace | undefined; limit: number },
): Promise<AchievementEdition[]> {
  const { organisationId, after, limit } = query;
  let editions = database
    .selectFrom('catalog.achievement_edition')
    .selectAll()
    .where('status', '<>', 'draft')
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (organisationId !== undefined) editions = editions.where('organisation_id', '=', organisationId);
  if (after)
    editions = editions.where(
      sql<boolean>`(changed_at, id) < (${after.changedAt}::timestamptz, ${after.editionId}::text)`,
    );
  return (await editions.execute()).map(editionOf);
}

/** What is offered by these organisations, or by everybody, in the order of its ids. */
export async function selectOfferedById(
  database: Database,
  query: { organisationIds?: readonly string[] | undefined; after: string; limit: number },
): Promise<AchievementEdition[]> {
  const { organisationIds, after, limit } = query;
  const rows = await database
    .selectFrom('catalog.achievement_edition')
    .selectAll()
    .where('status', '=', 'published')
    .where('achievement_id', '>', after)
    .where((where) =>
      organisationIds === undefined
        ? where.val(true)
        : where(sql<string>`organisation_id`, '=', sql<string>`any(${[...organisationIds]}::text[])`),
    )
    .orderBy('achievement_id')
    .limit(limit)
    .execute();
  return rows.map(editionOf);
}

/** How many editions each organisation offers. */
export async function selectOfferCounts(database: Database): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('catalog.listing')
    .select(['organisation_id', (select) => select.fn.countAll<string>().as('count')])
    .where('edition_id', 'is not', null)
    .groupBy('organisation_id')
    .execute();
  return new Map(rows.map((row) => [row.organisation_id, Number(row.count)]));
}

/** The achievements after which each further part of so many begins; the first part begins after nothing. */
export async function selectPartEnds(database: Database, size: number): Promise<string[]> {
  const { rows } = await sql<{ achievement_id: string }>`
    select achievement_id from (
      select achievement_id, row_number() over (order by achievement_id) as place,
        count(*) over () as total
      from catalog.listing where edition_id is not null
    ) as numbered
    where place % ${size} = 0 and place < total order by achievement_id
  `.execute(database);
  return rows.map((row) => row.achievement_id);
}

/** Grows with whatever is listed, and with what is taken out. */
export async function selectListingMark(database: Database): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select coalesce((select changed_in::text from catalog.listing order by changed_in desc limit 1), '') as mark
  `.execute(database);
  return rows[0]?.mark ?? '';
}

/** What a map of the site says of one offer. */
export interface MappedOffer {
  achievementId: string;
  publishedAt: Date;
  /** BCP 47, the original first. */
  languages: string[];
}

export async function selectMapped(
  database: Database,
  { after, limit }: { after: string; limit: number },
): Promise<MappedOffer[]> {
  const { rows } = await sql<{ achievement_id: string; published_at: Date; language: string; tags: unknown }>`
    select listing.achievement_id, edition.published_at, edition.language,
      array(select jsonb_object_keys(coalesce(edition.content -> 'translations', '{}'::jsonb)) order by 1) as tags
    from catalog.listing as listing
    join catalog.achievement_edition as edition on edition.id = listing.edition_id
    where listing.edition_id is not null and listing.achievement_id > ${after}
    order by listing.achievement_id limit ${limit}
  `.execute(database);
  return rows.map((row) => ({
    achievementId: row.achievement_id,
    publishedAt: row.published_at,
    languages: [row.language, ...z.array(z.string()).parse(row.tags)],
  }));
}
