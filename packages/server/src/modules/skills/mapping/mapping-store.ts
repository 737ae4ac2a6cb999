import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../../database/open.ts';
import type { SkillsScaleMapping } from '../../../database/tables.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import { type AtLevel, relations, type ScaleMapping } from './scale-mapping.ts';

/** A list is of format 1 as it stands: another shape of it will be an object that says its number. */
const storedLines = z.array(z.object({ from: z.number(), relation: z.enum(relations), to: z.number() }));

export async function insertMapping(
  database: Transaction,
  mapping: ScaleMapping & { publishedBy: string },
): Promise<void> {
  await database
    .insertInto('skills.scale_mapping')
    .values({
      ...{ id: mapping.mappingId, organisation_id: mapping.organisationId },
      ...{ from_scale_id: mapping.fromScaleId, to_scale_id: mapping.toScaleId },
      lines: JSON.stringify(storedLines.parse(mapping.lines)),
      ...{ source: mapping.source, source_url: mapping.sourceUrl ?? null },
      ...{ published_at: mapping.publishedAt, published_by: mapping.publishedBy },
    })
    .execute();
}

export async function updateMappingWithdrawn(
  database: Transaction,
  { mappingId, at, by, reason }: { mappingId: string; at: Date; by: string; reason: string },
): Promise<void> {
  await database
    .updateTable('skills.scale_mapping')
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawal_reason: reason })
    .where('id', '=', mappingId)
    .execute();
}

/** Held until the transaction ends. */
export async function lockMapping(
  database: Transaction,
  mappingId: string,
): Promise<ScaleMapping | undefined> {
  const row = await database
    .selectFrom('skills.scale_mapping')
    .selectAll()
    .where('id', '=', mappingId)
    .forUpdate()
    .executeTakeFirst();
  return row && mappingOf(row);
}

/** Until the transaction ends: an organisation publishes one after the other. */
export async function lockMappingsOf(database: Transaction, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mappings ${organisationId}`}, 0))`.execute(
    database,
  );
}

/** Newest first; withdrawn ones too. */
export async function selectMappings(
  database: Database,
  by: { organisationId: string } | { scaleIds: readonly string[] },
): Promise<ScaleMapping[]> {
  const query = database.selectFrom('skills.scale_mapping').selectAll();
  const rows = await ('organisationId' in by
    ? query.where('organisation_id', '=', by.organisationId)
    : query.where((where) =>
        where.or([
          where('from_scale_id', 'in', [...by.scaleIds]),
          where('to_scale_id', 'in', [...by.scaleIds]),
        ]),
      )
  )
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(mappingOf);
}

/** Those between the scales of two levels, whichever way. */
export async function selectMappingsBetween(
  database: Database,
  [one, other]: readonly [AtLevel, AtLevel],
): Promise<ScaleMapping[]> {
  const scales = [one.scaleId, other.scaleId];
  const rows = await database
    .selectFrom('skills.scale_mapping')
    .selectAll()
    .where('from_scale_id', 'in', scales)
    .where('to_scale_id', 'in', scales)
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(mappingOf);
}

function mappingOf(row: Selectable<SkillsScaleMapping>): ScaleMapping {
  return {
    ...{ mappingId: row.id, organisationId: row.organisation_id },
    ...{ fromScaleId: row.from_scale_id, toScaleId: row.to_scale_id },
    lines: storedLines.parse(row.lines),
    ...{ source: row.source, publishedAt: row.published_at },
    ...(row.source_url !== null && { sourceUrl: row.source_url }),
    ...(row.withdrawn_at !== null && {
      withdrawn: { at: row.withdrawn_at, reason: row.withdrawal_reason ?? '' },
    }),
  };
}
