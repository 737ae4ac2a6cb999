import type { Within } from '../../platform/transaction.ts';
import type { Actor, Person } from './actor.ts';
import type { AuditAction } from './audit-actions.ts';
import { type AuditEntry, insertAuditEntries, selectHasRecent, type Who } from './audit-store.ts';

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

/**
 * Adds an act that goes on and on, such as saving what is being written: once in ten minutes for the same actor, subject
 * and detail, so that the trail can still be read.
 */
export async function recordOngoingAudit(
  deps: Within,
  actor: Parameters<typeof recordAudit>[1],
  record: AuditRecord,
): Promise<void> {
  const { detail = {}, ...rest } = record;
  if (await selectHasRecent(deps.database, { ...rest, detail, who: whoIs(actor) })) return;
  await recordAudit(deps, actor, record);
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
