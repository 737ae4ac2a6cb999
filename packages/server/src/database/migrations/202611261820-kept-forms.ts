import { type Kysely, sql } from 'kysely';

/** What somebody typed whose session was over, sealed so that only their browser opens it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table people.kept_form (
      token_hash bytea primary key,
      person_id text not null references people.person,
      sealed bytea not null check (length(sealed) <= 1048576),
      created_at timestamptz not null,
      expires_at timestamptz not null
    )
  `.execute(database);
  await sql`create index kept_form_of_person on people.kept_form (person_id, created_at)`.execute(database);
  await sql`create index kept_form_over on people.kept_form (expires_at)`.execute(database);
}
