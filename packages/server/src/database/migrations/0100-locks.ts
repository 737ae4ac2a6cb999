import { type Kysely, sql } from 'kysely';

/** An administrator can lock a person out; a person can close the account. Both keep what others rely on. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table access.person
      add column locked_at timestamptz,
      add column lock_reason text check (length(lock_reason) <= 500),
      add column closed_at timestamptz,
      add check ((locked_at is null) = (lock_reason is null))
  `.execute(database);
  await sql`create index audit_entry_moment on access.audit_entry (organisation_id, happened_at desc)`.execute(
    database,
  );
}
