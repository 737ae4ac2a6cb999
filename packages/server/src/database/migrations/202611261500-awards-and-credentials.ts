import { type Kysely, sql } from 'kysely';

/**
 * An award is not its credential: an award stands or has ended, and each credential that was signed for it stays for
 * ever at an address of its own. What a credential's status lists say stands in one row a purpose. Every row is carried
 * over; no signed byte is touched.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await numberCredentials(database);
  await createStatuses(database);
  await carryStatuses(database);
  await reshapeAwards(database);
  await guardAwards(database);
  await guardStatuses(database);
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** As `newId` makes them. It names the row's own column, or PostgreSQL would draw one id for all rows. */
function freshId(column: string) {
  return sql`'crd_' || (
    select string_agg(substr(${sql.lit(alphabet)}, 1 + get_byte(uuid_send(gen_random_uuid()), 0) % 62, 1), '')
    from generate_series(1, 22 + 0 * length(${sql.ref(column)}))
  )`;
}

async function numberCredentials(database: Kysely<unknown>): Promise<void> {
  // What was signed before has the award's address for its id, and keeps it.
  await sql`
    alter table issuing.credential
      add column id text,
      add column sequence integer not null default 1 check (sequence > 0),
      add column replaces text,
      add column renews text,
      add column format text not null default 'vc+ld+json' check (format in ('vc+ld+json')),
      add column address text
  `.execute(database);
  await sql`alter table issuing.credential disable trigger credential_is_immutable`.execute(database);
  await sql`
    update issuing.credential set id = ${freshId('award_id')}, address = '/awards/' || award_id
  `.execute(database);
  await sql`alter table issuing.credential enable trigger credential_is_immutable`.execute(database);
  await sql`
    alter table issuing.credential
      alter column id set not null,
      alter column address set not null,
      alter column sequence drop default,
      alter column format drop default,
      drop constraint credential_pkey,
      add primary key (id),
      add unique (award_id, sequence),
      add unique (address),
      add foreign key (replaces) references issuing.credential (id),
      add foreign key (renews) references issuing.credential (id),
      add check (sequence = 1 or replaces is not null or renews is not null)
  `.execute(database);
}

async function createStatuses(database: Kysely<unknown>): Promise<void> {
  await sql`alter table issuing.status_list add unique (id, purpose)`.execute(database);
  // credential_id is ours (with an award), or the id by which another program speaks of what it had signed here.
  // A place is drawn before the credential is signed, so there is a row before there is a credential.
  await sql`
    create table issuing.credential_status (
      status_list_id text not null,
      status_index integer not null check (status_index >= 0),
      organisation_id text not null,
      credential_id text not null,
      award_id text references issuing.award (id),
      purpose text not null,
      value integer not null default 0 check (value between 0 and 255),
      created_at timestamptz not null,
      changed_at timestamptz,
      primary key (status_list_id, status_index),
      foreign key (status_list_id, purpose) references issuing.status_list (id, purpose)
    )
  `.execute(database);
  await sql`
    create table issuing.status_event (
      id bigint generated always as identity primary key,
      status_list_id text not null,
      status_index integer not null,
      credential_id text not null,
      purpose text not null,
      value integer not null,
      reason text check (length(reason) <= 1000),
      actor text,
      at timestamptz not null
    )
  `.execute(database);
}

async function carryStatuses(database: Kysely<unknown>): Promise<void> {
  await sql`
    insert into issuing.credential_status
      (status_list_id, status_index, organisation_id, credential_id, award_id, purpose, value, created_at, changed_at)
    select award.status_list_id, award.status_index, award.organisation_id,
      coalesce(credential.id, ${freshId('award.id')}), award.id, list.purpose,
      case award.status when 'revoked' then 1 else 0 end, coalesce(award.issued_at, award.created_at), award.revoked_at
    from issuing.award as award
      join issuing.status_list as list on list.id = award.status_list_id
      left join issuing.credential as credential on credential.award_id = award.id
  `.execute(database);
  await sql`
    insert into issuing.credential_status
      (status_list_id, status_index, organisation_id, credential_id, purpose, value, created_at, changed_at)
    select registered.status_list_id, registered.status_index, registered.organisation_id, registered.credential_id,
      list.purpose, registered.value, registered.created_at, registered.changed_at
    from issuing.registered_status as registered
      join issuing.status_list as list on list.id = registered.status_list_id
  `.execute(database);
  // What is known of earlier changes: each one's last.
  await sql`
    insert into issuing.status_event (status_list_id, status_index, credential_id, purpose, value, reason, actor, at)
    select status.status_list_id, status.status_index, status.credential_id, status.purpose, status.value,
      award.revocation_reason, award.revoked_by, status.changed_at
    from issuing.credential_status as status left join issuing.award as award on award.id = status.award_id
    where status.changed_at is not null
    order by status.changed_at
  `.execute(database);
  await sql`drop table issuing.registered_status`.execute(database);
  await sql`
    create unique index credential_status_purpose on issuing.credential_status (credential_id, purpose)
    where award_id is not null
  `.execute(database);
  await sql`
    create index credential_status_award on issuing.credential_status (award_id) where award_id is not null
  `.execute(database);
  await sql`
    create index credential_status_registered on issuing.credential_status (organisation_id, credential_id)
    where award_id is null
  `.execute(database);
  await sql`
    create index credential_status_set on issuing.credential_status (status_list_id) where value > 0
  `.execute(database);
  await sql`create index status_event_credential on issuing.status_event (credential_id, id)`.execute(
    database,
  );
}

