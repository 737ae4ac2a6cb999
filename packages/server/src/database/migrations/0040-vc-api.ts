import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  // A token opens the VC API for one organisation; only its hash is kept.
  await sql`
    create table access.api_token (
      id text primary key,
      organisation_id text not null references access.organisation (id),
      token_hash bytea not null unique,
      name text not null,
      created_by text not null,
      created_at timestamptz not null,
      last_used_at timestamptz,
      withdrawn_at timestamptz
    )
  `.execute(database);
  await sql`create index api_token_organisation on access.api_token (organisation_id, created_at)`.execute(
    database,
  );
  await sql`alter table issuing.status_list drop constraint status_list_purpose_check`.execute(database);
  await sql`
    alter table issuing.status_list
      add constraint status_list_purpose_check check (purpose in ('revocation', 'suspension'))
  `.execute(database);
  // Places of credentials that other programs had signed here; awards keep their places in issuing.award.
  await sql`
    create table issuing.registered_status (
      status_list_id text not null references issuing.status_list (id),
      status_index integer not null check (status_index >= 0),
      organisation_id text not null,
      credential_id text not null,
      is_set boolean not null default false,
      created_at timestamptz not null,
      changed_at timestamptz,
      primary key (status_list_id, status_index)
    )
  `.execute(database);
  await sql`
    create index registered_status_credential on issuing.registered_status (organisation_id, credential_id)
  `.execute(database);
  await sql`create index registered_status_set on issuing.registered_status (status_list_id) where is_set`.execute(
    database,
  );
}
