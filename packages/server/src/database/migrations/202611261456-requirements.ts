import { type Kysely, sql } from 'kysely';

/** What each instrument of an edition asks, as a requirement of its award rule; until now only exams asked anything. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table catalog.version_assessment add column requirement jsonb`.execute(database);
  await sql`
    update catalog.version_assessment set requirement = jsonb_strip_nulls(jsonb_build_object(
      'id', assessment_id,
      'requires', 'exam',
      'exam', assessment_id,
      'score', jsonb_build_object('points', (summary ->> 'passPercent')::int, 'of', 100),
      'attempts', (summary ->> 'attemptsAllowed')::int,
      'outcomes', case
        when summary ->> 'passRule' = 'every-outcome' and jsonb_array_length(summary -> 'outcomeIds') > 0
          then summary -> 'outcomeIds'
      end
    ))
  `.execute(database);
  await sql`alter table catalog.version_assessment alter column requirement set not null`.execute(database);
}