async function reshapeAwards(database: Kysely<unknown>): Promise<void> {
  await sql`drop trigger award_keeps_its_word on issuing.award`.execute(database);
  await sql`drop function issuing.guard_award()`.execute(database);
  await sql`alter table issuing.award rename column source to source_kind`.execute(database);
  await sql`alter table issuing.award rename column attempt_id to source_reference`.execute(database);
  await sql`alter table issuing.award rename column created_at to decided_at`.execute(database);
  await sql`alter table issuing.award rename column revoked_at to ended_at`.execute(database);
  await sql`alter table issuing.award rename column revoked_by to ended_by`.execute(database);
  await sql`alter table issuing.award rename column revocation_reason to end_reason`.execute(database);
  await sql`
    alter table issuing.award add column credential_id text unique references issuing.credential (id)
  `.execute(database);
  await sql`
    update issuing.award as award set credential_id = credential.id
    from issuing.credential as credential where credential.award_id = award.id
  `.execute(database);
  // Its checks and indexes of the dropped columns go with them.
  await sql`
    alter table issuing.award
      drop column status, drop column issued_at, drop column status_list_id, drop column status_index,
      drop constraint award_person_id_achievement_version_id_key,
      add constraint award_end_check check ((ended_at is null) = (end_reason is null))
  `.execute(database);
  await sql`
    create unique index award_standing on issuing.award (person_id, achievement_version_id) where ended_at is null
  `.execute(database);
  // What made an award once makes it never again, also when the award has ended.
  await sql`
    create unique index award_source on issuing.award (source_kind, source_reference)
    where source_reference is not null
  `.execute(database);
  await sql`
    create index award_waiting on issuing.award (organisation_id, awarded_at desc, id)
    where credential_id is null and ended_at is null
  `.execute(database);
}

async function guardAwards(database: Kysely<unknown>): Promise<void> {
  await sql`
    create function issuing.guard_award() returns trigger language plpgsql as $$
    declare may_change constant text[] :=
      array['credential_id', 'holder_name', 'expires_at', 'ended_at', 'ended_by', 'end_reason'];
    begin
      if old.ended_at is not null and new is distinct from old then
        raise exception 'an award that has ended stays as it is' using errcode = 'integrity_constraint_violation';
      end if;
      if (to_jsonb(new) - may_change) is distinct from (to_jsonb(old) - may_change) then
        raise exception 'whose award it is, for what and by what, never changes'
          using errcode = 'integrity_constraint_violation';
      end if;
      if new.credential_id is distinct from old.credential_id and not exists (
        select from issuing.credential as next
        where next.id = new.credential_id and next.award_id = new.id and next.sequence > coalesce(
          (select before.sequence from issuing.credential as before where before.id = old.credential_id), 0)
      ) then
        raise exception 'an award leads to a later credential of its own, never back'
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$
  `.execute(database);
  await sql`
    create trigger award_keeps_its_word before update on issuing.award
    for each row execute function issuing.guard_award()
  `.execute(database);
}

async function guardStatuses(database: Kysely<unknown>): Promise<void> {
  // A place may be drawn anew until the credential is signed: its issuer may sign by another identifier by then.
  await sql`
    create function issuing.guard_status() returns trigger language plpgsql as $$
    declare may_change constant text[] := array['value', 'changed_at'];
    begin
      if old.award_id is not null
        and not exists (select from issuing.credential as signed where signed.id = old.credential_id) then
        if tg_op = 'DELETE' then
          return old;
        end if;
        return new;
      end if;
      if tg_op = 'DELETE' or (to_jsonb(new) - may_change) is distinct from (to_jsonb(old) - may_change) then
        raise exception 'the place of a signed credential in its status list never changes'
          using errcode = 'integrity_constraint_violation';
      end if;
      if old.purpose = 'revocation' and old.value > 0 and new.value is distinct from old.value then
        raise exception 'a revocation stays as it is' using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$
  `.execute(database);
  await sql`
    create trigger status_keeps_its_place before update or delete on issuing.credential_status
    for each row execute function issuing.guard_status()
  `.execute(database);
  await sql`
    create function issuing.refuse_event_change() returns trigger language plpgsql as $$
    begin
      raise exception 'what happened to a status is only added to' using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(database);
  await sql`
    create trigger status_event_is_append_only before update or delete on issuing.status_event
    for each row execute function issuing.refuse_event_change()
  `.execute(database);
  await sql`
    create trigger status_event_is_not_truncated before truncate on issuing.status_event
    for each statement execute function issuing.refuse_event_change()
  `.execute(database);
}
