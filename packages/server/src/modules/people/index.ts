/** Who somebody is: persons, their addresses, the ways in which they sign in, their sessions. */
export { type Account, changeAccount, getSignInMeans, type SignInMeans } from './account.ts';
export { addressKey, isPlainAddress, looksLikeAnother } from './address-rules.ts';
export type { EmailAddress } from './address-store.ts';
export { getPersonRow, listPeople, readPeople, setAdministrator } from './administration.ts';
export { assertAdministrator } from './administrator-policy.ts';
export { isLocked } from './assert-not-locked.ts';
export { closePerson } from './close-person.ts';
export { createPerson, type NewPerson } from './create-person.ts';
export {
  confirmAddress,
  getAddress,
  listAddresses,
  readAddressLink,
  removeAddress,
  requestAddress,
} from './email-addresses.ts';
export {
  findLanguages,
  findNamed,
  findNames,
  findPeople,
  findPeopleByAddress,
  findPerson,
  findPersonByAddress,
  findPersonRow,
  hasPeople,
  listActiveAdministrators,
  listAdministratorAddresses,
  searchPeople,
} from './find-people.ts';
export { forgetKeptForms, type KeptForm, keepForm, takeKeptForm } from './kept-forms.ts';
export type { PeopleLetters } from './letters.ts';
export { assertName, longestName } from './name-rules.ts';
export { beginOidc, finishOidc } from './open-id-connect.ts';
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
export { assertGoodPassword } from './password-rules.ts';
export type { PeopleFacet, PeopleSort } from './people-list-store.ts';
export { lockPerson, longestLockReason, unlockPerson } from './person-lock.ts';
export type { PersonLock } from './person-state-store.ts';
export type { KnownPerson, PersonRow } from './person-store.ts';
export {
  confirmPrimaryAddress,
  readPrimaryLink,
  readRevertLink,
  requestPrimaryAddress,
  revertPrimaryAddress,
} from './primary-address.ts';
export type { PeopleRefusals } from './refusals.ts';
export { type LinkWish, requestLink } from './request-link.ts';
export { changePassword, readReset, resetPassword } from './reset-password.ts';
export type { SessionRow } from './session-store.ts';
export {
  findSession,
  isFresh,
  openSession,
  type Session,
  type SignInMethod,
  sessionSeconds,
} from './sessions.ts';
export { assertSetupLink, createFirstAdministrator, issueSetupLink } from './set-up.ts';
export { confirmPassword, readSignInLink, signInByLink, signInWithPassword } from './sign-in.ts';
export { beginSignUp, finishSignUp, readSignUp } from './sign-up.ts';
export { hashToken, newToken } from './token.ts';
