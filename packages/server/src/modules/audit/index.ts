/** Who acted, and what they did: the trail that only grows. At the bottom of the map, so that every module can write to it. */

export {
  type Actor,
  type Cairn,
  cairn,
  idOf,
  type Membership,
  type OrganisationKind,
  organisationKinds,
  type Person,
  type Program,
  type ReaderSettings,
  type Role,
  roles,
  type Scope,
  scopes,
} from './actor.ts';
export type { AuditAction } from './audit-actions.ts';
export type { AuditEntry, AuditFacet, AuditSort, TrailQuery, Who } from './audit-store.ts';
export { readTrail, readWholeTrail } from './read-trail.ts';
export { type AuditRecord, recordAudit, recordAudits, recordOngoingAudit } from './record-audit.ts';
