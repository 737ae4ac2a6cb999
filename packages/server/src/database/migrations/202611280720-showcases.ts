import { type Kysely, sql } from 'kysely';

/** A page of a person's own with badges that they chose. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table wallet.showcase (
      id text primary key,
      person_id text not null unique,
      is_on boolean not null,
      -- search engines may keep it
      is_listed boolean not null,
      about text not null,
      changed_at timestamptz not null
    )
  `.execute(database);
  await sql`
    create table wallet.showcased_badge (
      showcase_id text not null references wallet.showcase on delete cascade,
      -- an award, or a badge of another issuer
      badge_id text not null,
      place integer not null,
      primary key (showcase_id, badge_id)
    )
  `.execute(database);
}
