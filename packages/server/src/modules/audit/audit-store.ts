import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { AuditAction } from './audit-actions.ts';

export interface AuditEntry {
  sequence: number;
  happenedAt: Date;
  /** Absent when the program itself acted. */
  personId?: string;
  personName?: string;
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  organisationId?: string;
  detail: { [name: string]: string | number | boolean | null };
}

export async function insertAuditEntry(
  database: Kysely<Tables>,
  entry: Omit<AuditEntry, 'sequence' | 'happenedAt'> & { happenedAt?: Date },
): Promise<void> {
  await database
    .insertInto('audit.audit_entry')
    .values({
      person_id: entry.personId ?? null,
      person_name: entry.personName ?? null,
      action: entry.action,
      subject_type: entry.subjectType,
      subject_id: entry.subjectId,
      organisation_id: entry.organisationId ?? null,
      detail: JSON.stringify(entry.detail),
      ...(entry.happenedAt ? { happened_at: entry.happenedAt } : {}),
    })
    .execute();
}

export interface AuditFilter {
  organisationId: string;
  action?: string;
  personId?: string;
  /** From this moment on. */
  from?: Date | undefined;
  /** Before this moment. */
  until?: Date | undefined;
  /** Only entries older than this one: the next page. */
  before?: number;
  limit: number;
}

export async function selectAuditEntries(
  database: Kysely<Tables>,
  filter: AuditFilter,
): Promise<AuditEntry[]> {
  const { action, personId, before } = filter;
  let query = database
    .selectFrom('audit.audit_entry')
    .selectAll()
    .where('organisation_id', '=', filter.organisationId)
    .orderBy('sequence', 'desc')
    .limit(filter.limit);
  if (action) query = query.where('action', '=', action);
  if (personId) query = query.where('person_id', '=', personId);
  if (filter.from) query = query.where('happened_at', '>=', filter.from);
  if (filter.until) query = query.where('happened_at', '<', filter.until);
  if (before !== undefined) query = query.where('sequence', '<', String(before));
  const rows = await query.execute();
  return rows.map((row) => ({
    sequence: Number(row.sequence),
    happenedAt: row.happened_at,
    ...(row.person_id ? { personId: row.person_id } : {}),
    ...(row.person_name ? { personName: row.person_name } : {}),
    action: row.action as AuditAction,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    ...(row.organisation_id ? { organisationId: row.organisation_id } : {}),
    detail: row.detail as AuditEntry['detail'],
  }));
}

/** Who and what the trail of an organisation speaks of, to choose from. */
export async function selectAuditChoices(
  database: Kysely<Tables>,
  organisationId: string,
): Promise<{ actions: AuditAction[]; people: { personId: string; name: string }[] }> {
  const [actions, people] = await Promise.all([
    database
      .selectFrom('audit.audit_entry')
      .select('action')
      .distinct()
      .where('organisation_id', '=', organisationId)
      .orderBy('action')
      .execute(),
    database
      .selectFrom('audit.audit_entry')
      .select(['person_id', 'person_name'])
      .distinctOn('person_id')
      .where('organisation_id', '=', organisationId)
      .where('person_id', 'is not', null)
      .orderBy('person_id')
      .orderBy('sequence', 'desc')
      .execute(),
  ]);
  return {
    actions: actions.map((row) => row.action as AuditAction),
    people: people.flatMap((row) =>
      row.person_id ? [{ personId: row.person_id, name: row.person_name ?? row.person_id }] : [],
    ),
  };
}
