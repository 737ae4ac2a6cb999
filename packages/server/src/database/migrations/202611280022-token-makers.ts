import { type Kysely, sql } from 'kysely';

/** Who made a token counts as having written what a program writes with it: nobody approves that but somebody else. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table organisations.api_token add column created_by_id text`.execute(database);
  await sql`
    update organisations.api_token as token set created_by_id = entry.person_id
    from audit.audit_entry as entry
    where entry.action = 'api-token.created' and entry.subject_id = token.id
  `.execute(database);
}
