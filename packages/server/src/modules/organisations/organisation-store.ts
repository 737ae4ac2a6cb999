import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { OrganisationsOrganisation, Tables } from '../../database/tables.ts';
import type { OrganisationKind } from '../audit/index.ts';

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
    .insertInto('organisations.organisation')
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
    .updateTable('organisations.organisation')
    .set(changeable(organisation))
    .where('id', '=', organisation.id)
    .execute();
}

export async function selectOrganisation(
  database: Kysely<Tables>,
  idOrSlug: string,
): Promise<Organisation | undefined> {
  const row = await database
    .selectFrom('organisations.organisation')
    .selectAll()
    .where((where) => where.or([where('id', '=', idOrSlug), where('slug', '=', idOrSlug)]))
    .executeTakeFirst();
  return row && toOrganisation(row);
}

export async function selectOrganisations(database: Kysely<Tables>): Promise<Organisation[]> {
  const rows = await database.selectFrom('organisations.organisation').selectAll().orderBy('name').execute();
  return rows.map(toOrganisation);
}

/** What these are called; who does not exist is missing. */
export async function selectOrganisationNames(
  database: Kysely<Tables>,
  organisationIds: readonly string[],
): Promise<Map<string, string>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('organisations.organisation')
    .select(['id', 'name'])
    .where('id', 'in', [...organisationIds])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Nobody can look after them. */
export async function selectWithoutOwner(database: Kysely<Tables>): Promise<Organisation[]> {
  const rows = await database
    .selectFrom('organisations.organisation as organisation')
    .selectAll()
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('organisations.membership as membership')
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
    .selectFrom('organisations.organisation')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toOrganisation);
}

/** Waits for others who change members of the same organisation, so that two owners cannot remove each other at once. */
export async function lockOrganisation(database: Transaction<Tables>, organisationId: string): Promise<void> {
  await database
    .selectFrom('organisations.organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forUpdate()
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

function toOrganisation(row: Selectable<OrganisationsOrganisation>): Organisation {
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
