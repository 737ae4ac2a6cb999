import { type Kysely, sql } from 'kysely';

/** The exam of a published edition is as final as the edition, and an attempt keeps the settings that it was sat under. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await guardExams(database);
  await pinSettings(database);
}

async function guardExams(database: Kysely<unknown>): Promise<void> {
  await sql`
    create function assessment.refuse_published() returns trigger language plpgsql as $$
    begin
      raise exception 'the exam of a published edition does not change'
        using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(database);
  for (const [operation, row] of [
    ['insert', 'new'],
    ['update', 'old'],
    ['delete', 'old'],
  ] as const) {
    await sql`
      create trigger ${sql.id(`keep_exam_${operation}`)} before ${sql.raw(operation)} on assessment.exam
      for each row when (not catalog.is_draft(${sql.raw(row)}.achievement_version_id))
      execute function assessment.refuse_published()
    `.execute(database);
  }
  await sql`
    create function assessment.keep_items() returns trigger language plpgsql as $$
    declare of_exam text := case tg_op when 'INSERT' then new.exam_id else old.exam_id end;
    begin
      if exists (
        select from assessment.exam where id = of_exam and not catalog.is_draft(achievement_version_id)
      ) then
        raise exception 'the exam of a published edition does not change'
          using errcode = 'integrity_constraint_violation';
      end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$
  `.execute(database);
  await sql`
    create trigger keep_items before insert or update or delete on assessment.exam_item
    for each row execute function assessment.keep_items()
  `.execute(database);
}

async function pinSettings(database: Kysely<unknown>): Promise<void> {
  await sql`alter table assessment.attempt add column settings jsonb`.execute(database);
  // Exams that were sat never changed: no program could, so theirs are the settings of then.
  await sql`alter table assessment.attempt disable trigger final_never_changes`.execute(database);
  await sql`
    update assessment.attempt as attempt set settings = exam.settings
    from assessment.exam as exam where exam.id = attempt.exam_id
  `.execute(database);
  await sql`alter table assessment.attempt enable trigger final_never_changes`.execute(database);
  await sql`alter table assessment.attempt alter column settings set not null`.execute(database);
  await sql`
    create function assessment.keep_settings() returns trigger language plpgsql as $$
    begin
      raise exception 'the settings that an attempt is sat under do not change'
        using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(database);
  await sql`
    create trigger keep_settings before update on assessment.attempt
    for each row when (new.settings is distinct from old.settings) execute function assessment.keep_settings()
  `.execute(database);
}
