import { type Kysely, sql } from 'kysely';

/** A standard is never changed: it is retired, and another one may take its name. Applications keep what they named. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table trust.standard add column retired_at timestamptz`.execute(database);
  await sql`alter table trust.standard drop constraint standard_organisation_id_name_key`.execute(database);
  await sql`
    create unique index standard_once on trust.standard (organisation_id, name) where retired_at is null
  `.execute(database);
  await sql`create index application_applicant on trust.application (applicant_id, asked_at desc, id desc)`.execute(
    database,
  );
  await sql`create index application_accreditor on trust.application (accreditor_id, asked_at desc, id desc)`.execute(
    database,
  );
}
