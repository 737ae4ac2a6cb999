import type { Deps } from '../../platform/deps.ts';
import { type AuditEntry, type AuditFilter, selectAuditChoices, selectAuditEntries } from './audit-store.ts';

const pageLength = 50;

/** Which entries of an organisation are read, from which one on. */
export type TrailFilter = Omit<AuditFilter, 'limit'>;

export interface AuditPage {
  entries: AuditEntry[];
  /** Pass as `before` for older entries; absent at the end. */
  older?: number;
  choices: Awaited<ReturnType<typeof selectAuditChoices>>;
}

/** What was done in the organisation, newest first. The caller knows that the reader may see it. */
export async function readTrail(deps: Pick<Deps, 'database'>, filter: TrailFilter): Promise<AuditPage> {
  const [found, choices] = await Promise.all([
    selectAuditEntries(deps.database, { ...filter, limit: pageLength + 1 }),
    selectAuditChoices(deps.database, filter.organisationId),
  ]);
  const entries = found.slice(0, pageLength);
  const last = entries.at(-1);
  return { entries, choices, ...(found.length > pageLength && last ? { older: last.sequence } : {}) };
}

const pieceLength = 500;

/** The whole trail under the same filter, newest first, read piece by piece. */
export async function* readWholeTrail(
  deps: Pick<Deps, 'database'>,
  filter: Omit<TrailFilter, 'before'>,
): AsyncGenerator<AuditEntry> {
  let before: number | undefined;
  for (;;) {
    const piece = { ...filter, limit: pieceLength, ...(before === undefined ? {} : { before }) };
    const entries = await selectAuditEntries(deps.database, piece);
    yield* entries;
    before = entries.at(-1)?.sequence;
    if (entries.length < pieceLength || before === undefined) return;
  }
}
