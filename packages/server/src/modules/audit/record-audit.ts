import type { Within } from '../../platform/transaction.ts';
import type { Actor, Person } from './actor.ts';
import type { AuditAction } from './audit-actions.ts';
import { type AuditEntry, insertAuditEntries, type Who } from './audit-store.ts';

export interface AuditRecord {
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
export async function recordAudit(
  deps: Within,
  actor: Actor | Pick<Person, 'kind' | 'personId' | 'name'>,
  record: AuditRecord,
): Promise<void> {
  await recordAudits(deps, actor, [record]);
}

/** Many acts of one actor at once. */
export async function recordAudits(
  deps: Within,
  actor: Parameters<typeof recordAudit>[1],
  records: readonly AuditRecord[],
): Promise<void> {
  const who = whoIs(actor);
  await insertAuditEntries(
    deps.database,
    records.map(({ detail = {}, ...record }) => ({ ...record, detail, who })),
  );
}

function whoIs(actor: Parameters<typeof recordAudit>[1]): Who {
  if (actor.kind === 'person') return { kind: 'person', id: actor.personId, name: actor.name };
  if (actor.kind === 'program') return { kind: 'program', id: actor.apiTokenId, name: actor.name };
  return { kind: 'cairn' };
}
