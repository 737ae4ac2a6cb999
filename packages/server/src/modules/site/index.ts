/**
 * The site as a whole: what it says of itself, and what its administrator sees to once before it is real. It knows no
 * badge: whoever signs asks it whether the address is meant.
 */
export { assertAddressMeant, isAddressMeant } from './address-meant.ts';
export { confirmStep, getChecklist, proveMail, sendMailProof } from './checklist.ts';
export { isLastingAddress, type Step, type StepName, type StepState } from './checklist-rules.ts';
export { guideBounds, isOwn as isOwnEntry, listGuide, sayInGuide } from './guide.ts';
export type { GuideEntry, GuideKind } from './guide-store.ts';
export type { SiteLetters } from './letters.ts';
export { endPutOff, findPutOff, putOffChecklist } from './put-off.ts';
export type { SiteRefusals } from './refusals.ts';
export { changeProfile, getProfile, getShownProfile } from './site.ts';
export { getSiteDidDocument, signAsSite } from './site-key.ts';
export type { PutOff, SiteProfile } from './site-store.ts';
