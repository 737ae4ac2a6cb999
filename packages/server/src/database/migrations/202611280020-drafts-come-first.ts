import { type Kysely, sql } from 'kysely';

/** Every edition begins as a draft, so that none is in the catalogue that the rule packs did not judge. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create function catalog.begin_as_draft() returns trigger language plpgsql as $$
    begin
      raise exception 'an edition begins as a draft and is judged by rule packs before it is published'
        using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(database);
  await sql`
    create trigger begin_as_draft before insert on catalog.achievement_edition for each row
    when (new.status <> 'draft') execute function catalog.begin_as_draft()
  `.execute(database);
}
