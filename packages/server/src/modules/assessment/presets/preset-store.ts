import { sql } from 'kysely';
import type { Database } from '../../../database/open.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import { type NamedPreset, type Preset, storedPreset } from './preset.ts';

export async function insertPreset(
  database: Transaction,
  added: { presetId: string; organisationId: string; preset: Preset; at: Date },
): Promise<void> {
  await database
    .insertInto('assessment.preset')
    .values({
      id: added.presetId,
      organisation_id: added.organisationId,
      body: storedPreset.write(added.preset),
      added_at: added.at,
    })
    .execute();
}

/** Whoever adds another one to the same organisation waits. */
export async function lockPresets(database: Transaction, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`presets ${organisationId}`}, 0))`.execute(
    database,
  );
}

export async function deletePreset(
  database: Transaction,
  { organisationId, presetId }: { organisationId: string; presetId: string },
): Promise<Preset | undefined> {
  const row = await database
    .deleteFrom('assessment.preset')
    .where('id', '=', presetId)
    .where('organisation_id', '=', organisationId)
    .returning('body')
    .executeTakeFirst();
  return row && storedPreset.read(row.body);
}

/** Those of an organisation, the oldest first. */
export async function selectPresets(database: Database, organisationId: string): Promise<NamedPreset[]> {
  const rows = await database
    .selectFrom('assessment.preset')
    .select(['id', 'body'])
    .where('organisation_id', '=', organisationId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, body }) => ({ presetId: id, isOwn: true, preset: storedPreset.read(body) }));
}
