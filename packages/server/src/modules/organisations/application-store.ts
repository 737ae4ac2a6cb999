import type { Kysely, Selectable, Transaction } from 'kysely';
import type { OrganisationsApplication, Tables } from '../../database/tables.ts';
import type { OrganisationKind } from '../audit/index.ts';

export const applicationStates = ['waiting', 'accepted', 'declined', 'withdrawn'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** Somebody asks for an organisation of their own. */
export interface Application {
  /** `app_…` */
  id: string;
  personId: string;
  /** Of the organisation, as it would be named. */
  name: string;
  slug: string;
  kind: OrganisationKind;
  websiteUrl?: string;
  countryCode?: string;
  /** What they want to offer, and why here. */
  reason: string;
  /** How an administrator reaches them, to ask back. */
  contact: string;
  state: ApplicationState;
  createdAt: Date;
  decidedAt?: Date;
  /** Why it was declined. */
  answer?: string;
  /** What an accepted one became. */
  organisationId?: string;
}

/** False while another of the same person waits. */
export async function insertApplication(
  database: Transaction<Tables>,
  application: Application,
): Promise<boolean> {
  const row = await database
    .insertInto('organisations.application')
    .values({
      id: application.id,
      person_id: application.personId,
      name: application.name,
      slug: application.slug,
      kind: application.kind,
      website_url: application.websiteUrl ?? null,
      country_code: application.countryCode ?? null,
      reason: application.reason,
      contact: application.contact,
      state: application.state,
      created_at: application.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectApplication(
  database: Kysely<Tables>,
  id: string,
): Promise<Application | undefined> {
  const row = await database
    .selectFrom('organisations.application')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toApplication(row);
}

/** Held until the transaction ends, so that it is decided once. */
export async function lockApplication(
  database: Transaction<Tables>,
  id: string,
): Promise<Application | undefined> {
  const row = await database
    .selectFrom('organisations.application')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toApplication(row);
}

/** Of one person, newest first. */
export async function selectApplicationsOf(
  database: Kysely<Tables>,
  personId: string,
): Promise<Application[]> {
  const rows = await database
    .selectFrom('organisations.application')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toApplication);
}

/** Those that wait, the oldest first. */
export async function selectWaitingApplications(
  database: Kysely<Tables>,
  limit: number,
): Promise<Application[]> {
  const rows = await database
    .selectFrom('organisations.application')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toApplication);
}

export async function updateDecision(
  database: Transaction<Tables>,
  id: string,
  decision: { state: ApplicationState; at: Date; answer?: string; organisationId?: string },
): Promise<void> {
  await database
    .updateTable('organisations.application')
    .set({
      state: decision.state,
      decided_at: decision.at,
      answer: decision.answer ?? null,
      organisation_id: decision.organisationId ?? null,
    })
    .where('id', '=', id)
    .execute();
}

/** What somebody wrote of themselves to ask for an organisation. */
export async function deleteApplicationsOf(database: Transaction<Tables>, personId: string): Promise<void> {
  await database.deleteFrom('organisations.application').where('person_id', '=', personId).execute();
}

export function toApplication(row: Selectable<OrganisationsApplication>): Application {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    slug: row.slug,
    kind: row.kind as OrganisationKind,
    ...(row.website_url === null ? {} : { websiteUrl: row.website_url }),
    ...(row.country_code === null ? {} : { countryCode: row.country_code }),
    reason: row.reason,
    contact: row.contact,
    state: row.state as ApplicationState,
    createdAt: row.created_at,
    ...(row.decided_at ? { decidedAt: row.decided_at } : {}),
    ...(row.answer === null ? {} : { answer: row.answer }),
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
  };
}
