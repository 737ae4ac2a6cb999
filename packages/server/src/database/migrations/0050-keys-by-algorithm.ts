import { type Kysely, sql } from 'kysely';

/** An organisation may sign with keys of several kinds, and say more of a credential than one bit can. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table issuing.issuer_key
      add column algorithm text not null default 'Ed25519' check (algorithm in ('Ed25519', 'ES256', 'ES384'))
  `.execute(database);
  await sql`alter table issuing.issuer_key alter column algorithm drop default`.execute(database);
  await sql`drop index issuing.issuer_key_current`.execute(database);
  await sql`
    create unique index issuer_key_current on issuing.issuer_key (organisation_id, algorithm)
      where valid_until is null
  `.execute(database);
  await sql`alter table issuing.status_list drop constraint status_list_purpose_check`.execute(database);
  await sql`
    alter table issuing.status_list
      add constraint status_list_purpose_check check (purpose in ('revocation', 'suspension', 'message'))
  `.execute(database);
  await sql`
    alter table issuing.status_list
      add column entry_bits integer not null default 1 check (entry_bits between 1 and 8),
      add constraint status_list_bits_check check (entry_bits = 1 or purpose = 'message')
  `.execute(database);
  await sql`
    alter table issuing.registered_status add column value integer not null default 0 check (value between 0 and 255)
  `.execute(database);
  await sql`update issuing.registered_status set value = 1 where is_set`.execute(database);
  await sql`drop index issuing.registered_status_set`.execute(database);
  await sql`alter table issuing.registered_status drop column is_set`.execute(database);
  await sql`create index registered_status_set on issuing.registered_status (status_list_id) where value > 0`.execute(
    database,
  );
}
