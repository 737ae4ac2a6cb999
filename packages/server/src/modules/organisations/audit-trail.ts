import type { Deps } from '../../platform/deps.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import {
  type AuditEntry,
  type AuditFacet,
  type Person,
  readTrail,
  readWholeTrail,
  type TrailQuery,
} from '../audit/index.ts';
import { organisationPolicy } from './organisation-policy.ts';
import { assertMay } from './policy.ts';

/** A page of what was done in the organisation. */
export async function listAudit(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: TrailQuery,
): Promise<FoundList<AuditEntry, AuditFacet>> {
  assertMay(actor, organisationPolicy.readTrail, query);
  return readTrail(deps, query);
}

/** All of it under the same query, read piece by piece. */
export async function* exportAudit(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: TrailQuery,
): AsyncGenerator<AuditEntry> {
  assertMay(actor, organisationPolicy.readTrail, query);
  yield* readWholeTrail(deps, query);
}
