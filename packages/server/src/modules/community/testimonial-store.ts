import type { Kysely, Selectable, Transaction } from 'kysely';
import type { CommunityTestimonial, Tables } from '../../database/tables.ts';
import type { ListPage, ListRequest } from '../../platform/list/list-request.ts';
import { pageRows } from '../../platform/list/page-rows.ts';
import { byId, byMoment, type SqlList, wordIn } from '../../platform/list/sql-list.ts';
import type { Testimonial } from './review.ts';

/** As many stand on one page. */
const mostShown = 12;
type Whose = { personId: string; editionId: string };

export async function selectTestimonialOf(
  database: Kysely<Tables>,
  whose: Whose,
): Promise<Testimonial | undefined> {
  const row = await rowOf(database, whose).executeTakeFirst();
  return row && testimonialOf(row);
}

/** The same, and waits for whoever changes it too. */
export async function lockTestimonialOf(
  database: Transaction<Tables>,
  whose: Whose,
): Promise<Testimonial | undefined> {
  const row = await rowOf(database, whose).forUpdate().executeTakeFirst();
  return row && testimonialOf(row);
}

function rowOf(database: Kysely<Tables>, { personId, editionId }: Whose) {
  return database
    .selectFrom('community.testimonial')
    .selectAll()
    .where('person_id', '=', personId)
    .where('edition_id', '=', editionId);
}

export async function selectTestimonialsBy(
  database: Kysely<Tables>,
  personId: string,
): Promise<Testimonial[]> {
  const rows = await database
    .selectFrom('community.testimonial')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('consented_at', 'desc')
    .execute();
  return rows.map(testimonialOf);
}

/** Those that everybody sees, newest first. */
export async function selectShownTestimonials(
  database: Kysely<Tables>,
  of: { organisationId: string; achievementId?: string },
): Promise<Testimonial[]> {
  let query = database
    .selectFrom('community.testimonial')
    .selectAll()
    .where('organisation_id', '=', of.organisationId)
    .where('shown_at', 'is not', null);
  if (of.achievementId !== undefined) query = query.where('achievement_id', '=', of.achievementId);
  const rows = await query.orderBy('consented_at', 'desc').orderBy('id').limit(mostShown).execute();
  return rows.map(testimonialOf);
}

export type TestimonialSort = 'given';

const list: SqlList<TestimonialSort, never> = {
  sorts: { given: byMoment('consented_at') },
  id: byId('id'),
  facets: {},
  search: wordIn(['text', 'title']),
};

/** A page of all that an organisation may show. */
export async function pageTestimonials(
  database: Kysely<Tables>,
  { organisationId, request }: { organisationId: string; request: ListRequest<TestimonialSort, never> },
): Promise<ListPage<Testimonial>> {
  const all = database
    .selectFrom('community.testimonial')
    .selectAll()
    .where('organisation_id', '=', organisationId);
  const page = await pageRows(all, { list, request });
  return { ...page, rows: page.rows.map(testimonialOf) };
}

export async function lockTestimonial(
  database: Transaction<Tables>,
  id: string,
): Promise<Testimonial | undefined> {
  const row = await database
    .selectFrom('community.testimonial')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && testimonialOf(row);
}

/** False when the person said something of this edition already. */
export async function insertTestimonial(
  database: Transaction<Tables>,
  testimonial: Testimonial,
): Promise<boolean> {
  const row = await database
    .insertInto('community.testimonial')
    .values({
      id: testimonial.id,
      person_id: testimonial.personId,
      organisation_id: testimonial.organisationId,
      achievement_id: testimonial.achievementId,
      edition_id: testimonial.editionId,
      title: testimonial.title,
      text: testimonial.text,
      language: testimonial.language,
      consented_at: testimonial.consentedAt,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'edition_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What was said before is written over, and the provider chooses anew. */
export async function updateWords(
  database: Transaction<Tables>,
  { id, text, language, consentedAt }: Testimonial,
): Promise<void> {
  await database
    .updateTable('community.testimonial')
    .set({ text, language, consented_at: consentedAt, shown_at: null })
    .where('id', '=', id)
    .execute();
}

export async function updateShown(
  database: Transaction<Tables>,
  { id, shownAt }: { id: string; shownAt: Date | undefined },
): Promise<void> {
  await database
    .updateTable('community.testimonial')
    .set({ shown_at: shownAt ?? null })
    .where('id', '=', id)
    .execute();
}

/** Nothing of it stays. */
export async function deleteTestimonials(
  database: Transaction<Tables>,
  { personId, editionId }: { personId: string; editionId?: string },
): Promise<Testimonial[]> {
  let query = database.deleteFrom('community.testimonial').where('person_id', '=', personId);
  if (editionId !== undefined) query = query.where('edition_id', '=', editionId);
  const rows = await query.returningAll().execute();
  return rows.map(testimonialOf);
}

function testimonialOf(row: Selectable<CommunityTestimonial>): Testimonial {
  return {
    id: row.id,
    personId: row.person_id,
    organisationId: row.organisation_id,
    achievementId: row.achievement_id,
    editionId: row.edition_id,
    title: row.title,
    text: row.text,
    language: row.language,
    consentedAt: row.consented_at,
    ...(row.shown_at === null ? {} : { shownAt: row.shown_at }),
  };
}
