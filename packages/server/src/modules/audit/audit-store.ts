import { type Kysely, type Selectable, sql } from 'kysely';
import type { AuditAuditEntry, Tables } from '../../database/tables.ts';
import { eachRow } from '../../platform/list/each-row.ts';
import { findInList } from '../../platform/list/find-in-list.ts';
import type { FoundList, ListRequest } from '../../platform/list/list-request.ts';
import { byWholeNumber, type SqlList, wordIn } from '../../platform/list/sql-list.ts';
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

export async function insertAuditEntries(
  database: Kysely<Tables>,
  entries: readonly (Omit<AuditEntry, 'sequence' | 'happenedAt'> & { happenedAt?: Date })[],
): Promise<void> {
  if (entries.length === 0) return;
  const given = entries.map(({ who, ...entry }) => ({
    ...(who.kind === 'person' ? { person_id: who.id, person_name: who.name } : {}),
    ...(who.kind === 'program' ? { program_id: who.id, program_name: who.name } : {}),
    action: entry.action,
    subject_type: entry.subjectType,
    subject_id: entry.subjectId,
    organisation_id: entry.organisationId,
    detail: entry.detail,
    happened_at: entry.happenedAt,
  }));
  await sql`
    insert into audit.audit_entry (happened_at, person_id, person_name, program_id, program_name, action,
      subject_type, subject_id, organisation_id, detail)
    select coalesce(happened_at, now()), person_id, person_name, program_id, program_name, action,
      subject_type, subject_id, organisation_id, detail
    from json_to_recordset(${JSON.stringify(given)}::json) as given (happened_at timestamptz, person_id text,
      person_name text, program_id text, program_name text, action text, subject_type text, subject_id text,
      organisation_id text, detail jsonb)
  `.execute(database);
}

/** Whether the same act of the same actor stands in the trail since ten minutes ago. */
export async function selectHasRecent(
  database: Kysely<Tables>,
  { who, ...entry }: Omit<AuditEntry, 'sequence' | 'happenedAt'>,
): Promise<boolean> {
  const row = await database
    .selectFrom('audit.audit_entry')
    .select('sequence')
    .where('happened_at', '>', sql<Date>`now() - interval '10 minutes'`)
    .where(isOf('organisation_id', entry.organisationId))
    .where('subject_id', '=', entry.subjectId)
    .where('action', '=', entry.action)
    .where('detail', '=', sql<never>`${JSON.stringify(entry.detail)}::jsonb`)
    .where(isOf('person_id', who.kind === 'person' ? who.id : undefined))
    .where(isOf('program_id', who.kind === 'program' ? who.id : undefined))
    .executeTakeFirst();
  return row !== undefined;
}

/** No index is used for `is not distinct from`. */
function isOf(column: 'organisation_id' | 'person_id' | 'program_id', id: string | undefined) {
  const kept = sql.ref(column);
  return id === undefined ? sql<boolean>`${kept} is null` : sql<boolean>`${kept} = ${id}`;
}

export type AuditSort = 'when';
export type AuditFacet = 'action' | 'who';

/** Which entries of an organisation are read. */
export interface TrailQuery {
  organisationId: string;
  /** From this moment on. */
  from?: Date | undefined;
  /** Before this moment. */
  until?: Date | undefined;
  request: ListRequest<AuditSort, AuditFacet>;
}

/** A page of the trail with what stands around it. */
export async function findTrail(
  database: Kysely<Tables>,
  query: TrailQuery,
): Promise<FoundList<AuditEntry, AuditFacet>> {
  const { request } = query;
  const found = await findInList(database, entriesOf(database, query), { list: trail, request });
  return { ...found, rows: found.rows.map(toEntry) };
}

/** All of it under the same query. */
export function eachEntry(database: Kysely<Tables>, query: TrailQuery): AsyncGenerator<AuditEntry> {
  const asked = { list: trail, request: query.request };
  return eachRow(entriesOf(database, query), asked, (rows) => rows.map(toEntry));
}

const program = sql`case
  when program_id is not null then program_id
  when action in ('credential.issued', 'credential.status-changed') then md5(detail ->> 'token') end`;

const trail: SqlList<AuditSort, AuditFacet> = {
  sorts: { when: byWholeNumber('sequence') },
  id: byWholeNumber('sequence'),
  facets: {
    action: { value: sql.ref('action') },
    who: {
      value: sql`coalesce('person.' || person_id, 'program.' || ${program}, 'cairn')`,
      name: sql`coalesce(person_name, program_name, detail ->> 'token')`,
    },
  },
  search: wordIn([
    'person_name',
    'program_name',
    'subject_id',
    sql`jsonb_path_query_array(detail, '$.*') #>> '{}'`,
  ]),
};

function entriesOf(database: Kysely<Tables>, { organisationId, from, until }: TrailQuery) {
  let entries = database
    .selectFrom('audit.audit_entry')
    .selectAll()
    .where('organisation_id', '=', organisationId);
  if (from) entries = entries.where('happened_at', '>=', from);
  if (until) entries = entries.where('happened_at', '<', until);
  return entries;
}

function toEntry(row: Selectable<AuditAuditEntry>): AuditEntry {
  return {
    sequence: Number(row.sequence),
    happenedAt: row.happened_at,
    who: whoOf(row),
    action: row.action as AuditAction,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    ...(row.organisation_id ? { organisationId: row.organisation_id } : {}),
    detail: detailOf(row),
  };
}

/** Lines never change: those of before the word was settled call the number of an edition `version`. */
function detailOf(row: Selectable<AuditAuditEntry>): AuditEntry['detail'] {
  const { version, ...rest } = row.detail as AuditEntry['detail'];
  return version === undefined ? rest : { ...rest, edition: version };
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
