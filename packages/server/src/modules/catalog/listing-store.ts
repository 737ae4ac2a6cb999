import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/open.ts';
import type { Transaction } from '../../platform/transaction.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { editionOf } from './catalog-store.ts';
import { type Listing, listingFormat } from './listing-rules.ts';
import { listedRuns } from './runs/listed-run-rules.ts';

/** What is notified on, with the id of what changed; empty when much did. */
export const listingChannel = 'cairn_listing';

const storedListing: z.ZodType<Listing> = z.object({
  values: z.record(z.string(), z.array(z.string())),
  numbers: z.record(z.string(), z.number()),
  titles: z.array(z.object({ language: z.string(), text: z.string() })),
  texts: z.array(z.object({ language: z.string(), weight: z.number(), text: z.string() })),
  runs: listedRuns,
});

/** Made once: to make a schema takes longer than to read with it. */
const storedNames = z.record(z.string(), z.string());

export interface ListedSkill {
  skillId: string;
  /** BCP 47: what the skill was written in. */
  language: string;
  names: { [language: string]: string };
}

/** Only while an edition is published: whoever retires it at the same moment comes before or after. */
export async function upsertListings(
  database: Transaction,
  listings: readonly { edition: AchievementEdition; listing: Listing; movesAt: Date | undefined }[],
): Promise<void> {
  const rows = listings.map(({ edition, listing, movesAt }) => ({
    edition_id: edition.editionId,
    listing,
    moves_at: movesAt ?? null,
  }));
  await sql`
    insert into catalog.listing
      (achievement_id, organisation_id, edition_id, published_at, skill_ids, format, body, moves_at)
    select edition.achievement_id, edition.organisation_id, edition.id, edition.published_at, edition.skill_ids,
      ${listingFormat}::int, given.listing, given.moves_at
    from catalog.achievement_edition as edition
    join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (edition_id text, listing jsonb, moves_at timestamptz)
      on given.edition_id = edition.id
    where edition.status = 'published' order by edition.achievement_id for share of edition
    on conflict (achievement_id) do update set
      edition_id = excluded.edition_id, published_at = excluded.published_at, skill_ids = excluded.skill_ids,
      format = excluded.format, body = excluded.body, moves_at = excluded.moves_at, changed_in = pg_current_xact_id()
  `.execute(database);
  await notify(database, listings.length === 1 ? (listings[0]?.edition.achievementId ?? '') : '');
}

/** It stays as a row that says that there is nothing, so that whoever follows hears of it. */
export async function emptyListing(database: Transaction, achievementId: string): Promise<void> {
  await sql`
    update catalog.listing
    set edition_id = null, published_at = null, skill_ids = '{}', body = null, moves_at = null, changed_in = pg_current_xact_id()
    where achievement_id = ${achievementId}
  `.execute(database);
  await notify(database, achievementId);
}

/** What skills are called, as the newest edition that names them says. */
export async function upsertListedSkills(
  database: Transaction,
  skills: readonly ListedSkill[],
): Promise<void> {
  if (skills.length === 0) return;
  const rows = skills.map(({ skillId, language, names }) => ({ skill_id: skillId, language, names }));
  await sql`
    insert into catalog.listed_skill (skill_id, language, names)
    select skill_id, language, names
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (skill_id text, language text, names jsonb)
    order by skill_id
    on conflict (skill_id) do update set language = excluded.language, names = excluded.names
    where (listed_skill.language, listed_skill.names) is distinct from (excluded.language, excluded.names)
  `.execute(database);
}

export async function selectListedSkills(
  database: Database,
  skillIds: readonly string[],
): Promise<ListedSkill[]> {
  if (skillIds.length === 0) return [];
  const rows = await database
    .selectFrom('catalog.listed_skill')
    .selectAll()
    .where('skill_id', 'in', [...skillIds])
    .execute();
  return rows.map(({ skill_id, language, names }) => ({
    skillId: skill_id,
    language,
    names: storedNames.parse(names),
  }));
}

