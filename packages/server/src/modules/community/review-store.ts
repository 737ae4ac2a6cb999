import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { CommunityReview, Tables } from '../../database/tables.ts';
import type { FormerReview, Marks, Review, Way } from './review.ts';
import type { Counted } from './review-rules.ts';

export async function selectReview(database: Kysely<Tables>, id: string): Promise<Review | undefined> {
  const row = await database
    .selectFrom('community.review')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && reviewOf(row);
}

/** Waits for whoever changes it too. */
export async function lockReview(database: Transaction<Tables>, id: string): Promise<Review | undefined> {
  const row = await database
    .selectFrom('community.review')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && reviewOf(row);
}

type Whose = { personId: string; editionId: string };

export async function selectReviewOf(database: Kysely<Tables>, whose: Whose): Promise<Review | undefined> {
  const row = await rowOf(database, whose).executeTakeFirst();
  return row && reviewOf(row);
}

/** The same, and waits for whoever changes it too. */
export async function lockReviewOf(database: Transaction<Tables>, whose: Whose): Promise<Review | undefined> {
  const row = await rowOf(database, whose).forUpdate().executeTakeFirst();
  return row && reviewOf(row);
}

function rowOf(database: Kysely<Tables>, { personId, editionId }: Whose) {
  return database
    .selectFrom('community.review')
    .selectAll()
    .where('person_id', '=', personId)
    .where('edition_id', '=', editionId);
}

/** Newest first. */
export async function selectReviewsBy(database: Kysely<Tables>, personId: string): Promise<Review[]> {
  const rows = await database
    .selectFrom('community.review')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(reviewOf);
}

/** False when there is one of this participation already. */
export async function insertReview(database: Transaction<Tables>, review: Review): Promise<boolean> {
  const row = await database
    .insertInto('community.review')
    .values({
      id: review.id,
      person_id: review.personId,
      organisation_id: review.organisationId,
      achievement_id: review.achievementId,
      edition_id: review.editionId,
      ...saidIn(review),
      written_at: review.writtenAt,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'edition_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What it says now; what was hidden stays hidden, and the answer stays. */
export async function updateReview(database: Transaction<Tables>, review: Review): Promise<void> {
  await database
    .updateTable('community.review')
    .set({
      ...saidIn(review),
      changed_at: review.changedAt ?? null,
      withdrawn_at: review.withdrawnAt ?? null,
      hidden_at: review.hidden?.at ?? null,
      hidden_because: review.hidden?.because ?? null,
      answer: review.answer?.text ?? null,
      answer_language: review.answer?.language ?? null,
      answered_at: review.answer?.at ?? null,
      answered_by: review.answer?.by ?? null,
    })
    .where('id', '=', review.id)
    .execute();
}

/** As many of what a review said before are kept. */
const mostFormer = 50;

/** Keeps what it said until now. */
export async function insertFormer(
  database: Transaction<Tables>,
  review: Review,
  untilAt: Date,
): Promise<void> {
  const { last } = await database
    .selectFrom('community.former_review')
    .select(({ fn }) => fn.coalesce(fn.max('number'), sql<number>`0`).as('last'))
    .where('review_id', '=', review.id)
    .executeTakeFirstOrThrow();
  const { marks, text, language } = review;
  const number = Number(last) + 1;
  await database
    .insertInto('community.former_review')
    .values({ review_id: review.id, number, ...marksIn(marks), text, language, until_at: untilAt })
    .execute();
  await database
    .deleteFrom('community.former_review')
    .where('review_id', '=', review.id)
    .where('number', '<=', number - mostFormer)
    .execute();
}

/** The last first. */
export async function selectFormer(database: Kysely<Tables>, reviewId: string): Promise<FormerReview[]> {
  const rows = await database
    .selectFrom('community.former_review')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    marks: marksOf(row),
    text: row.text,
    language: row.language,
    untilAt: row.until_at,
  }));
}

