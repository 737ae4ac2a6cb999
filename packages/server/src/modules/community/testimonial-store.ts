import type { Kysely, Selectable, Transaction } from 'kysely';
import type { CommunityTestimonial, Tables } from '../../database/tables.ts';
import type { Testimonial } from './review.ts';

/** As many stand on one page. */
const mostShown = 12;
/** As many a provider sees. */
const mostListed = 500;

export async function selectTestimonialOf(
  database: Kysely<Tables>,
  { personId, editionId }: { personId: string; editionId: string },
): Promise<Testimonial | undefined> {
  const row = await database
    .selectFrom('community.testimonial')
    .selectAll()
    .where('person_id', '=', personId)
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return row && testimonialOf(row);
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

/** Newest first; with `isShown` those that everybody sees. */
export async function selectTestimonials(
  database: Kysely<Tables>,
  of: { organisationId: string; achievementId?: string; isShown?: boolean },
): Promise<Testimonial[]> {
  let query = database
    .selectFrom('community.testimonial')
    .selectAll()
    .where('organisation_id', '=', of.organisationId);
  if (of.achievementId !== undefined) query = query.where('achievement_id', '=', of.achievementId);
  if (of.isShown) query = query.where('shown_at', 'is not', null);
  const rows = await query
    .orderBy('consented_at', 'desc')
    .orderBy('id')
    .limit(of.isShown ? mostShown : mostListed)
    .execute();
  return rows.map(testimonialOf);
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

/** One a person and edition: what was said before is written over, and the provider chooses anew. */
export async function saveTestimonial(
  database: Transaction<Tables>,
  testimonial: Testimonial,
): Promise<void> {
  const { text, language, consentedAt } = testimonial;
  await database
    .insertInto('community.testimonial')
    .values({
      id: testimonial.id,
      person_id: testimonial.personId,
      organisation_id: testimonial.organisationId,
      achievement_id: testimonial.achievementId,
      edition_id: testimonial.editionId,
      title: testimonial.title,
      text,
      language,
      consented_at: consentedAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'edition_id'])
        .doUpdateSet({ text, language, consented_at: consentedAt, shown_at: null }),
    )
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
