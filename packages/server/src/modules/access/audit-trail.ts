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
