import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { AchievementFigures } from './enrolment-figures-rules.ts';

export interface EnrolmentFigures extends AchievementFigures {
  organisationId: string;
}

/** Of these enrolments, those with a mark that counts; `isPassed` where one of the marks is enough. */
export async function selectAssessed(
  database: Kysely<Tables>,
  enrolmentIds: readonly string[],
): Promise<Map<string, { isPassed: boolean }>> {
  if (enrolmentIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('assessment.attempt')
    .select(({ fn }) => ['enrolment_id', fn.agg<boolean>('bool_or', ['is_passed']).as('passed')])
    .where('enrolment_id', 'in', enrolmentIds)
    .where('status', '=', 'final')
    .where('annulled_at', 'is', null)
    .groupBy('enrolment_id')
    .execute();
  return new Map(rows.map(({ enrolment_id, passed }) => [enrolment_id, { isPassed: passed === true }]));
}

/** Takes the place of all that was counted before. */
export async function replaceFigures(
  database: Transaction<Tables>,
  figures: readonly EnrolmentFigures[],
  countedAt: Date,
): Promise<void> {
  await database.deleteFrom('assessment.enrolment_figures').execute();
  for (let from = 0; from < figures.length; from += 1000)
    await database
      .insertInto('assessment.enrolment_figures')
      .values(
        figures.slice(from, from + 1000).map((each) => ({
          organisation_id: each.organisationId,
          achievement_id: each.achievementId,
          year: each.year,
          enrolled: each.enrolled,
          assessed: each.assessed,
          passed: each.passed,
          completed: each.completed,
          active: each.active,
          counted_at: countedAt,
        })),
      )
      .execute();
}

/** By year and achievement, of one organisation. */
export async function selectFigures(
  database: Kysely<Tables>,
  of: { organisationId: string; achievementId?: string | undefined },
): Promise<{ figures: EnrolmentFigures[]; countedAt: Date | undefined }> {
  let query = database
    .selectFrom('assessment.enrolment_figures')
    .selectAll()
    .where('organisation_id', '=', of.organisationId);
  if (of.achievementId !== undefined) query = query.where('achievement_id', '=', of.achievementId);
  const rows = await query.orderBy('year', 'desc').orderBy('achievement_id').execute();
  return {
    countedAt: rows[0]?.counted_at,
    figures: rows.map(({ organisation_id: organisationId, achievement_id: achievementId, ...row }) => ({
      ...{ organisationId, achievementId, year: row.year, enrolled: row.enrolled },
      ...{ assessed: row.assessed, passed: row.passed, completed: row.completed, active: row.active },
    })),
  };
}
