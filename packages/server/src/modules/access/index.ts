/** Who somebody is, which organisations exist, who may do what, and who did what. */
export {
  acceptAsNewPerson,
  acceptInvitation,
  type InvitationState,
  readInvitation,
} from './accept-invitation.ts';
export { type Action, assertAdministrator, assertMay, mayDo } from './access-rules.ts';
export { getSignInMeans, renamePerson, type SignInMeans } from './account.ts';
export type { Actor, Membership, OrganisationKind, Role } from './actor.ts';
export { organisationKinds, roles, rolesOffered } from './actor.ts';
export { addressKey, looksLikeAnother } from './address-rules.ts';
export {
  addOrganisation,
  changeOrganisation,
  getPersonRow,
  listPeople,
  setAdministrator,
} from './administration.ts';
export type { ApiToken } from './api-token-store.ts';
export { createApiToken, findApiToken, listApiTokens, withdrawApiToken } from './api-tokens.ts';
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
  withdrawApplication,
} from './applications.ts';
export type { AuditAction } from './audit-actions.ts';
export type { AuditEntry } from './audit-store.ts';
export { type AuditPage, exportAudit, listAudit } from './audit-trail.ts';
export { closeAccount } from './close-account.ts';
export { createOrganisation, type NewOrganisation } from './create-organisation.ts';
export { createPerson, type NewPerson } from './create-person.ts';
export { listDemoPeople, signInAsDemoPerson } from './demo-people.ts';
export {
  confirmAddress,
  getAddress,
  listAddresses,
  readAddressLink,
  removeAddress,
  requestAddress,
} from './email-addresses.ts';
export type { Invitation } from './invitation-store.ts';
export { inviteMember, withdrawInvitation } from './invite-member.ts';
export { getMember, listInvitations, listMembers } from './members.ts';
export { beginOidc, finishOidc } from './open-id-connect.ts';
export { changeLook } from './organisation-look.ts';
export { slugPattern } from './organisation-rules.ts';
export type { Member, Organisation } from './organisation-store.ts';
export {
  findActor,
  findNames,
  findOrganisation,
  findPerson,
  findPersonByAddress,
  getOrganisation,
  hasPeople,
  listOrganisations,
} from './organisations.ts';
export { endOtherSessions, endSession, listSessions } from './own-sessions.ts';
export type { Passkey } from './passkey-store.ts';
export {
  beginPasskey,
  beginPasskeySignIn,
  finishPasskey,
  finishPasskeySignIn,
  listPasskeys,
  type PasskeyAnswer,
  type PasskeyProof,
  removePasskey,
} from './passkeys.ts';
export { hashPassword } from './password.ts';
export { lockPerson, longestLockReason, unlockPerson } from './person-lock.ts';
export type { PersonLock } from './person-state-store.ts';
export type { EmailAddress, Person, PersonRow } from './person-store.ts';
export {
  confirmPrimaryAddress,
  readPrimaryLink,
  readRevertLink,
  requestPrimaryAddress,
  revertPrimaryAddress,
} from './primary-address.ts';
export { type AuditRecord, recordAudit } from './record-audit.ts';
export { type LinkWish, requestLink } from './request-link.ts';
export { changePassword, readReset, resetPassword } from './reset-password.ts';
export type { SessionRow } from './session-store.ts';
export {
  findSignedIn,
  isFresh,
  openSession,
  type Session,
  type SignInMethod,
  sessionSeconds,
} from './sessions.ts';
export { addMember, setRoles } from './set-roles.ts';
export { assertSetupLink, createFirstAdministrator, issueSetupLink } from './set-up.ts';
export { confirmPassword, readSignInLink, signInByLink, signInWithPassword } from './sign-in.ts';
export { beginSignUp, finishSignUp, readSignUp } from './sign-up.ts';
export { getSiteNews, type SiteNews } from './site-news.ts';
export { hashToken, newToken } from './token.ts';
