import { type Kysely, sql } from 'kysely';

/** What an edition says of its assessments is as final as the edition. Other schemas ask `is_draft` for their own parts. */
export async function up(database: Kysely<unknown>): Promise<void> {
  // An edition that is not there yet, or is being thrown away, holds nobody to anything.
  await sql`
    create function catalog.is_draft(edition_id text) returns boolean language sql stable as $$
      select coalesce((select status = 'draft' from catalog.achievement_version where id = edition_id), true)
    $$
  `.execute(database);
  await sql`
    create function catalog.keep_assessments() returns trigger language plpgsql as $$
    declare edition_id text := case tg_op when 'DELETE' then old.achievement_version_id else new.achievement_version_id end;
    begin
      if not catalog.is_draft(edition_id)
        or (tg_op = 'UPDATE' and not catalog.is_draft(old.achievement_version_id)) then
        raise exception 'the assessments of a published edition do not change'
          using errcode = 'integrity_constraint_violation';
      end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$
  `.execute(database);
  await sql`
    create trigger keep_assessments before insert or update or delete on catalog.version_assessment
    for each row execute function catalog.keep_assessments()
  `.execute(database);
}
