import { type Kysely, sql } from 'kysely';

const kinds = sql.raw(
  "'university', 'training-provider', 'company', 'employer', 'professional-body', 'accreditor', 'public-body', 'public-authority', 'platform'",
);
const roles = sql.raw(
  "'owner', 'author', 'reviewer', 'assessor', 'moderator', 'registrar', 'finance', 'viewer'",
);

/** More roles and kinds of organisation; each of the old ones stays what it is. A token opened the VC API, and does so on. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const table of ['organisation', 'application'])
    await sql`
      alter table ${sql.table(`organisations.${table}`)}
        drop constraint ${sql.ref(`${table}_kind_check`)},
        add constraint ${sql.ref(`${table}_kind_check`)} check (kind in (${kinds}))
    `.execute(database);
  await sql`
    alter table organisations.membership
      drop constraint membership_roles_check,
      add constraint membership_roles_check check (cardinality(roles) > 0 and roles <@ array[${roles}])
  `.execute(database);
  await sql`
    alter table organisations.invitation
      add constraint invitation_roles_check check (cardinality(roles) > 0 and roles <@ array[${roles}])
  `.execute(database);
  await sql`alter table organisations.api_token add column scopes text[]`.execute(database);
  await sql`update organisations.api_token set scopes = array['vc-api']`.execute(database);
  await sql`
    alter table organisations.api_token
      alter column scopes set not null,
      add constraint api_token_scopes_check check (cardinality(scopes) > 0 and scopes <@ array['organisations:read',
        'achievements:read', 'achievements:write', 'achievements:publish', 'awards:read', 'awards:create',
        'awards:revoke', 'credentials:read', 'webhooks:manage', 'vc-api'])
  `.execute(database);
}
