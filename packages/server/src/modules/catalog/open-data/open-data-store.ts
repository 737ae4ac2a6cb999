import type { Selectable } from 'kysely';
import type { Database } from '../../../database/open.ts';
import type { CatalogOpenData } from '../../../database/tables.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import type { AgentSector, Licence } from './licences.ts';

/** What an organisation lets others do with its descriptions, and what registries ask of it besides. */
export interface OpenData {
  organisationId: string;
  /** Absent: all rights are reserved. */
  licence?: Licence;
  sector?: AgentSector;
  /** Where registries and whoever reads the data write to; empty for none. */
  contactEmail: string;
  /** Hosts that may show the finder in a frame; none: every site. */
  finderHosts: readonly string[];
  /** Its accreditations and approvals are also signed as W3C Recognized Entities. */
  isRecognizing: boolean;
}

export async function selectOpenData(
  database: Database,
  organisationId: string,
): Promise<OpenData | undefined> {
  const row = await database
    .selectFrom('catalog.open_data')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row && openDataOf(row);
}

export async function selectAllOpenData(database: Database): Promise<OpenData[]> {
  const rows = await database
    .selectFrom('catalog.open_data')
    .selectAll()
    .orderBy('organisation_id')
    .execute();
  return rows.map(openDataOf);
}

/** Makes the row where there is none, and holds it until the transaction ends. */
export async function lockOpenData(database: Transaction, organisationId: string): Promise<void> {
  await database
    .insertInto('catalog.open_data')
    .values({ organisation_id: organisationId })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .execute();
  await database
    .selectFrom('catalog.open_data')
    .select('organisation_id')
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .execute();
}

/** Changes the row that the caller holds. */
export async function updateOpenData(database: Transaction, openData: OpenData): Promise<void> {
  await database
    .updateTable('catalog.open_data')
    .set({
      licence: openData.licence ?? null,
      sector: openData.sector ?? null,
      contact_email: openData.contactEmail,
      finder_hosts: [...openData.finderHosts],
      is_recognizing: openData.isRecognizing,
    })
    .where('organisation_id', '=', openData.organisationId)
    .execute();
}

function openDataOf(row: Selectable<CatalogOpenData>): OpenData {
  return {
    organisationId: row.organisation_id,
    ...(row.licence !== null && { licence: row.licence as Licence }),
    ...(row.sector !== null && { sector: row.sector as AgentSector }),
    contactEmail: row.contact_email,
    finderHosts: row.finder_hosts,
    isRecognizing: row.is_recognizing,
  };
}