/** With what they said before. Answers those that everybody saw. */
export async function deleteReviewsBy(database: Transaction<Tables>, personId: string): Promise<Review[]> {
  const rows = await database
    .deleteFrom('community.review')
    .where('person_id', '=', personId)
    .returningAll()
    .execute();
  return rows.map(reviewOf).filter(({ withdrawnAt, hidden }) => !withdrawnAt && !hidden);
}

/** Over what everybody sees, of one achievement or of one organisation. */
export async function countReviews(
  database: Kysely<Tables>,
  of: { achievementId: string } | { organisationId: string },
): Promise<Counted> {
  const shown = sql<boolean>`hidden_at is null`;
  const stars = [1, 2, 3, 4, 5].map(
    (star) => sql`count(*) filter (where ${shown} and overall = ${star})::int`,
  );
  const query = database.selectFrom('community.review').where('withdrawn_at', 'is', null);
  const narrowed =
    'achievementId' in of
      ? query.where('achievement_id', '=', of.achievementId)
      : query.where('organisation_id', '=', of.organisationId);
  const row = await narrowed
    .select([
      sql<number>`count(*) filter (where ${shown})::int`.as('count'),
      sql<number>`count(*) filter (where ${shown} and way <> 'ended')::int`.as('completed'),
      sql<number>`count(*) filter (where not (${shown}))::int`.as('hidden'),
      sql<[number, number, number, number, number]>`array[${sql.join(stars)}]`.as('stars'),
      ...(['overall', 'content', 'assessment', 'support', 'worth'] as const).flatMap((mark) => [
        sql<number>`coalesce(sum(${sql.ref(mark)}) filter (where ${shown}), 0)::int`.as(`${mark}_sum`),
        sql<number>`(count(${sql.ref(mark)}) filter (where ${shown}))::int`.as(`${mark}_count`),
      ]),
    ])
    .executeTakeFirstOrThrow();
  const { count, completed, hidden, stars: given } = row;
  const figures: { readonly [name: string]: unknown } = row;
  const figure = (name: string) => Number(figures[name] ?? 0);
  const of5 = (mark: string) => ({ sum: figure(`${mark}_sum`), count: figure(`${mark}_count`) });
  return {
    ...{ count, completed, hidden, stars: given },
    sums: {
      overall: of5('overall'),
      content: of5('content'),
      assessment: of5('assessment'),
      support: of5('support'),
      worth: of5('worth'),
    },
  };
}

function saidIn({ title, way, marks, text, language, isNamed }: Review) {
  return { title, way, ...marksIn(marks), text, language, is_named: isNamed };
}

function marksIn({ overall, content, assessment, support, worth }: Marks) {
  return {
    overall,
    content: content ?? null,
    assessment: assessment ?? null,
    support: support ?? null,
    worth: worth ?? null,
  };
}

type MarkRow = Pick<Selectable<CommunityReview>, 'overall' | 'content' | 'assessment' | 'support' | 'worth'>;

function marksOf({ overall, content, assessment, support, worth }: MarkRow): Marks {
  return {
    overall,
    ...(content === null ? {} : { content }),
    ...(assessment === null ? {} : { assessment }),
    ...(support === null ? {} : { support }),
    ...(worth === null ? {} : { worth }),
  };
}

export function reviewOf(row: Selectable<CommunityReview>): Review {
  const { hidden_at, hidden_because, answer, answer_language, answered_at, answered_by } = row;
  const isAnswered =
    answer !== null && answer_language !== null && answered_at !== null && answered_by !== null;
  return {
    id: row.id,
    personId: row.person_id,
    organisationId: row.organisation_id,
    achievementId: row.achievement_id,
    editionId: row.edition_id,
    title: row.title,
    way: row.way as Way,
    marks: marksOf(row),
    text: row.text,
    language: row.language,
    isNamed: row.is_named,
    writtenAt: row.written_at,
    ...(row.changed_at === null ? {} : { changedAt: row.changed_at }),
    ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at }),
    ...(hidden_at === null || hidden_because === null
      ? {}
      : { hidden: { at: hidden_at, because: hidden_because } }),
    ...(isAnswered
      ? { answer: { text: answer, language: answer_language, at: answered_at, by: answered_by } }
      : {}),
  };
}
