import { counted } from './count.ts';

/** Badges of other issuers that a person keeps here. */
export const imported = {
  toImport: 'Bring a badge from elsewhere',
  isImported: 'From elsewhere',
  title: 'Bring your badges',
  lead: 'Badges that others gave you can stand beside those that you earned here. Each is checked now and about once a week, and you hear when something has changed. Only you see them until you show one.',
  file: 'Badge files',
  fileHint: (files: number, megabytes: number) =>
    `Pictures (PNG, SVG), files (JSON, JWT) and PDF that carry a badge. Up to ${files} at once, 4 MB each and ${megabytes} MB together.`,
  folder: 'Or a whole folder',
  folderHint: (files: number) =>
    `Every file in it is looked at, ${files} at most. Those that are no badges are listed and left out.`,
  text: 'Or an address or the text of a badge',
  textHint: 'The https address of a badge, or what stands in a badge file.',
  submit: 'Check and keep',
  formats:
    'Open Badges 1, 2 and 3, learner records (CLR), verifiable credentials and signed tokens (JWT) can be kept. Expired and revoked badges too: they are shown as what they are.',
  resultTitle: 'What became of them',
  outcomes: {
    imported: 'Kept',
    known: 'You have it already',
    renewed: 'Brought up to date',
    'brought-back': 'Brought back',
    own: 'Earned here, you have it already',
    refused: 'Not kept',
  },
  counts: (kept: number, others: number) =>
    others === 0 ? `${counted(kept, 'badge')} kept.` : `${counted(kept, 'badge')} kept, ${others} not.`,
  columns: { source: 'Brought as', outcome: 'Outcome', why: 'What was found' },
  pasted: 'Pasted text',
  again: 'Bring more',
  toWallet: 'To my badges',
  open: 'Open',
  nameless: 'A badge without a name',
  issuerUnnamed: 'An issuer without a name',
  naming: {
    address: {
      word: 'Yours by address',
      meaning: 'It was given to an e-mail address that is proven to be yours.',
    },
    name: {
      word: 'Has your name',
      meaning: 'It names somebody who is called as you are. That alone does not prove that it is you.',
    },
    nobody: {
      word: 'Says itself whose it is',
      meaning:
        'It names nobody whom we know to be you: another address, a key or another name. Add the address that it was given to to your account, and this is found at the next check.',
    },
  },
  addAddress: 'Add an address',
  about: 'Where it comes from',
  facts: {
    source: 'Brought as',
    importedAt: 'Brought on',
    checkedAt: 'Last checked',
    triedAt: 'Last tried',
    naming: 'Whose it is',
  },
  lastChecked: 'Last checked',
  notReached:
    'The last check came to nothing, mostly because the issuer’s site did not answer. What stands here was found before.',
  checkNow: 'Check it again now',
  save: 'Save the badge file',
  whoTitle: 'Who can see it',
  isOpen: 'Everyone who has the address of its page. It stands in no list and search engines leave it out.',
  isClosed: 'Only you.',
  show: 'Show it',
  hide: 'Stop showing it',
  cannotShow: 'As long as nobody can confirm that it is genuine, it cannot be shown.',
  publicPage: 'Open the public page',
  address: 'Address of its page',
  removeTitle: 'Remove it',
  removeLead: (days: number) =>
    `It leaves your badges and nobody sees it. Within ${counted(days, 'day')} you can bring it back here; then it is deleted.`,
  remove: 'Remove it from my badges',
  removed: (days: number) => `You have removed this badge. It is deleted after ${counted(days, 'day')}.`,
  bringBack: 'Bring it back',
  publicLead: {
    address: (name: string) =>
      `This badge comes from another site. ${name} shows it here, and it was given to an e-mail address that is proven to be theirs.`,
    name: (name: string) =>
      `This badge comes from another site. ${name} shows it here. It names somebody who is called so; that alone proves nothing.`,
    nobody: (name: string) =>
      `This badge comes from another site. ${name} shows it here. That it was given to this person is not proven.`,
  },
  publicDescription: (title: string) => `${title}, checked here.`,
  filter: {
    legend: 'Show',
    search: 'Title or issuer',
    origin: 'From where',
    origins: { all: 'All badges', here: 'Earned here', elsewhere: 'From elsewhere' },
    group: 'In groups',
    groups: { none: 'No groups', issuer: 'By issuer', skill: 'By skill', date: 'By year' },
    submit: 'Show',
    clear: 'Show all',
    nothing: 'No badge fits. Change what you look for.',
    noSkill: 'Without a skill that it names',
    noDate: 'Without a date',
    results: (count: number) => counted(count, 'badge'),
  },
};
