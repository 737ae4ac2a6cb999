/** Who somebody is, which organisations exist, who may do what, and who did what. */
export type { Actor, Membership, OrganisationKind, Role } from './actor.ts';
export { organisationKinds, roles } from './actor.ts';
