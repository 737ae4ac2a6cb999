import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { AccessOrganisation, Tables } from '../../database/tables.ts';
import type { OrganisationKind, Role } from './actor.ts';

/** Somebody who teaches, employs or vouches: the owner of everything in a console. */
export interface Organisation {
  id: string;
  /** Part of addresses: lower-case letters, digits and hyphens. */
  slug: string;
  name: string;
  kind: OrganisationKind;
  description: string;
  websiteUrl?: string;
  /** ISO 3166-1 alpha-2. */
  countryCode?: string;
  /** Names of pictures under `/pictures/`. */
  logo?: string;
  cover?: string;
  /** Name of one of the palettes of our badges, whose contrasts are computed. */
  accent?: string;
  createdAt: Date;
}

export async function insertOrganisation(
  database: Kysely<Tables>,
  organisation: Organisation,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('access.organisation')
    .values({
      id: organisation.id,
      slug: organisation.slug,
      created_at: organisation.createdAt,
      ...changeable(organisation),
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateOrganisation(
  database: Kysely<Tables>,
  organisation: Organisation,
): Promise<void> {
  await database
    .updateTable('access.organisation')
    .set(changeable(organisation))
    .where('id', '=', organisation.id)
    .execute();
}

export async function selectOrganisation(
  database: Kysely<Tables>,
  idOrSlug: string,
): Promise<Organisation | undefined> {
  const row = await database
    .selectFrom('access.organisation')
    .selectAll()
    .where((where) => where.or([where('id', '=', idOrSlug), where('slug', '=', idOrSlug)]))
    .executeTakeFirst();
  return row && toOrganisation(row);
}

export async function selectOrganisations(database: Kysely<Tables>): Promise<Organisation[]> {
  const rows = await database.selectFrom('access.organisation').selectAll().orderBy('name').execute();
  return rows.map(toOrganisation);
}

/** Nobody can look after them. */
export async function selectWithoutOwner(database: Kysely<Tables>): Promise<Organisation[]> {
  const rows = await database
    .selectFrom('access.organisation as organisation')
    .selectAll()
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('access.membership as membership')
            .select('membership.person_id')
            .whereRef('membership.organisation_id', '=', 'organisation.id')
            .where(sql<boolean>`'owner' = any(membership.roles)`),
        ),
      ),
    )
    .orderBy('name')
    .execute();
  return rows.map(toOrganisation);
}

export async function selectNewestOrganisations(
  database: Kysely<Tables>,
  limit: number,
): Promise<Organisation[]> {
  const rows = await database
    .selectFrom('access.organisation')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toOrganisation);
}

export interface Member {
  personId: string;
  name: string;
  email: string;
  roles: Role[];
  createdAt: Date;
}

export async function selectMembers(database: Kysely<Tables>, organisationId: string): Promise<Member[]> {
  const rows = await database
    .selectFrom('access.membership as membership')
    .innerJoin('access.person as person', 'person.id', 'membership.person_id')
    .innerJoin('access.email_address as email', (join) =>
      join.onRef('email.person_id', '=', 'person.id').on('email.is_primary', '=', true),
    )
    .select(['membership.person_id', 'person.name', 'email.address', 'membership.roles'])
    .select('membership.created_at')
    .where('membership.organisation_id', '=', organisationId)
    .orderBy('person.name')
    .orderBy('membership.person_id')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    email: row.address,
    roles: row.roles as Role[],
    createdAt: row.created_at,
  }));
}

/** Waits for others who change members of the same organisation, so that two owners cannot remove each other at once. */
export async function lockOrganisation(
  transaction: Transaction<Tables>,
  organisationId: string,
): Promise<void> {
  await transaction
    .selectFrom('access.organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forUpdate()
    .execute();
}

/** Sets the roles; without roles the person is no member. */
export async function saveMembership(
  database: Kysely<Tables>,
  membership: { organisationId: string; personId: string; roles: readonly Role[]; createdAt: Date },
): Promise<void> {
  if (membership.roles.length === 0) {
    await database
      .deleteFrom('access.membership')
      .where('organisation_id', '=', membership.organisationId)
      .where('person_id', '=', membership.personId)
      .execute();
    return;
  }
  await database
    .insertInto('access.membership')
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

function changeable(organisation: Organisation) {
  return {
    name: organisation.name,
    kind: organisation.kind,
    description: organisation.description,
    website_url: organisation.websiteUrl ?? null,
    country_code: organisation.countryCode ?? null,
    logo: organisation.logo ?? null,
    cover: organisation.cover ?? null,
    accent: organisation.accent ?? null,
  };
}

function toOrganisation(row: Selectable<AccessOrganisation>): Organisation {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kind as OrganisationKind,
    description: row.description,
    ...(row.website_url ? { websiteUrl: row.website_url } : {}),
    ...(row.country_code ? { countryCode: row.country_code } : {}),
    ...(row.logo ? { logo: row.logo } : {}),
    ...(row.cover ? { cover: row.cover } : {}),
    ...(row.accent ? { accent: row.accent } : {}),
    createdAt: row.created_at,
  };
}
