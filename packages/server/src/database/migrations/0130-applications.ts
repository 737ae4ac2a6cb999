import { type Kysely, sql } from 'kysely';

/** Whoever wants to offer something asks for an organisation; an administrator decides. One waits per person. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table access.application (
      id text primary key,
      person_id text not null references access.person (id),
      name text not null check (length(name) between 1 and 120),
      slug text not null check (length(slug) <= 40),
      kind text not null
        check (kind in ('university', 'company', 'professional-body', 'platform', 'public-body')),
      website_url text check (length(website_url) <= 600),
      country_code text check (length(country_code) = 2),
      reason text not null check (length(reason) <= 2000),
      contact text not null check (length(contact) <= 300),
      state text not null check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
      created_at timestamptz not null,
      decided_at timestamptz,
      answer text check (length(answer) <= 1000),
      organisation_id text references access.organisation (id),
      check ((state = 'waiting') = (decided_at is null)),
      check ((state = 'accepted') = (organisation_id is not null))
    )
  `.execute(database);
  await sql`create unique index application_waiting on access.application (person_id) where state = 'waiting'`.execute(
    database,
  );
  await sql`create index application_newest on access.application (state, created_at desc, id)`.execute(
    database,
  );
  await sql`create index application_person on access.application (person_id, created_at desc)`.execute(
    database,
  );
}
