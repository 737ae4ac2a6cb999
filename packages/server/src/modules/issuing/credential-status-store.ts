import type { Expression, ExpressionBuilder, Kysely, SqlBool, Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { CredentialStatus } from './credential.ts';
import type { ListPurpose } from './status-store.ts';

export interface NewStatus {
  statusListId: string;
  index: number;
  purpose: ListPurpose;
  organisationId: string;
  /** Of ours, or the id by which another program speaks of what it had signed here. */
  credentialId: string;
  /** Absent for what another program had signed. */
  awardId?: string;
  createdAt: Date;
}

export async function insertStatuses(
  database: Transaction<Tables>,
  statuses: readonly NewStatus[],
): Promise<void> {
  if (statuses.length === 0) return;
  await database
    .insertInto('issuing.credential_status')
    .values(
      statuses.map((status) => ({
        status_list_id: status.statusListId,
        status_index: status.index,
        purpose: status.purpose,
        organisation_id: status.organisationId,
        credential_id: status.credentialId,
        award_id: status.awardId ?? null,
        created_at: status.createdAt,
      })),
    )
    .execute();
}

/** The statuses of a credential of ours. */
export async function selectStatuses(
  database: Kysely<Tables>,
  credentialId: string,
): Promise<CredentialStatus[]> {
  const rows = await database
    .selectFrom('issuing.credential_status')
    .select(['purpose', 'status_list_id', 'status_index', 'value'])
    .where('credential_id', '=', credentialId)
    .where('award_id', 'is not', null)
    .orderBy('purpose')
    .execute();
  return rows.map((row) => ({
    purpose: row.purpose as ListPurpose,
    statusListId: row.status_list_id,
    index: row.status_index,
    value: row.value,
  }));
}

/** The place that was taken for what is no award, if any. */
export async function selectPlace(
  database: Transaction<Tables>,
  owner: { organisationId: string; credentialId: string },
): Promise<{ statusListId: string; index: number } | undefined> {
  const row = await database
    .selectFrom('issuing.credential_status')
    .select(['status_list_id', 'status_index'])
    .where((where) => isOf(where, owner))
    .executeTakeFirst();
  return row && { statusListId: row.status_list_id, index: row.status_index };
}

/** Whose statuses: all credentials of an award, one of them, or what another program calls by this id. */
export type StatusOwner =
  | { awardId: string; credentialId?: string }
  | { organisationId: string; credentialId: string };

type Where = ExpressionBuilder<Tables, 'issuing.credential_status'>;

function isOf(where: Where, owner: StatusOwner): Expression<SqlBool> {
  const awardId = 'issuing.credential_status.award_id';
  if ('awardId' in owner)
    return where.and([
      where(awardId, '=', owner.awardId),
      ...(owner.credentialId === undefined
        ? []
        : [where('issuing.credential_status.credential_id', '=', owner.credentialId)]),
    ]);
  return where.and([
    where(awardId, 'is', null),
    where('issuing.credential_status.organisation_id', '=', owner.organisationId),
    where('issuing.credential_status.credential_id', '=', owner.credentialId),
  ]);
}

/** The lists in which the owner has such a status, with the bits of their entries; empty when it has none. */
export async function selectLists(
  database: Transaction<Tables>,
  owner: StatusOwner,
  purpose: ListPurpose,
): Promise<{ statusListId: string; entryBits: number }[]> {
  const rows = await database
    .selectFrom('issuing.credential_status')
    .innerJoin('issuing.status_list as list', 'list.id', 'issuing.credential_status.status_list_id')
    .select(['list.id', 'list.entry_bits'])
    .where('issuing.credential_status.purpose', '=', purpose)
    .where((where) => isOf(where, owner))
    .distinct()
    .execute();
  return rows.map((row) => ({ statusListId: row.id, entryBits: row.entry_bits }));
}

export interface StatusChange {
  purpose: ListPurpose;
  value: number;
  at: Date;
  reason?: string;
  /** Person id, or the name of the program's token. */
  actor: string;
}

/** All statuses of the owner for this purpose have this value now; each change is written down for ever. */
export async function updateStatuses(
  database: Transaction<Tables>,
  owner: StatusOwner,
  change: StatusChange,
): Promise<void> {
  const changed = await database
    .updateTable('issuing.credential_status')
    .set({ value: change.value, changed_at: change.at })
    .where('purpose', '=', change.purpose)
    .where('value', '<>', change.value)
    .where((where) => isOf(where, owner))
    .returning(['status_list_id', 'status_index', 'credential_id'])
    .execute();
  if (changed.length === 0) return;
  await database
    .insertInto('issuing.status_event')
    .values(
      changed.map((row) => ({
        ...row,
        purpose: change.purpose,
        value: change.value,
        reason: change.reason ?? null,
        actor: change.actor,
        at: change.at,
      })),
    )
    .execute();
}
