import { sql } from 'kysely';
import type { Database } from '../../../database/open.ts';

/** How an item did over all finished attempts that had it. Its key is not in it. */
export interface ItemFigures {
  itemEditionId: string;
  /** Markdown. */
  prompt: string;
  outcomeId: string;
  /** Finished attempts that had it. */
  attempts: number;
  answered: number;
  /** Exactly right. */
  right: number;
  /**
   * Correlation, −1 to 1, of being right here with the points of all other items of the attempt; absent where one of
   * them never differs.
   */
  discrimination?: number;
}

export interface BestFigures {
  /** Learners whose best attempt reached this tenth: index 0 is below 10 percent, 9 is 90 percent and more. */
  tenths: number[];
  learners: number;
  passed: number;
  outcomes: { outcomeId: string; learners: number; reached: number; meanPercent: number }[];
}

/** The hardest first. */
export async function selectItemFigures(
  database: Database,
  editionIds: readonly string[],
): Promise<ItemFigures[]> {
  if (editionIds.length === 0) return [];
  const { rows } = await sql<{
    item_edition_id: string;
    prompt: string;
    outcome_id: string;
    attempts: number;
    answered: number;
    right: number;
    discrimination: number | null;
  }>`
    with placed as (
      select place.item_edition_id, place.chosen is not null as is_answered, wording.points,
        (coalesce(place.chosen, '[]') @> key.correct and key.correct @> coalesce(place.chosen, '[]'))::int as is_right,
        (attempt.mark->>'scorePercent')::float8 / 100 * sum(wording.points) over (partition by attempt.id) as earned
      from assessment.attempt as attempt
      join assessment.attempt_item as place on place.attempt_id = attempt.id
      join assessment.item_edition as wording on wording.id = place.item_edition_id
      join assessment.item_key as key on key.item_edition_id = wording.id
      where attempt.status = 'final' and attempt.annulled_at is null and attempt.edition_id = any(${[...editionIds]})
    ), figures as (
      select item_edition_id, count(*)::int as attempts, count(*) filter (where is_answered)::int as answered,
        sum(is_right)::int as right, corr(is_right, earned - is_right * points) as discrimination
      from placed group by item_edition_id
    )
    select figures.*, wording.prompt, wording.outcome_id
    from figures join assessment.item_edition as wording on wording.id = figures.item_edition_id
    order by figures.right::float8 / figures.attempts, figures.item_edition_id
  `.execute(database);
  return rows.map((row) => ({
    itemEditionId: row.item_edition_id,
    prompt: row.prompt,
    outcomeId: row.outcome_id,
    attempts: row.attempts,
    answered: row.answered,
    right: row.right,
    ...(row.discrimination !== null && { discrimination: row.discrimination }),
  }));
}

/** Over the best finished attempt of each learner. */
export async function selectBestFigures(
  database: Database,
  editionIds: readonly string[],
): Promise<BestFigures> {
  const tenths = Array.from({ length: 10 }, () => 0);
  if (editionIds.length === 0) return { tenths, learners: 0, passed: 0, outcomes: [] };
  const best = sql`
    select distinct on (enrolment_id) mark, is_passed
    from assessment.attempt
    where status = 'final' and annulled_at is null and edition_id = any(${[...editionIds]})
    order by enrolment_id, (mark->>'scorePercent')::float8 desc, number
  `;
  const scores = await sql<{ tenth: number; learners: number; passed: number }>`
    with best as (${best})
    select least(9, floor((mark->>'scorePercent')::float8 / 10))::int as tenth, count(*)::int as learners,
      count(*) filter (where is_passed)::int as passed
    from best group by 1
  `.execute(database);
  for (const row of scores.rows) tenths[row.tenth] = row.learners;
  const outcomes = await sql<{ outcome: string; learners: number; reached: number; mean: number }>`
    with best as (${best})
    select outcome->>'outcomeId' as outcome, count(*)::int as learners,
      count(*) filter (where (outcome->>'isReached')::boolean)::int as reached,
      avg((outcome->>'percent')::float8) as mean
    from best, jsonb_array_elements(mark->'outcomes') as outcome
    group by 1 order by 1
  `.execute(database);
  return {
    tenths,
    learners: scores.rows.reduce((sum, row) => sum + row.learners, 0),
    passed: scores.rows.reduce((sum, row) => sum + row.passed, 0),
    outcomes: outcomes.rows.map((row) => ({
      outcomeId: row.outcome,
      learners: row.learners,
      reached: row.reached,
      meanPercent: row.mean,
    })),
  };
}
