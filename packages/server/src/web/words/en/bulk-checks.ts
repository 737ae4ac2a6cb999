import type { RowVerdict } from '../../../modules/verification/index.ts';
import { counted } from './count.ts';

const verdicts: { [verdict in RowVerdict | 'waiting']: string } = {
  valid: 'Valid',
  warning: 'Valid, with a warning',
  'issuer-unknown': 'Valid, issuer unknown here',
  'not-yet-valid': 'Genuine, but not valid yet',
  expired: 'Genuine, but expired',
  replaced: 'Genuine, but replaced',
  suspended: 'Genuine, but suspended',
  revoked: 'Genuine, but revoked',
  'breaks-format': 'Genuine, but breaks its format',
  'key-not-confirmed': 'Key not confirmed',
  altered: 'Altered',
  'not-a-credential': 'Unreadable',
  'could-not-check': 'Could not be checked now',
  waiting: 'Waiting',
};

/** Many badges checked at one go. */
export const bulkChecks = {
  title: 'Check many badges',
  lead: 'Hand in files, a ZIP or a table. Each badge gets a verdict and a reason; you may leave meanwhile.',
  kept: (days: number) =>
    `What you hand in is erased as soon as it is checked. The report is yours alone and is erased after ${counted(days, 'day')}, or at once when you say so.`,
  files: 'Badge files, tables or a ZIP',
  filesHint: (megabytes: number) =>
    `PNG, SVG, JSON, JWT or PDF; CSV or XLSX with a column “address” or “credential”; ZIP. Up to ${megabytes} MB together.`,
  addresses: 'Or addresses and numbers, a line each',
  addressesHint:
    'The addresses of badges, or the numbers on certificates. Up to 20,000 letters; more in a table.',
  addressesLong: 'Up to 20,000 letters fit here. Put more into a table.',
  submit: 'Check them all',
  typed: 'Typed addresses',
  and: (name: string, others: number) =>
    others === 0 ? name : `${name} and ${counted(others, 'more file')}`,
  fromOne: 'Many badges?',
  fromOneAction: 'Check them at one go',
  own: 'Your checks',
  ownColumns: { name: 'What', state: 'State', rows: 'Badges', failed: 'Broken', started: 'Started' },
  none: { title: 'No checks yet', text: 'What you hand in stands here, with its report.' },
  progress: 'Checked',
  left: (seconds: number) =>
    seconds < 60
      ? `About ${counted(seconds, 'second')} left.`
      : `About ${counted(Math.round(seconds / 60), 'minute')} left.`,
  refresh: 'This page loads itself anew every few seconds while it runs. You may leave it.',
  started: 'Started',
  until: 'Kept until',
  picture: 'How many have which verdict',
  verdicts,
  rows: 'Badges',
  columns: {
    name: 'Handed in as',
    verdict: 'Verdict',
    why: 'Why',
    title: 'Badge',
    issuer: 'Issuer',
    issuerId: 'Issuer address',
    validFrom: 'Counts from',
    validUntil: 'Counts until',
    address: 'Address',
    sha256: 'SHA-256',
    checkedAt: 'Checked',
    number: 'Row',
  },
  search: 'Name, address, badge or issuer',
  nothingSpeaksAgainst: 'Nothing speaks against it.',
  fileTitle: 'A report that others can check',
  fileLead:
    'Two files: the verdicts row by row, and a credential signed by this site that holds their hash. Hand on both.',
  verdictFile: 'Signed verdict file (JSON)',
  rowFile: 'The rows that it signs (JSON Lines)',
  fileCheck: 'Whoever gets them runs:',
  erase: 'Erase this report',
  eraseHint: 'It goes at once and for good, also the copies of badges that still wait.',
};
