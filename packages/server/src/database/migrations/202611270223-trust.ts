import { type Kysely, sql } from 'kysely';

/** What organisations say of each other: what was said stays for ever, and what ended says when. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema trust`.execute(database);
  await sql`
    create table trust.statement (
      id text primary key,
      speaker_id text not null,
      kind text not null check (kind in ('accreditation', 'approval', 'endorsement', 'equivalence', 'partnership')),
      role text check (role in ('co-designs', 'assesses', 'endorses', 'hires', 'funds')),
      organisation_id text not null,
      achievement_id text,
      edition_id text,
      title text not null,
      equivalent_to text,
      standard text not null,
      conditions text not null,
      comment text not null,
      valid_from timestamptz not null,
      valid_until timestamptz,
      made_at timestamptz not null,
      made_by text not null,
      stood_at timestamptz,
      confirmed_by text,
      declined_at timestamptz,
      withdrawn_at timestamptz,
      withdrawn_by text,
      withdrawal_reason text,
      content text,
      key_id text,
      signed_at timestamptz,
      constraint of_another check (speaker_id <> organisation_id),
      constraint partner_has_role check ((kind = 'partnership') = (role is not null)),
      constraint equal_to_something check ((kind = 'equivalence') = (equivalent_to is not null)),
      constraint edition_of_achievement check (edition_id is null or achievement_id is not null),
      constraint ends_after_start check (valid_until > valid_from),
      constraint stands_or_declined check (stood_at is null or declined_at is null),
      constraint whole_withdrawal check ((withdrawn_at is null) = (withdrawal_reason is null)),
      constraint whole_signature check (
        (content is null) = (key_id is null) and (content is null) = (signed_at is null)
        and (content is null or stood_at is not null)
      )
    )
  `.execute(database);
  await sql`create index statement_speaker on trust.statement (speaker_id, made_at desc)`.execute(database);
  await sql`create index statement_about on trust.statement (organisation_id, made_at desc)`.execute(
    database,
  );
  await sql`
    create index statement_unsigned on trust.statement (stood_at)
    where content is null and stood_at is not null and withdrawn_at is null
  `.execute(database);
  await sql`
    create function trust.guard_statement() returns trigger language plpgsql as $$
    declare once constant text[] := array['stood_at', 'confirmed_by', 'declined_at', 'withdrawn_at', 'withdrawn_by',
      'withdrawal_reason', 'content', 'key_id', 'signed_at'];
    declare name text;
    begin
      if tg_op = 'DELETE' then
        raise exception 'a statement is withdrawn, never erased' using errcode = 'integrity_constraint_violation';
      end if;
      if (to_jsonb(new) - once) is distinct from (to_jsonb(old) - once) then
        raise exception 'what a statement says never changes' using errcode = 'integrity_constraint_violation';
      end if;
      foreach name in array once loop
        if to_jsonb(old) ->> name is not null and to_jsonb(old) ->> name is distinct from to_jsonb(new) ->> name then
          raise exception 'what happened to a statement stays' using errcode = 'integrity_constraint_violation';
        end if;
      end loop;
      return new;
    end $$
  `.execute(database);
  await sql`
    alter table organisations.api_token
      drop constraint api_token_scopes_check,
      add constraint api_token_scopes_check check (cardinality(scopes) > 0 and scopes <@ array['organisations:read',
        'organisations:write', 'achievements:read', 'achievements:write', 'achievements:publish', 'awards:read',
        'awards:create', 'awards:revoke', 'credentials:read', 'statements:read', 'statements:write',
        'webhooks:manage', 'vc-api'])
  `.execute(database);
  await sql`
    create trigger guard before update or delete on trust.statement
    for each row execute function trust.guard_statement()
  `.execute(database);
}
