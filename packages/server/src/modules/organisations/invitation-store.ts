import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Role } from '../audit/index.ts';
import { addressKey } from '../people/index.ts';

export interface Invitation {
  id: string;
  organisationId: string;
  organisationName: string;
  slug: string;
  address: string;
  roles: Role[];
  /** Name of the person who invited. */
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
}

/** One invitation an address and organisation: a newer one takes the place of an older one. */
export async function saveInvitation(
  database: Kysely<Tables>,
  invitation: Omit<Invitation, 'organisationName' | 'slug'> & { tokenHash: Buffer },
): Promise<void> {
  const changing = {
    id: invitation.id,
    token_hash: invitation.tokenHash,
    address: invitation.address.trim(),
    roles: invitation.roles,
    invited_by: invitation.invitedBy,
    created_at: invitation.createdAt,
    expires_at: invitation.expiresAt,
  };
  await database
    .insertInto('organisations.invitation')
    .values({
      ...changing,
      organisation_id: invitation.organisationId,
      address_key: addressKey(invitation.address),
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'address_key']).doUpdateSet(changing))
    .execute();
}

export async function selectInvitation(
  database: Kysely<Tables>,
  tokenHash: Buffer,
): Promise<Invitation | undefined> {
  const row = await invitations(database).where('invitation.token_hash', '=', tokenHash).executeTakeFirst();
  return row && toInvitation(row);
}

export async function selectInvitations(
  database: Kysely<Tables>,
  organisationId: string,
): Promise<Invitation[]> {
  const rows = await invitations(database)
    .where('invitation.organisation_id', '=', organisationId)
    .orderBy('invitation.address_key')
    .execute();
  return rows.map(toInvitation);
}

/** The invitation that was taken away, or nothing when somebody else was faster. */
export async function deleteInvitation(
  database: Kysely<Tables>,
  { organisationId, id }: { organisationId: string; id: string },
): Promise<{ address: string } | undefined> {
  return database
    .deleteFrom('organisations.invitation')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returning('address')
    .executeTakeFirst();
}

function invitations(database: Kysely<Tables>) {
  return database
    .selectFrom('organisations.invitation as invitation')
    .innerJoin('organisations.organisation as organisation', 'organisation.id', 'invitation.organisation_id')
    .select(['invitation.id', 'invitation.organisation_id', 'invitation.address', 'invitation.roles'])
    .select(['invitation.invited_by', 'invitation.created_at', 'invitation.expires_at'])
    .select(['organisation.name', 'organisation.slug']);
}

function toInvitation(row: {
  id: string;
  organisation_id: string;
  address: string;
  roles: string[];
  invited_by: string;
  created_at: Date;
  expires_at: Date;
  name: string;
  slug: string;
}): Invitation {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.name,
    slug: row.slug,
    address: row.address,
    roles: row.roles as Role[],
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
