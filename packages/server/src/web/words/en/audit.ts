import type { AuditAction, AuditEntry } from '../../../modules/audit/index.ts';
import { sentenceOf, unsaidOf } from './audit-sentences.ts';
import { cases } from './cases.ts';

type Detail = AuditEntry['detail'];

const text = (detail: Detail, name: string, otherwise = '') => String(detail[name] ?? otherwise);

/** What was done, for choosing. */
const acts: { [action in AuditAction]: string } = {
  'person.signed-up': 'Opened an account',
  'person.password-changed': 'Changed the password',
  'person.address-added': 'Added an address',
  'person.address-removed': 'Removed an address',
  'person.primary-address-changed': 'Changed the main address',
  'person.primary-address-reverted': 'Took the account back',
  'person.passkey-added': 'Added a passkey',
  'person.passkey-removed': 'Removed a passkey',
  'person.identity-linked': 'Linked a sign-in elsewhere',
  'person.locked': 'Locked somebody out',
  'person.unlocked': 'Let somebody in again',
  'person.account-closed': 'Closed the account',
  'person.made-administrator': 'Made somebody an administrator',
  'person.administrator-removed': 'Took the administration from somebody',
  'site.changed': 'Changed what the site says of itself',
  'site.checklist-put-off': 'Hid the line about the checklist',
  'site.step-done': 'Confirmed a step of setting up',
  'organisation.created': 'Made the organisation',
  'organisation.changed': 'Changed what the organisation says of itself',
  'application.sent': 'Applied for an organisation',
  'application.withdrawn': 'Withdrew an application',
  'application.accepted': 'Accepted an application',
  'application.declined': 'Declined an application',
  'member.invited': 'Invited somebody',
  'member.invitation-withdrawn': 'Withdrew an invitation',
  'member.joined': 'Joined',
  'member.roles-changed': 'Changed roles',
  'member.removed': 'Removed somebody',
  'member.left': 'Left',
  'achievement.created': 'Began a microcredential',
  'achievement.changed': 'Changed a microcredential',
  'achievement.draft-discarded': 'Threw a draft away',
  'achievement.published': 'Published a microcredential',
  'achievement.retired': 'Retired a microcredential',
  'requirement.changed': 'Changed what is asked',
  'requirement.shown': 'Did what is asked',
  'exam.changed': 'Changed an exam',
  'exam.marked': 'Marked an exam',
  'attempt.annulled': 'Annulled an attempt',
  'attempt.restored': 'Took an annulment back',
  'award.many-given': 'Had many awards given',
  'award.given': 'Made an award',
  'award.offered': 'Awarded to an address without an account',
  'award.offer-withdrawn': 'Withdrew an award that nobody had taken',
  'award.signed': 'Signed an award',
  'award.all-signed': 'Had all waiting awards signed',
  'award.revoked': 'Revoked an award',
  'award.selection-revoked': 'Had selected awards revoked',
  'award.selection-suspended': 'Had selected awards suspended',
  'award.selection-reinstated': 'Had suspensions of selected awards lifted',
  'award.questioned': 'Put an award in question',
  'award.kept': 'Decided that an award stays',
  'award.corrected': 'Corrected the name on a badge',
  'award.suspended': 'Suspended an award',
  'award.reinstated': 'Lifted a suspension',
  'case.opened': 'Asked for a decision',
  'case.withdrawn': 'Withdrew what was asked',
  'case.settled': 'Closed a case that was settled',
  'case.decided': 'Decided what was asked',
  'issuer-key.created': 'Made a key for signing',
  'api-token.created': 'Made a token for a program',
  'api-token.withdrawn': 'Withdrew the token of a program',
  'webhook.created': 'Added a webhook',
  'webhook.changed': 'Changed a webhook',
  'webhook.secret-changed': 'Replaced the secret of a webhook',
  'webhook.paused': 'Paused a webhook',
  'webhook.resumed': 'Resumed a webhook',
  'webhook.removed': 'Removed a webhook',
  'credential.issued': 'Had a credential signed',
  'credential.status-changed': 'Changed the status of a credential',
};

/** Names of the parts of an entry's detail; a part without a name here is shown under its own. */
const parts: { [name: string]: string } = {
  name: 'Name',
  title: 'Title',
  address: 'Address',
  before: 'Before',
  after: 'Now',
  reason: 'Reason',
  invitedBy: 'Invited by',
  edition: 'Edition',
  holderName: 'Holder',
  parts: 'Parts',
  items: 'Questions',
  exam: 'Exam',
  scorePercent: 'Score in percent',
  isPassed: 'Passed',
  number: 'Attempt',
  isUsedUp: 'Used up',
  token: 'Token',
  scopes: 'May',
  credentialId: 'Credential',
  cryptosuite: 'Signature',
  statusPurpose: 'Status',
  kind: cases.facts.kind,
};

const caseKinds: { [kind in string]: { title: string } } = cases.kinds;

/** The trail keeps what is asked by its code. */
const nameOf = (detail: Detail, name: string) =>
  (name === 'kind' ? caseKinds[text(detail, name)]?.title : undefined) ?? text(detail, name);

export const audit = {
  sentence: sentenceOf,
  unsaid: unsaidOf,
  from: 'From',
  until: 'Until',
  badPeriod: 'Write both days as year-month-day, the earlier one first.',
  open: 'Open',
  number: 'Number',
  about: 'About',
  details: 'Details',
  search: 'Name, title or detail',
  title: 'Audit trail',
  lead: 'Who did what, and when. Nobody can change or remove a line, not even an administrator.',
  when: 'When',
  what: 'What',
  cairn: 'Cairn itself',
  program: (name: string) => `The program “${name}”`,
  action: 'What was done',
  person: 'Who did it',
  empty: 'Nothing was done yet',
  emptyLead: 'Each change in this organisation will stand here, with who made it.',
  act: (action: AuditAction) => acts[action] ?? action,
  detail: (detail: Detail): string =>
    [...new Set([...Object.keys(parts), ...Object.keys(detail)])]
      .filter((name) => text(detail, name) !== '')
      .map((name) => `${parts[name] ?? name}: ${nameOf(detail, name)}`)
      .join(' · '),
};
