import type { Deps } from '../../platform/deps.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import { type AuditEntry, type AuditFacet, eachEntry, findTrail, type TrailQuery } from './audit-store.ts';

/** A page of what was done in the organisation. The caller knows that the reader may see it. */
export function readTrail(
  deps: Pick<Deps, 'database'>,
  query: TrailQuery,
): Promise<FoundList<AuditEntry, AuditFacet>> {
  return findTrail(deps.database, query);
}

/** All of it under the same query, read piece by piece. */
export function readWholeTrail(deps: Pick<Deps, 'database'>, query: TrailQuery): AsyncGenerator<AuditEntry> {
  return eachEntry(deps.database, query);
}
