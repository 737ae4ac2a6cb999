import { type Kysely, sql } from 'kysely';

/** What organisations publish of how the levels of two scales compare: what was said stays, and what ended says when. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table skills.scale_mapping (
      id text primary key,
      organisation_id text not null,
      from_scale_id text not null references skills.framework (id),
      to_scale_id text not null references skills.framework (id),
      -- [{ "from": 1, "relation": "equals", "to": 2 }], one a level of the first scale
      lines jsonb not null,
      source text not null check (length(source) <= 500),
      source_url text check (length(source_url) <= 2000),
      published_at timestamptz not null,
      published_by text not null,
      withdrawn_at timestamptz,
      withdrawn_by text,
      withdrawal_reason text check (length(withdrawal_reason) <= 500),
      constraint of_two_scales check (from_scale_id <> to_scale_id),
      constraint whole_withdrawal check (
        (withdrawn_at is null) = (withdrawal_reason is null) and (withdrawn_at is null) = (withdrawn_by is null))
    )
  `.execute(database);
  await sql`create index scale_mapping_from on skills.scale_mapping (from_scale_id)`.execute(database);
  await sql`create index scale_mapping_to on skills.scale_mapping (to_scale_id)`.execute(database);
  await sql`create index scale_mapping_of on skills.scale_mapping (organisation_id)`.execute(database);
  await sql`
    create function skills.keep_mapping() returns trigger language plpgsql as $$
    declare once constant text[] := array['withdrawn_at', 'withdrawn_by', 'withdrawal_reason'];
    begin
      if tg_op = 'DELETE' then
        raise exception 'a mapping is withdrawn, never erased' using errcode = 'integrity_constraint_violation';
      end if;
      if (to_jsonb(new) - once) is distinct from (to_jsonb(old) - once) or old.withdrawn_at is not null then
        raise exception 'what a mapping says never changes' using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$
  `.execute(database);
  await sql`
    create trigger keep before update or delete on skills.scale_mapping
    for each row execute function skills.keep_mapping()
  `.execute(database);
}
