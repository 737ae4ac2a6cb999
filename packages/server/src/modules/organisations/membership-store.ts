import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Membership, OrganisationKind, Role } from '../audit/index.ts';

export interface MembershipRow {
  personId: string;
  roles: Role[];
  createdAt: Date;
}

/** Of everybody in the organisation. */
export async function selectMembershipsIn(
  database: Kysely<Tables>,
  organisationId: string,
): Promise<MembershipRow[]> {
  const rows = await database
    .selectFrom('organisations.membership')
    .select(['person_id', 'roles', 'created_at'])
    .where('organisation_id', '=', organisationId)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    roles: row.roles as Role[],
    createdAt: row.created_at,
  }));
}

/** Where the person is what, by name of the organisation. */
export async function selectMembershipsOf(database: Kysely<Tables>, personId: string): Promise<Membership[]> {
  const rows = await database
    .selectFrom('organisations.membership as membership')
    .innerJoin('organisations.organisation as organisation', 'organisation.id', 'membership.organisation_id')
    .select(['organisation.id', 'organisation.slug', 'organisation.name', 'organisation.kind'])
    .select('membership.roles')
    .where('membership.person_id', '=', personId)
    .orderBy('organisation.name')
    .execute();
  return rows.map((row) => ({
    organisationId: row.id,
    slug: row.slug,
    organisationName: row.name,
    kind: row.kind as OrganisationKind,
    roles: row.roles as Role[],
  }));
}

/** Sets the roles; without roles the person is no member. */
export async function saveMembership(
  database: Kysely<Tables>,
  membership: { organisationId: string; personId: string; roles: readonly Role[]; createdAt: Date },
): Promise<void> {
  if (membership.roles.length === 0) {
    await database
      .deleteFrom('organisations.membership')
      .where('organisation_id', '=', membership.organisationId)
      .where('person_id', '=', membership.personId)
      .execute();
    return;
  }
  await database
    .insertInto('organisations.membership')
    .values({
      organisation_id: membership.organisationId,
      person_id: membership.personId,
      roles: [...membership.roles],
      created_at: membership.createdAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ roles: [...membership.roles] }),
    )
    .execute();
}
