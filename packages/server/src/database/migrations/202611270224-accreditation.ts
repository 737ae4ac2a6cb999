import { type Kysely, sql } from 'kysely';

/** By what accreditors judge, and what organisations ask them to judge. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table trust.standard (
      id text primary key,
      organisation_id text not null,
      name text not null,
      points text[] not null check (cardinality(points) between 1 and 60),
      added_at timestamptz not null,
      unique (organisation_id, name)
    )
  `.execute(database);
  await sql`
    create table trust.application (
      id text primary key,
      applicant_id text not null,
      accreditor_id text not null,
      achievement_id text,
      title text not null,
      standard text not null,
      points text[] not null,
      links text[] not null,
      asker_id text not null,
      asked_at timestamptz not null,
      judgements text[],
      notes text[],
      conditions text not null default '',
      valid_until timestamptz,
      statement_id text references trust.statement (id),
      review_at timestamptz,
      constraint whole_checklist check (
        (judgements is null) = (notes is null)
        and (judgements is null or (cardinality(judgements) = cardinality(points)
          and cardinality(notes) = cardinality(points)
          and judgements <@ array['met', 'partly', 'not-met']))
      ),
      constraint reviewed_when_accredited check ((statement_id is null) = (review_at is null))
    )
  `.execute(database);
  await sql`
    create index application_review on trust.application (review_at) where review_at is not null
  `.execute(database);
}
