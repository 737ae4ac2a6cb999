import { type Kysely, sql } from 'kysely';

/** Templates of certificates: each edition stays, as certificates of before it keep their look. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema paper`.execute(database);
  await sql`
    create table paper.template_edition (
      organisation_id text not null,
      number integer not null check (number > 0),
      -- of its own format, which says its number
      content jsonb not null,
      -- it is also that of badges that were signed before it was made
      covers_earlier boolean not null,
      made_at timestamptz not null,
      primary key (organisation_id, number)
    )
  `.execute(database);
  await sql`
    create function paper.keep_edition() returns trigger language plpgsql as $$
    begin
      raise exception 'an edition of a template never changes' using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(database);
  await sql`
    create trigger keep before update or delete on paper.template_edition
    for each row execute function paper.keep_edition()
  `.execute(database);
}
