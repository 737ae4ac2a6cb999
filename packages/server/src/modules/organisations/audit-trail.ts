import type { Deps } from '../../platform/deps.ts';
import {
  type AuditEntry,
  type AuditPage,
  type Person,
  readTrail,
  readWholeTrail,
  type TrailFilter,
} from '../audit/index.ts';
import { organisationPolicy } from './organisation-policy.ts';
import { assertMay } from './policy.ts';

/** What was done in the organisation, newest first. */
export async function listAudit(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  filter: TrailFilter,
): Promise<AuditPage> {
  assertMay(actor, organisationPolicy.readTrail, filter);
  return readTrail(deps, filter);
}

/** The whole trail under the same filter, newest first, read piece by piece. */
export async function* exportAudit(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  filter: Omit<TrailFilter, 'before'>,
): AsyncGenerator<AuditEntry> {
  assertMay(actor, organisationPolicy.readTrail, filter);
  yield* readWholeTrail(deps, filter);
}
