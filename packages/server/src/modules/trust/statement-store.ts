import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Tables, TrustStatement } from '../../database/tables.ts';
import type { PartnerRole, Statement, StatementKind } from './statement.ts';

export async function insertStatement(
  database: Transaction<Tables>,
  { about, ...statement }: Statement & { madeBy: string },
): Promise<void> {
  await database
    .insertInto('trust.statement')
    .values({
      id: statement.id,
      speaker_id: statement.speakerId,
      kind: statement.kind,
      role: statement.role ?? null,
      organisation_id: about.organisationId,
      achievement_id: about.achievementId ?? null,
      edition_id: about.editionId ?? null,
      title: about.title,
      equivalent_to: statement.equivalentTo ?? null,
      standard: statement.standard,
      conditions: statement.conditions,
      comment: statement.comment,
      valid_from: statement.validFrom,
      valid_until: statement.validUntil ?? null,
      made_at: statement.madeAt,
      made_by: statement.madeBy,
      stood_at: statement.stoodAt ?? null,
    })
    .execute();
}

export async function selectStatement(database: Kysely<Tables>, id: string): Promise<Statement | undefined> {
  const row = await database
    .selectFrom('trust.statement')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toStatement(row);
}

/** Holds it until the transaction ends. */
export async function lockStatement(
  database: Transaction<Tables>,
  id: string,
): Promise<Statement | undefined> {
  const row = await database
    .selectFrom('trust.statement')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toStatement(row);
}

/** Those that an organisation made, or that were made of it or of what it offers; the newest first. */
export async function selectStatements(
  database: Kysely<Tables>,
  by: { speakerId: string } | { organisationId: string },
): Promise<Statement[]> {
  const query = database.selectFrom('trust.statement').selectAll();
  const rows = await ('speakerId' in by
    ? query.where('speaker_id', '=', by.speakerId)
    : query.where('organisation_id', '=', by.organisationId)
  )
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toStatement);
}

/** Ids of those that stand and are not signed yet. */
export async function selectUnsigned(database: Kysely<Tables>): Promise<string[]> {
  const rows = await database
    .selectFrom('trust.statement')
    .select('id')
    .where('content', 'is', null)
    .where('stood_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

export async function updateConfirmed(
  database: Transaction<Tables>,
  { id, at, by }: { id: string; at: Date; by: string },
): Promise<void> {
  await database
    .updateTable('trust.statement')
    .set({ stood_at: at, confirmed_by: by })
    .where('id', '=', id)
    .execute();
}

export async function updateDeclined(
  database: Transaction<Tables>,
  { id, at }: { id: string; at: Date },
): Promise<void> {
  await database.updateTable('trust.statement').set({ declined_at: at }).where('id', '=', id).execute();
}

export async function updateWithdrawn(
  database: Transaction<Tables>,
  { id, at, by, reason }: { id: string; at: Date; by: string; reason: string },
): Promise<void> {
  await database
    .updateTable('trust.statement')
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawal_reason: reason })
    .where('id', '=', id)
    .execute();
}

export async function updateSigned(
  database: Transaction<Tables>,
  { id, content, keyId, at }: { id: string; content: string; keyId: string; at: Date },
): Promise<void> {
  await database
    .updateTable('trust.statement')
    .set({ content, key_id: keyId, signed_at: at })
    .where('id', '=', id)
    .execute();
}

function toStatement(row: Selectable<TrustStatement>): Statement {
  const { withdrawn_at: at, withdrawal_reason: reason, content, key_id: keyId, signed_at: signedAt } = row;
  return {
    id: row.id,
    speakerId: row.speaker_id,
    kind: row.kind as StatementKind,
    ...(row.role === null ? {} : { role: row.role as PartnerRole }),
    about: {
      organisationId: row.organisation_id,
      ...(row.achievement_id === null ? {} : { achievementId: row.achievement_id }),
      ...(row.edition_id === null ? {} : { editionId: row.edition_id }),
      title: row.title,
    },
    ...(row.equivalent_to === null ? {} : { equivalentTo: row.equivalent_to }),
    standard: row.standard,
    conditions: row.conditions,
    comment: row.comment,
    validFrom: row.valid_from,
    ...(row.valid_until === null ? {} : { validUntil: row.valid_until }),
    madeAt: row.made_at,
    ...(row.stood_at === null ? {} : { stoodAt: row.stood_at }),
    ...(row.declined_at === null ? {} : { declinedAt: row.declined_at }),
    ...(at === null || reason === null ? {} : { withdrawn: { at, reason } }),
    ...(content === null || keyId === null || signedAt === null
      ? {}
      : { signed: { content, keyId, at: signedAt } }),
  };
}
