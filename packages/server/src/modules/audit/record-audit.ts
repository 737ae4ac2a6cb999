import type { Transaction } from '../../platform/transaction.ts';
import type { Actor } from './actor.ts';
import type { AuditAction } from './audit-actions.ts';
import { type AuditEntry, insertAuditEntry } from './audit-store.ts';

export interface AuditRecord {
  /** Who did it; absent when the program acted by itself (a job). */
  actor: Pick<Actor, 'personId' | 'name'> | undefined;
  action: AuditAction;
  /** E.g. 'award' */
  subjectType: string;
  subjectId: string;
  organisationId?: string;
  /** What a reader needs to understand the act later: names as they were, reasons. Never a secret. */
  detail?: AuditEntry['detail'];
  /** Default: the database's clock. Only for history that is brought in. */
  happenedAt?: Date;
}

/** Adds to the audit trail in the caller's transaction: the act and its trace are both there, or neither. */
export async function recordAudit(transaction: Transaction, record: AuditRecord): Promise<void> {
  const { actor, detail = {}, ...rest } = record;
  await insertAuditEntry(transaction, {
    ...rest,
    detail,
    ...(actor ? { personId: actor.personId, personName: actor.name } : {}),
  });
}
