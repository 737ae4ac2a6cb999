import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { Transaction } from '../../platform/transaction.ts';
import { storedTemplate, type TemplateEdition } from './template.ts';

export async function selectTemplates(
  database: Database,
  organisationId: string,
): Promise<TemplateEdition[]> {
  const rows = await database
    .selectFrom('paper.template_edition')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    number: row.number,
    template: storedTemplate.read(row.content),
    coversEarlier: row.covers_earlier,
    madeAt: row.made_at,
  }));
}

/** Until the transaction ends: two who save at once come one after the other. */
export async function lockTemplates(database: Transaction, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`paper ${organisationId}`}, 0))`.execute(
    database,
  );
}

export async function insertTemplate(database: Transaction, edition: TemplateEdition): Promise<void> {
  await database
    .insertInto('paper.template_edition')
    .values({
      organisation_id: edition.organisationId,
      number: edition.number,
      content: storedTemplate.write(edition.template),
      covers_earlier: edition.coversEarlier,
      made_at: edition.madeAt,
    })
    .execute();
}
