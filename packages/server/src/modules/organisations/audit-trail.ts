import type { Deps } from '../../platform/deps.ts';
import {
  type Actor,
  type AuditEntry,
  type AuditPage,
  readTrail,
  readWholeTrail,
  type TrailFilter,
} from '../audit/index.ts';
import { assertMay } from './organisation-policy.ts';

/** What was done in the organisation, newest first. */
export async function listAudit(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  filter: TrailFilter,
): Promise<AuditPage> {
  assertMay(actor, 'view-audit', filter);
  return readTrail(deps, filter);
}

/** The whole trail under the same filter, newest first, read piece by piece. */
export async function* exportAudit(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  filter: Omit<TrailFilter, 'before'>,
): AsyncGenerator<AuditEntry> {
  assertMay(actor, 'view-audit', filter);
  yield* readWholeTrail(deps, filter);
}
