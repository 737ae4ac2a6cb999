import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table platform.outgoing_mail (
      id text primary key,
      sequence bigint not null generated always as identity unique,
      to_address text not null,
      subject text not null,
      text_body text not null,
      html_body text,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      last_error text
    )
  `.execute(database);
}
