import { type Kysely, sql } from 'kysely';

/** What people say who took part: reviews with what they said before, and testimonials that they lend. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema community`.execute(database);
  await sql`
    create table community.review (
      id text primary key,
      person_id text not null,
      organisation_id text not null,
      achievement_id text not null,
      edition_id text not null,
      title text not null,
      way text not null check (way in ('completed', 'ended', 'awarded')),
      overall smallint not null check (overall between 1 and 5),
      content smallint check (content between 1 and 5),
      assessment smallint check (assessment between 1 and 5),
      support smallint check (support between 1 and 5),
      worth smallint check (worth between 1 and 5),
      text text not null,
      language text not null,
      is_named boolean not null,
      written_at timestamptz not null,
      changed_at timestamptz,
      withdrawn_at timestamptz,
      hidden_at timestamptz,
      hidden_because text,
      answer text,
      answer_language text,
      answered_at timestamptz,
      answered_by text,
      constraint one_a_participation unique (person_id, edition_id),
      constraint whole_hiding check ((hidden_at is null) = (hidden_because is null)),
      constraint whole_answer check (
        (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)
        and (answer is null) = (answer_language is null)
      )
    )
  `.execute(database);
  await sql`create index review_of_achievement on community.review (achievement_id, written_at desc)`.execute(
    database,
  );
  await sql`create index review_of_organisation on community.review (organisation_id, written_at desc)`.execute(
    database,
  );
  await sql`
    create table community.former_review (
      review_id text not null references community.review (id) on delete cascade,
      number int not null,
      overall smallint not null,
      content smallint,
      assessment smallint,
      support smallint,
      worth smallint,
      text text not null,
      language text not null,
      until_at timestamptz not null,
      primary key (review_id, number)
    )
  `.execute(database);
  await sql`
    create table community.testimonial (
      id text primary key,
      person_id text not null,
      organisation_id text not null,
      achievement_id text not null,
      edition_id text not null,
      title text not null,
      text text not null,
      language text not null,
      consented_at timestamptz not null,
      shown_at timestamptz,
      constraint one_testimonial unique (person_id, edition_id)
    )
  `.execute(database);
  await sql`
    create index testimonial_of_organisation on community.testimonial (organisation_id, consented_at desc)
  `.execute(database);
  await sql`
    create index testimonial_of_achievement on community.testimonial (achievement_id) where shown_at is not null
  `.execute(database);
}
