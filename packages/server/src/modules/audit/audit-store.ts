import type { Kysely, Selectable } from 'kysely';
import type { AuditAuditEntry, Tables } from '../../database/tables.ts';
import type { AuditAction } from './audit-actions.ts';

/** Who acted, as they were called then. */
export type Who =
  | { kind: 'person'; id: string; name: string }
  /** `id` is the token's; absent in entries from before programs were told apart. */
  | { kind: 'program'; id?: string; name: string }
  | { kind: 'cairn' };

export interface AuditEntry {
  sequence: number;
  happenedAt: Date;
  who: Who;
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
  const { who } = entry;
  await database
    .insertInto('audit.audit_entry')
    .values({
      person_id: who.kind === 'person' ? who.id : null,
      person_name: who.kind === 'person' ? who.name : null,
      program_id: who.kind === 'program' ? (who.id ?? null) : null,
      program_name: who.kind === 'program' ? who.name : null,
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
  /** Id of a person or of a program's token. */
  whoId?: string;
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
  const { action, whoId, before } = filter;
  let query = database
    .selectFrom('audit.audit_entry')
    .selectAll()
    .where('organisation_id', '=', filter.organisationId)
    .orderBy('sequence', 'desc')
    .limit(filter.limit);
  if (action) query = query.where('action', '=', action);
  if (whoId)
    query = query.where((where) =>
      where.or([where('person_id', '=', whoId), where('program_id', '=', whoId)]),
    );
  if (filter.from) query = query.where('happened_at', '>=', filter.from);
  if (filter.until) query = query.where('happened_at', '<', filter.until);
  if (before !== undefined) query = query.where('sequence', '<', String(before));
  const rows = await query.execute();
  return rows.map((row) => ({
    sequence: Number(row.sequence),
    happenedAt: row.happened_at,
    who: whoOf(row),
    action: row.action as AuditAction,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    ...(row.organisation_id ? { organisationId: row.organisation_id } : {}),
    detail: row.detail as AuditEntry['detail'],
  }));
}

/** What and who the trail of an organisation speaks of, to choose from. */
export async function selectAuditChoices(
  database: Kysely<Tables>,
  organisationId: string,
): Promise<{ actions: AuditAction[]; actors: { id: string; name: string; isProgram: boolean }[] }> {
  const entries = database.selectFrom('audit.audit_entry').where('organisation_id', '=', organisationId);
  const [actions, people, programs] = await Promise.all([
    entries.select('action').distinct().orderBy('action').execute(),
    entries
      .select(['person_id as id', 'person_name as name'])
      .distinctOn('person_id')
      .where('person_id', 'is not', null)
      .orderBy('person_id')
      .orderBy('sequence', 'desc')
      .execute(),
    entries
      .select(['program_id as id', 'program_name as name'])
      .distinctOn('program_id')
      .where('program_id', 'is not', null)
      .orderBy('program_id')
      .orderBy('sequence', 'desc')
      .execute(),
  ]);
  const toChoice = (isProgram: boolean) => (row: { id: string | null; name: string | null }) =>
    row.id ? [{ id: row.id, name: row.name ?? row.id, isProgram }] : [];
  return {
    actions: actions.map((row) => row.action as AuditAction),
    actors: [...people.flatMap(toChoice(false)), ...programs.flatMap(toChoice(true))],
  };
}

function whoOf(row: Selectable<AuditAuditEntry>): Who {
  if (row.person_id) return { kind: 'person', id: row.person_id, name: row.person_name ?? row.person_id };
  if (row.program_id)
    return { kind: 'program', id: row.program_id, name: row.program_name ?? row.program_id };
  // What programs did before they were told apart stands under the name of their token.
  const { token } = row.detail as AuditEntry['detail'];
  const isProgram = row.action === 'credential.issued' || row.action === 'credential.status-changed';
  return isProgram && typeof token === 'string' ? { kind: 'program', name: token } : { kind: 'cairn' };
}
