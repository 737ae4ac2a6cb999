import { type Kysely, sql } from 'kysely';

/** Programs may be let change settings of their organisation. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table organisations.api_token
      drop constraint api_token_scopes_check,
      add constraint api_token_scopes_check check (cardinality(scopes) > 0 and scopes <@ array['organisations:read',
        'organisations:write', 'achievements:read', 'achievements:write', 'achievements:publish', 'awards:read',
        'awards:create', 'awards:revoke', 'credentials:read', 'webhooks:manage', 'vc-api'])
  `.execute(database);
}
