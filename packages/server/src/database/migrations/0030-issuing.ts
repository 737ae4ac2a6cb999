import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema issuing`.execute(database);
  await createKeys(database);
  await createStatusLists(database);
  await createAwards(database);
  await createGuards(database);
}

async function createKeys(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table platform.private_key (
      id text primary key,
      purpose text not null,
      algorithm text not null,
      public_jwk jsonb not null,
      sealed bytea not null,
      created_at timestamptz not null
    )
  `.execute(database);
  // The slug is part of the did:web, so it stays as it was when the organisation began to issue.
  await sql`
    create table issuing.issuer (
      organisation_id text primary key,
      slug text not null unique,
      method text not null check (method in ('did:web', 'did:key')),
      created_at timestamptz not null
    )
  `.execute(database);
  await sql`
    create table issuing.issuer_key (
      id text primary key,
      organisation_id text not null references issuing.issuer (organisation_id),
      public_jwk jsonb not null,
      valid_from timestamptz not null,
      valid_until timestamptz,
      revoked_at timestamptz,
      check (valid_until is null or valid_until >= valid_from)
    )
  `.execute(database);
  await sql`create unique index issuer_key_current on issuing.issuer_key (organisation_id) where valid_until is null`.execute(
    database,
  );
}

async function createStatusLists(database: Kysely<unknown>): Promise<void> {
  // A list belongs to one DID for ever: verifiers want the list's issuer to be the credential's issuer.
  // version counts changes of what the list says; published_version is what published_text says.
  await sql`
    create table issuing.status_list (
      id text primary key,
      organisation_id text not null references issuing.issuer (organisation_id),
      issuer_did text not null,
      purpose text not null check (purpose in ('revocation')),
      entries integer not null check (entries >= 131072 and entries % 8 = 0),
      used integer not null default 0 check (used <= entries),
      version integer not null default 1,
      published_version integer not null default 0,
      published_text text,
      published_at timestamptz,
      created_at timestamptz not null
    )
  `.execute(database);
  await sql`create index status_list_organisation on issuing.status_list (organisation_id)`.execute(database);
}

async function createAwards(database: Kysely<unknown>): Promise<void> {
  // One unguessable id a person for every credential: it says nothing and cannot be turned into an address.
  await sql`
    create table issuing.holder (
      person_id text primary key,
      subject_id text not null unique
    )
  `.execute(database);
  await sql`
    create table issuing.award (
      id text primary key,
      organisation_id text not null,
      person_id text not null,
      holder_name text not null,
      achievement_id text not null,
      achievement_version_id text not null,
      title text not null,
      source text not null check (source in ('assessment', 'manual')),
      attempt_id text,
      score_percent numeric check (score_percent between 0 and 100),
      note text,
      awarded_by text,
      request_key text,
      status text not null check (status in ('pending-signature', 'issued', 'revoked')),
      awarded_at timestamptz not null,
      expires_at timestamptz check (expires_at > awarded_at),
      issued_at timestamptz,
      revoked_at timestamptz,
      revoked_by text,
      revocation_reason text,
      status_list_id text references issuing.status_list (id),
      status_index integer check (status_index >= 0),
      created_at timestamptz not null,
      unique (person_id, achievement_version_id),
      unique (organisation_id, request_key),
      unique (status_list_id, status_index),
      check ((status_list_id is null) = (status_index is null)),
      check ((status = 'revoked') = (revoked_at is not null and revocation_reason is not null))
    )
  `.execute(database);
  await sql`create index award_organisation on issuing.award (organisation_id, awarded_at desc, id)`.execute(
    database,
  );
  await sql`create index award_person on issuing.award (person_id, awarded_at desc)`.execute(database);
  await sql`
    create table issuing.credential (
      award_id text primary key references issuing.award (id),
      content bytea not null,
      key_id text not null references issuing.issuer_key (id),
      signed_at timestamptz not null
    )
  `.execute(database);
}

/** What must hold whatever the program does (security.md row 8). */
async function createGuards(database: Kysely<unknown>): Promise<void> {
  await sql`
    create function issuing.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'a signed credential never changes' using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(database);
  await sql`
    create trigger credential_is_immutable before update or delete on issuing.credential
    for each row execute function issuing.refuse_change()
  `.execute(database);
  await sql`
    create trigger credential_is_not_truncated before truncate on issuing.credential
    for each statement execute function issuing.refuse_change()
  `.execute(database);
  await sql`
    create function issuing.guard_award() returns trigger language plpgsql as $$
    begin
      if old.status = 'revoked' and new is distinct from old then
        raise exception 'a revoked award stays as it is' using errcode = 'integrity_constraint_violation';
      end if;
      if old.status_index is not null
        and (new.status_list_id, new.status_index) is distinct from (old.status_list_id, old.status_index) then
        raise exception 'the place of an award in its status list never changes'
          using errcode = 'integrity_constraint_violation';
      end if;
      if new.status = 'pending-signature' and old.status <> 'pending-signature' then
        raise exception 'an issued award never becomes unissued' using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$
  `.execute(database);
  await sql`
    create trigger award_keeps_its_word before update on issuing.award
    for each row execute function issuing.guard_award()
  `.execute(database);
}
