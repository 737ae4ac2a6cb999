import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Succession, SuccessionKind } from './succession.ts';

/** Why the credential was signed; the step itself stands with the credential. */
export async function insertSuccession(
  database: Transaction<Tables>,
  { credentialId, orderId, kind, reason, hidesFormer, expiredAt, expiresAt, by }: NewSuccession,
): Promise<void> {
  await database
    .insertInto('issuing.succession')
    .values({
      credential_id: credentialId,
      order_id: orderId ?? null,
      kind,
      reason,
      hides_former: hidesFormer,
      expired_at: expiredAt ?? null,
      expires_at: expiresAt ?? null,
      signed_by: by,
    })
    .execute();
}

export type NewSuccession = Omit<Succession, 'awardId' | 'predecessorId' | 'at'> & {
  kind: SuccessionKind;
  reason: string;
  /** Id of the person or token. */
  by: string;
  /** By which it was signed. */
  orderId?: string;
};

/** Whether a credential was signed by this order. */
export async function isDone(database: Kysely<Tables>, orderId: string): Promise<boolean> {
  const row = await database
    .selectFrom('issuing.succession')
    .select('credential_id')
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of one award, in their order. */
export async function selectSuccessions(database: Kysely<Tables>, awardId: string): Promise<Succession[]> {
  const rows = await database
    .selectFrom('issuing.credential as credential')
    .leftJoin('issuing.succession as why', 'why.credential_id', 'credential.id')
    .select([
      'credential.id',
      'credential.award_id',
      'credential.replaces',
      'credential.renews',
      'credential.signed_at',
      'why.kind',
      'why.reason',
      'why.hides_former',
      'why.expired_at',
      'why.expires_at',
    ])
    .where('credential.award_id', '=', awardId)
    .orderBy('credential.sequence')
    .execute();
  return rows.flatMap((row) => {
    const predecessorId = row.replaces ?? row.renews;
    if (predecessorId === null) return [];
    const step: Succession = {
      ...{ awardId: row.award_id, credentialId: row.id, predecessorId, at: row.signed_at },
      hidesFormer: row.hides_former ?? false,
      ...(row.kind === null ? {} : { kind: row.kind as SuccessionKind }),
      ...(row.reason === null ? {} : { reason: row.reason }),
      ...(row.expired_at === null ? {} : { expiredAt: row.expired_at }),
      ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
    };
    return [step];
  });
}

/** Every credential of the award, with what its lists say of it. */
export async function selectCredentialIds(database: Kysely<Tables>, awardId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('issuing.credential')
    .select('id')
    .where('award_id', '=', awardId)
    .orderBy('sequence')
    .execute();
  return rows.map(({ id }) => id);
}

/** The credential at this path. */
export async function selectCredentialAt(
  database: Kysely<Tables>,
  address: string,
): Promise<{ id: string; awardId: string } | undefined> {
  const row = await database
    .selectFrom('issuing.credential')
    .select(['id', 'award_id'])
    .where('address', '=', address)
    .executeTakeFirst();
  return row && { id: row.id, awardId: row.award_id };
}
