import type { Deps } from '../../platform/deps.ts';
import { assertMay } from './access-rules.ts';
import type { Actor } from './actor.ts';
import { type AuditEntry, type AuditFilter, selectAuditChoices, selectAuditEntries } from './audit-store.ts';

const pageLength = 50;

export interface AuditPage {
  entries: AuditEntry[];
  /** Pass as `before` for older entries; absent at the end. */
  older?: number;
  choices: Awaited<ReturnType<typeof selectAuditChoices>>;
}

/** What was done in the organisation, newest first. */
export async function listAudit(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  filter: Omit<AuditFilter, 'limit'>,
): Promise<AuditPage> {
  assertMay(actor, 'view-audit', filter);
  const [found, choices] = await Promise.all([
    selectAuditEntries(deps.database, { ...filter, limit: pageLength + 1 }),
    selectAuditChoices(deps.database, filter.organisationId),
  ]);
  const entries = found.slice(0, pageLength);
  const last = entries.at(-1);
  return { entries, choices, ...(found.length > pageLength && last ? { older: last.sequence } : {}) };
}

const exportLength = 500;

/** The whole trail under the same filter, newest first, read piece by piece. */
export async function* exportAudit(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  filter: Omit<AuditFilter, 'limit' | 'before'>,
): AsyncGenerator<AuditEntry> {
  assertMay(actor, 'view-audit', filter);
  let before: number | undefined;
  for (;;) {
    const page = { ...filter, limit: exportLength, ...(before === undefined ? {} : { before }) };
    const entries = await selectAuditEntries(deps.database, page);
    yield* entries;
    before = entries.at(-1)?.sequence;
    if (entries.length < exportLength || before === undefined) return;
  }
}
