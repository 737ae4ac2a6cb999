/** Which organisations exist, who has which role in them, what a role may do, and the programs that act for them. */

export {
  acceptAsNewPerson,
  acceptInvitation,
  type InvitationState,
  readInvitation,
} from './accept-invitation.ts';
export type { ApiToken } from './api-token-store.ts';
export { createApiToken, findAuthorId, findProgram, listApiTokens, withdrawApiToken } from './api-tokens.ts';
export type { ApplicationFacet, ApplicationSort } from './application-list-store.ts';
export type { Application, ApplicationState } from './application-store.ts';
export {
  acceptApplication,
  applyAsProvider,
  declineApplication,
  getApplication,
  listApplications,
  listOwnApplications,
  longestAnswer,
  longestContact,
  longestReason,
  type ReceivedApplication,
  readApplications,
  withdrawApplication,
} from './applications.ts';
export { exportAudit, listAudit } from './audit-trail.ts';
export { addOrganisation, changeOrganisation } from './change-organisation.ts';
export { closeAccount } from './close-account.ts';
export { createOrganisation, type NewOrganisation } from './create-organisation.ts';
export { listDemoPeople, signInAsDemoPerson } from './demo-people.ts';
export type { Invitation } from './invitation-store.ts';
export { inviteMember, withdrawInvitation } from './invite-member.ts';
export type { OrganisationsLetters } from './letters.ts';
export {
  getMember,
  listInvitations,
  listMembers,
  listMembersWho,
  listOwners,
  type Member,
  membersOf,
} from './members.ts';
export { changeLook } from './organisation-look.ts';
export { kindsThatProvide, organisationPolicy, rolesOffered } from './organisation-policy.ts';
export { slugPattern } from './organisation-rules.ts';
export type { Organisation } from './organisation-store.ts';
export { findOrganisation, getOrganisation, listOrganisations, nameOrganisations } from './organisations.ts';
export { assertMay, type Policy, policy } from './policy.ts';
export type { OrganisationsRefusals } from './refusals.ts';
export { addMember, setRoles } from './set-roles.ts';
export { findActor, findSignedIn, findStarter, findWho } from './signed-in.ts';
export { getSiteNews, type SiteNews } from './site-news.ts';
export { steerRun } from './steer-run.ts';