/** What is offered with any of these skills is to be listed anew; it stays as it is until then. Answers how many. */
export async function markOutdated(database: Database, skillIds: readonly string[]): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update catalog.listing set format = 0
    where edition_id is not null and skill_ids && ${[...skillIds]}::text[]
  `.execute(database);
  return Number(numAffectedRows);
}

/** Published editions without a listing of today's shape, so many of them, but for some. */
export async function selectUnlisted(
  database: Database,
  { leftOut, limit }: { leftOut: readonly string[]; limit: number },
): Promise<AchievementEdition[]> {
  const rows = await database
    .selectFrom('catalog.achievement_edition as edition')
    .leftJoin('catalog.listing as listing', (join) =>
      join.onRef('listing.edition_id', '=', 'edition.id').on('listing.format', '=', listingFormat),
    )
    .selectAll('edition')
    .where('edition.status', '=', 'published')
    .where('listing.edition_id', 'is', null)
    .where(sql<boolean>`edition.id <> all (${[...leftOut]}::text[])`)
    .orderBy('edition.published_at')
    .limit(limit)
    .execute();
  return rows.map(editionOf);
}

/** A moment of the database, as it says it: which transactions had ended by then. */
export async function selectMark(database: Database): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select pg_current_snapshot()::text as mark`.execute(database);
  return rows[0]?.mark ?? '';
}

export interface ListingRow {
  achievementId: string;
  organisationId: string;
  /** Absent: not offered any more. */
  listing?: Listing;
}

/**
 * Listings by id, after one of them: all that are offered, or all that whoever read at the mark has not seen. Rows of
 * another server's transactions, as a restored copy has them, lie before every mark.
 */
export async function selectListings(
  database: Database,
  { since, after, limit }: { since: string | undefined; after: string; limit: number },
): Promise<ListingRow[]> {
  const wanted =
    since === undefined
      ? sql`edition_id is not null`
      : sql`changed_in >= pg_snapshot_xmin(${since}::pg_snapshot)
          and changed_in < pg_snapshot_xmax(pg_current_snapshot())
          and not pg_visible_in_snapshot(changed_in, ${since}::pg_snapshot)`;
  const { rows } = await sql<{ achievement_id: string; organisation_id: string; body: unknown }>`
    select achievement_id, organisation_id, body from catalog.listing
    where ${wanted} and achievement_id > ${after} order by achievement_id limit ${limit}
  `.execute(database);
  return rows.map(({ achievement_id, organisation_id, body }) => ({
    achievementId: achievement_id,
    organisationId: organisation_id,
    ...(body === null ? {} : { listing: storedListing.parse(body) }),
  }));
}

/** Listings of which something changed by itself, so many; held until the transaction ends. */
export async function selectMoved(
  database: Transaction,
  { now, limit }: { now: Date; limit: number },
): Promise<{ achievementId: string; listing: Listing }[]> {
  const rows = await database
    .selectFrom('catalog.listing')
    .select(['achievement_id', 'body'])
    .where('moves_at', '<=', now)
    .where('body', 'is not', null)
    .where('format', '=', listingFormat)
    .orderBy('moves_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ achievement_id, body }) => ({
    achievementId: achievement_id,
    listing: storedListing.parse(body),
  }));
}

/** So that whoever follows reads them anew. */
export async function touchListings(
  database: Transaction,
  moved: readonly { achievementId: string; movesAt: Date | undefined }[],
): Promise<void> {
  const rows = moved.map(({ achievementId, movesAt }) => ({ id: achievementId, moves_at: movesAt ?? null }));
  await sql`
    update catalog.listing set moves_at = given.moves_at, changed_in = pg_current_xact_id()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id text, moves_at timestamptz)
    where achievement_id = given.id
  `.execute(database);
  await notify(database, '');
}

export interface OfferQuery {
  skillId?: string | undefined;
  organisationId?: string | undefined;
  limit: number;
}

/** What is offered, the newest first. */
export async function selectOffers(database: Database, query: OfferQuery): Promise<AchievementEdition[]> {
  let offers = database
    .selectFrom('catalog.listing')
    .select('edition_id')
    .where('edition_id', 'is not', null);
  if (query.organisationId !== undefined) offers = offers.where('organisation_id', '=', query.organisationId);
  if (query.skillId !== undefined) offers = offers.where(sql<boolean>`skill_ids @> array[${query.skillId}]`);
  const newest = offers.orderBy('published_at', 'desc').orderBy('edition_id').limit(query.limit);
  const rows = await database
    .selectFrom('catalog.achievement_edition')
    .selectAll()
    .where('id', 'in', newest)
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(editionOf);
}

/** Of those achievements which are offered still, in no order. */
export async function selectOffered(
  database: Database,
  achievementIds: readonly string[],
): Promise<AchievementEdition[]> {
  if (achievementIds.length === 0) return [];
  const rows = await database
    .selectFrom('catalog.achievement_edition')
    .selectAll()
    .where('achievement_id', 'in', [...achievementIds])
    .where('status', '=', 'published')
    .execute();
  return rows.map(editionOf);
}

async function notify(database: Transaction, achievementId: string): Promise<void> {
  await sql`select pg_notify(${listingChannel}, ${achievementId})`.execute(database);
}
