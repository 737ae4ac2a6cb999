import { type Kysely, sql } from 'kysely';

/**
 * Which rule packs an organisation has its drafts judged by, and what was found when an edition was published. What was
 * found is as final as the edition, and no edition is published without it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalog.rule_packs (
      organisation_id text primary key,
      body jsonb not null,
      changed_at timestamptz not null
    )
  `.execute(database);
  await sql`
    create table catalog.edition_conformance (
      edition_id text primary key references catalog.achievement_edition (id),
      body jsonb not null,
      judged_at timestamptz not null
    )
  `.execute(database);
  await sql`
    create function catalog.keep_conformance() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' or not catalog.is_draft(new.edition_id) then
        raise exception 'what was found when an edition was published does not change'
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$
  `.execute(database);
  await sql`
    create trigger keep_conformance before insert or update or delete on catalog.edition_conformance
    for each row execute function catalog.keep_conformance()
  `.execute(database);
  await sql`
    create function catalog.publish_judged() returns trigger language plpgsql as $$
    begin
      if not exists (select from catalog.edition_conformance where edition_id = new.id) then
        raise exception 'an edition is judged by rule packs before it is published'
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$
  `.execute(database);
  await sql`
    create trigger publish_judged before update on catalog.achievement_edition for each row
    when (old.status = 'draft' and new.status = 'published') execute function catalog.publish_judged()
  `.execute(database);
}
