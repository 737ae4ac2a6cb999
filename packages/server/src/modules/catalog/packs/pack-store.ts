import type { Database } from '../../../database/open.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import { type Conformance, storedConformance } from './conformance.ts';
import { type PackSettings, storedPackSettings, usualSettings } from './pack-settings.ts';

/** By what an organisation has its drafts judged; the usual where it has not decided. */
export async function selectPackSettings(database: Database, organisationId: string): Promise<PackSettings> {
  const row = await database
    .selectFrom('catalog.rule_packs')
    .select('body')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row ? storedPackSettings.read(row.body) : usualSettings;
}

/** Waits for whoever changes them too, or publishes by them. */
export async function lockPackSettings(
  database: Transaction,
  { organisationId, at }: { organisationId: string; at: Date },
): Promise<PackSettings> {
  await database
    .insertInto('catalog.rule_packs')
    .values({
      organisation_id: organisationId,
      body: storedPackSettings.write(usualSettings),
      changed_at: at,
    })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .execute();
  const row = await database
    .selectFrom('catalog.rule_packs')
    .select('body')
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return storedPackSettings.read(row.body);
}

/** Changes the row that the caller holds. */
export async function updatePackSettings(
  database: Transaction,
  change: { organisationId: string; settings: PackSettings; at: Date },
): Promise<void> {
  await database
    .updateTable('catalog.rule_packs')
    .set({ body: storedPackSettings.write(change.settings), changed_at: change.at })
    .where('organisation_id', '=', change.organisationId)
    .execute();
}

/** Before the edition is published, and once: the database keeps it. */
export async function insertConformance(
  database: Transaction,
  { editionId, conformance, at }: { editionId: string; conformance: Conformance; at: Date },
): Promise<void> {
  await database
    .insertInto('catalog.edition_conformance')
    .values({ edition_id: editionId, body: storedConformance.write(conformance), judged_at: at })
    .execute();
}

/** What was found of editions when they were published; one that was published before there were packs is missing. */
export async function selectConformances(
  database: Database,
  editionIds: readonly string[],
): Promise<Map<string, Conformance>> {
  if (editionIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('catalog.edition_conformance')
    .select(['edition_id', 'body'])
    .where('edition_id', 'in', [...editionIds])
    .execute();
  return new Map(rows.map((row) => [row.edition_id, storedConformance.read(row.body)]));
}
