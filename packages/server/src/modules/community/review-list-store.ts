import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { eachRow } from '../../platform/list/each-row.ts';
import { findInList } from '../../platform/list/find-in-list.ts';
import type { FoundList, ListPage, ListRequest } from '../../platform/list/list-request.ts';
import { pageRows } from '../../platform/list/page-rows.ts';
import { byId, byMoment, byWholeNumber, type SqlList, wordIn } from '../../platform/list/sql-list.ts';
import type { Review } from './review.ts';
import { reviewOf } from './review-store.ts';

export type ReviewSort = 'written' | 'overall';
export type ReviewFacet = 'overall' | 'way' | 'language' | 'state' | 'achievement' | 'answered';

export interface ReviewQuery {
  organisationId: string;
  /** Only of this one. */
  achievementId?: string | undefined;
  /** Only what everybody sees. */
  isPublic?: boolean;
  request: ListRequest<ReviewSort, ReviewFacet>;
}

const list: SqlList<ReviewSort, ReviewFacet> = {
  sorts: { written: byMoment('written_at'), overall: byWholeNumber('overall') },
  id: byId('id'),
  facets: {
    overall: { value: sql`overall::text` },
    way: { value: sql.ref('way') },
    language: { value: sql.ref('language') },
    state: {
      value: sql`case when withdrawn_at is not null then 'withdrawn' when hidden_at is not null then 'hidden' else 'shown' end`,
    },
    achievement: { value: sql.ref('achievement_id'), name: sql.ref('title') },
    answered: { value: sql`case when answer is null then 'no' else 'yes' end` },
  },
  // What is withdrawn is found by what it was about, and by none of its words.
  search: wordIn(['title', sql`case when withdrawn_at is null then text end`, 'answer']),
};

/** A page of reviews with what stands around it. */
export async function findReviews(
  database: Kysely<Tables>,
  query: ReviewQuery,
): Promise<FoundList<Review, ReviewFacet>> {
  const asked = { list, request: query.request };
  const found = await findInList(database, reviewsIn(database, query).selectAll(), asked);
  return { ...found, rows: found.rows.map(reviewOf) };
}

/** The page alone, for those who need no counts. */
export async function pageReviews(database: Kysely<Tables>, query: ReviewQuery): Promise<ListPage<Review>> {
  const asked = { list, request: query.request };
  const page = await pageRows(reviewsIn(database, query).selectAll(), asked);
  return { ...page, rows: page.rows.map(reviewOf) };
}

/** All of them under the same request, each piece as `make` hands it on. */
export function eachReview<Made>(
  database: Kysely<Tables>,
  query: ReviewQuery,
  make: (piece: Review[]) => Promise<Made[]>,
): AsyncGenerator<Made> {
  const asked = { list, request: query.request };
  return eachRow(reviewsIn(database, query).selectAll(), asked, (rows) => make(rows.map(reviewOf)));
}

function reviewsIn(database: Kysely<Tables>, { organisationId, achievementId, isPublic }: ReviewQuery) {
  let reviews = database.selectFrom('community.review').where('organisation_id', '=', organisationId);
  if (achievementId !== undefined) reviews = reviews.where('achievement_id', '=', achievementId);
  if (isPublic) reviews = reviews.where('withdrawn_at', 'is', null).where('hidden_at', 'is', null);
  return reviews;
}
