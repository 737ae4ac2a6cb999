import type { AuditAction, AuditEntry } from '../../../modules/access/index.ts';
import { sentenceOf, unsaidOf } from './audit-sentences.ts';

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
  'organisation.created': 'Made the organisation',
  'organisation.changed': 'Changed what the organisation says of itself',
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
  'exam.changed': 'Changed an exam',
  'exam.marked': 'Marked an exam',
  'award.given': 'Made an award',
  'award.offered': 'Awarded to an address without an account',
  'award.offer-withdrawn': 'Withdrew an award that nobody had taken',
  'award.signed': 'Signed an award',
  'award.revoked': 'Revoked an award',
  'award.suspended': 'Suspended an award',
  'award.reinstated': 'Lifted a suspension',
  'issuer-key.created': 'Made a key for signing',
  'api-token.created': 'Made a token for a program',
  'api-token.withdrawn': 'Withdrew the token of a program',
  'credential.issued': 'Signed a credential for a program',
  'credential.status-changed': 'Changed the status of a credential for a program',
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
  version: 'Version',
  holderName: 'Holder',
  parts: 'Parts',
  items: 'Questions',
  exam: 'Exam',
  scorePercent: 'Score in percent',
  isPassed: 'Passed',
  token: 'Token',
  cryptosuite: 'Signature',
  statusPurpose: 'Status',
  isSet: 'Set',
};

export const audit = {
  sentence: sentenceOf,
  unsaid: unsaidOf,
  from: 'From',
  until: 'Until',
  badPeriod: 'Write both days as year-month-day, the earlier one first.',
  open: 'Open',
  csv: 'Save as CSV',
  csvColumns: ['Number', 'Time (UTC)', 'Who', 'Act', 'Sentence', 'About', 'Details'],
  title: 'Audit trail',
  lead: 'Who did what, and when. Nobody can change or remove a line, not even an administrator.',
  caption: 'What was done, newest first',
  when: 'When',
  what: 'What',
  program: 'Cairn itself',
  action: 'What was done',
  person: 'Who did it',
  anything: 'Anything',
  anybody: 'Anybody',
  filter: 'Show',
  clear: 'Show everything',
  older: 'Older entries',
  newest: 'Newest entries',
  empty: 'Nothing was done yet',
  emptyLead: 'Each change in this organisation will stand here, with who made it.',
  emptyFilter: 'Nothing fits',
  emptyFilterLead: 'No entry is of this kind and by this person.',
  act: (action: AuditAction) => acts[action] ?? action,
  detail: (detail: Detail): string =>
    [...new Set([...Object.keys(parts), ...Object.keys(detail)])]
      .filter((name) => text(detail, name) !== '')
      .map((name) => `${parts[name] ?? name}: ${text(detail, name)}`)
      .join(' · '),
};
