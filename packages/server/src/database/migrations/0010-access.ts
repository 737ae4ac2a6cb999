import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema access`.execute(database);
  await createPeople(database);
  await createSignIn(database);
  await createOrganisations(database);
  await createAudit(database);
}

async function createPeople(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table access.person (
      id text primary key,
      name text not null,
      password_hash text,
      is_administrator boolean not null default false,
      created_at timestamptz not null
    )
  `.execute(database);
  // Only proven addresses stand here, so every row may be used to sign in and to be found by.
  await sql`
    create table access.email_address (
      id text primary key,
      person_id text not null references access.person (id),
      address text not null,
      address_key text not null unique,
      is_primary boolean not null,
      verified_at timestamptz not null
    )
  `.execute(database);
  await sql`create index email_address_person on access.email_address (person_id)`.execute(database);
  await sql`create unique index email_address_primary on access.email_address (person_id) where is_primary`.execute(
    database,
  );
}

async function createSignIn(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table access.session (
      id text primary key,
      token_hash bytea not null unique,
      person_id text not null references access.person (id),
      method text not null,
      user_agent text not null,
      created_at timestamptz not null,
      authenticated_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null
    )
  `.execute(database);
  await sql`create index session_person on access.session (person_id)`.execute(database);
  // A secret that was handed out once (by mail, on the terminal, as a challenge); the row goes when it is used.
  await sql`
    create table access.one_time_link (
      token_hash bytea primary key,
      purpose text not null,
      person_id text references access.person (id),
      address text,
      detail jsonb not null,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )
  `.execute(database);
  await sql`create index one_time_link_person on access.one_time_link (person_id)`.execute(database);
  await sql`
    create table access.passkey (
      id text primary key,
      person_id text not null references access.person (id),
      credential_id text not null unique,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      name text not null,
      created_at timestamptz not null,
      last_used_at timestamptz
    )
  `.execute(database);
  await sql`create index passkey_person on access.passkey (person_id)`.execute(database);
  await sql`
    create table access.identity (
      issuer text not null,
      subject text not null,
      person_id text not null references access.person (id),
      created_at timestamptz not null,
      primary key (issuer, subject)
    )
  `.execute(database);
}

async function createOrganisations(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table access.organisation (
      id text primary key,
      slug text not null unique,
      name text not null,
      kind text not null
        check (kind in ('university', 'company', 'professional-body', 'platform', 'public-body')),
      description text not null,
      website_url text,
      country_code text,
      logo_svg text,
      created_at timestamptz not null
    )
  `.execute(database);
  await sql`
    create table access.membership (
      organisation_id text not null references access.organisation (id),
      person_id text not null references access.person (id),
      roles text[] not null
        check (cardinality(roles) > 0
          and roles <@ array['owner', 'author', 'assessor', 'registrar', 'viewer']),
      created_at timestamptz not null,
      primary key (organisation_id, person_id)
    )
  `.execute(database);
  await sql`create index membership_person on access.membership (person_id)`.execute(database);
  await sql`
    create table access.invitation (
      id text primary key,
      organisation_id text not null references access.organisation (id),
      token_hash bytea not null unique,
      address text not null,
      address_key text not null,
      roles text[] not null,
      invited_by text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      unique (organisation_id, address_key)
    )
  `.execute(database);
}

async function createAudit(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table access.audit_entry (
      sequence bigint generated always as identity primary key,
      happened_at timestamptz not null default now(),
      person_id text,
      person_name text,
      action text not null,
      subject_type text not null,
      subject_id text not null,
      organisation_id text,
      detail jsonb not null
    )
  `.execute(database);
  await sql`create index audit_entry_organisation on access.audit_entry (organisation_id, sequence desc)`.execute(
    database,
  );
  await sql`
    create function access.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The audit trail is append-only.' using errcode = 'restrict_violation';
    end $$
  `.execute(database);
  await sql`
    create trigger audit_entry_append_only before update or delete on access.audit_entry
      for each row execute function access.refuse_change()
  `.execute(database);
  await sql`
    create trigger audit_entry_no_truncate before truncate on access.audit_entry
      for each statement execute function access.refuse_change()
  `.execute(database);
}
