/** Who somebody is, which organisations exist, who may do what, and who did what. */
export { type Action, assertAdministrator, assertMay, mayDo } from './access-rules.ts';
export type { Actor, Membership, OrganisationKind, Role } from './actor.ts';
export { organisationKinds, roles } from './actor.ts';
export { type AuditAction, auditActions } from './audit-actions.ts';
export { createOrganisation, type NewOrganisation } from './create-organisation.ts';
export { createPerson, type NewPerson } from './create-person.ts';
export type { Member, Organisation } from './organisation-store.ts';
export {
  findActor,
  findOrganisation,
  findPerson,
  getOrganisation,
  listOrganisations,
} from './organisations.ts';
export { hashPassword } from './password.ts';
export type { Person } from './person-store.ts';
export { type AuditRecord, recordAudit } from './record-audit.ts';
export {
  findSignedIn,
  isFresh,
  openSession,
  type Session,
  type SignInMethod,
  sessionSeconds,
} from './sessions.ts';
export { addMember, setRoles } from './set-roles.ts';
