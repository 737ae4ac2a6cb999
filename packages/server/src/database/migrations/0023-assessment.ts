import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema assessment`.execute(database);
  await sql`
    create table assessment.exam (
      id text primary key,
      achievement_version_id text not null unique,
      organisation_id text not null,
      title text not null,
      -- pass mark, pass rule, attempts, wait, minutes, multiple-choice policy, as exam.ts types them
      settings jsonb not null,
      changed_at timestamptz not null
    )
  `.execute(database);
  await sql`
    create table assessment.item (
      id text primary key,
      organisation_id text not null,
      created_at timestamptz not null
    )
  `.execute(database);
  await sql`
    create table assessment.item_version (
      id text primary key,
      item_id text not null references assessment.item (id),
      version integer not null,
      kind text not null check (kind in ('single', 'multiple')),
      prompt text not null,
      -- [{ "id": "…", "text": "…" }]
      choices jsonb not null,
      outcome_id text not null,
      points integer not null check (points between 1 and 100),
      created_at timestamptz not null,
      unique (item_id, version)
    )
  `.execute(database);
  // Keys lie apart, so that what reads questions cannot read answers (security.md row 26).
  await sql`
    create table assessment.item_key (
      item_version_id text primary key references assessment.item_version (id),
      correct jsonb not null,
      rationale text not null
    )
  `.execute(database);
  await sql`
    create table assessment.exam_item (
      exam_id text not null references assessment.exam (id),
      item_id text not null references assessment.item (id),
      item_version_id text not null references assessment.item_version (id),
      position integer not null,
      primary key (exam_id, item_id)
    )
  `.execute(database);
  await sql`
    create table assessment.attempt (
      id text primary key,
      exam_id text not null references assessment.exam (id),
      enrolment_id text not null,
      achievement_version_id text not null,
      person_id text not null,
      number integer not null,
      status text not null check (status in ('open', 'final')),
      started_at timestamptz not null,
      due_at timestamptz,
      finished_at timestamptz,
      -- score, per outcome, passed, as scoring-rules.ts types it
      mark jsonb,
      is_passed boolean,
      unique (enrolment_id, number),
      check ((status = 'final') = (finished_at is not null and mark is not null and is_passed is not null))
    )
  `.execute(database);
  await sql`
    create unique index attempt_one_open on assessment.attempt (enrolment_id) where status = 'open'
  `.execute(database);
  await sql`
    create unique index attempt_one_passed on assessment.attempt (enrolment_id) where is_passed
  `.execute(database);
  await sql`
    create table assessment.attempt_item (
      attempt_id text not null references assessment.attempt (id),
      position integer not null,
      item_version_id text not null references assessment.item_version (id),
      choice_order jsonb not null,
      chosen jsonb,
      answered_at timestamptz,
      primary key (attempt_id, position),
      unique (attempt_id, item_version_id)
    )
  `.execute(database);
  await sql`
    create function assessment.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % do not change', tg_table_name;
    end $$
  `.execute(database);
  for (const table of ['item_version', 'item_key']) {
    await sql`
      create trigger never_changes before update or delete on ${sql.table(`assessment.${table}`)}
      for each row execute function assessment.refuse_change()
    `.execute(database);
  }
  await sql`
    create trigger final_never_changes before update or delete on assessment.attempt
    for each row when (old.status = 'final') execute function assessment.refuse_change()
  `.execute(database);
  await sql`
    create function assessment.keep_answers() returns trigger language plpgsql as $$
    declare attempt_status text;
    begin
      select status into attempt_status from assessment.attempt where id = old.attempt_id;
      if tg_op = 'DELETE' or attempt_status <> 'open'
        or (to_jsonb(new) - array['chosen', 'answered_at']) is distinct from (to_jsonb(old) - array['chosen', 'answered_at'])
      then
        raise exception 'an answer of a finished attempt does not change';
      end if;
      return new;
    end $$
  `.execute(database);
  await sql`
    create trigger keep_answers before update or delete on assessment.attempt_item
    for each row execute function assessment.keep_answers()
  `.execute(database);
}
