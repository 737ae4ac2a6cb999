import type { CheckId, CheckOutcome, Verdict } from '@cairn/engine';
import { byCount, counted } from './count.ts';

const verdicts: { [verdict in Verdict]: { word: string; meaning: string } } = {
  valid: {
    word: 'Valid',
    meaning: 'The issuer made this badge, nothing in it was changed, and it is in force.',
  },
  'issuer-unknown': {
    word: 'Issuer not known to you',
    meaning: 'The badge is genuine, but nobody that you trust has confirmed who the issuer is.',
  },
  'not-yet-valid': {
    word: 'Not yet valid',
    meaning: 'The badge is genuine and starts to count on a later day.',
  },
  expired: { word: 'Expired', meaning: 'The badge was genuine; the time for which it counts is over.' },
  suspended: {
    word: 'Suspended',
    meaning: 'The badge is genuine, and its issuer has put it on hold. It may count again later.',
  },
  revoked: { word: 'Revoked', meaning: 'The issuer has taken this badge back. It no longer counts.' },
  altered: { word: 'Altered', meaning: 'Something was changed after the issuer signed. Do not rely on it.' },
  'key-not-confirmed': {
    word: 'Key not confirmed',
    meaning: 'The signature was made with a key that the named issuer does not confirm as its own.',
  },
  'breaks-format': {
    word: 'Breaks its format',
    meaning:
      'The issuer signed this and nothing was changed, but it breaks a rule of its format. Ask the issuer for a corrected badge.',
  },
  'other-recipient': {
    word: 'Somebody else’s',
    meaning: 'The badge is genuine, but it was awarded to somebody else than the person you named.',
  },
  'could-not-check': {
    word: 'Could not check',
    meaning:
      'Something that is needed could not be reached or read here, so nobody can say yet. The checks say what, and what to do.',
  },
  'not-a-credential': { word: 'Not a badge file', meaning: 'This file holds no badge that can be checked.' },
};

const checks: { [id in CheckId]: string } = {
  form: 'It is a badge file',
  schema: 'Everything required is there',
  proof: 'Nothing was changed since it was signed',
  'issuer-key': 'The key belongs to the issuer',
  'issuer-identity': 'The issuer is known',
  status: 'It has not been taken back',
  dates: 'It is in force today',
  recipient: 'It was given to this person',
  evidence: 'The evidence is what it was',
  endorsements: 'Those who vouch for it did sign',
  nested: 'Each badge inside is sound',
};

/** What the facts of a check are called, by the engine's names for them. */
const checkFacts = {
  about: 'What it is about',
  address: 'Address',
  count: 'How many',
  created: 'Signed on',
  date: 'Date',
  domain: 'Domain',
  expired: 'Expired',
  expires: 'Until',
  holder: 'Shown by',
  id: 'Identifier',
  index: 'Place in the list',
  issuer: 'Issuer',
  keeper: 'Kept by',
  key: 'Key',
  kind: 'Kind of signature',
  list: 'List',
  members: 'What differs',
  method: 'Key of the signature',
  name: 'Name',
  note: 'Note',
  number: 'Number',
  path: 'Place in the file',
  purpose: 'Purpose',
  reason: 'Reason',
  revoked: 'Revoked on',
  schema: 'Schema',
  source: 'Source',
  starts: 'From',
  subject: 'Awarded to',
  type: 'Kind',
  url: 'Address',
  validFrom: 'Counts from',
  validUntil: 'Counts until',
  verdict: 'Verdict',
};

const outcomes: { [outcome in CheckOutcome]: string } = {
  passed: 'Passed',
  failed: 'Failed',
  unknown: 'Could not be made',
  'not-applicable': 'Not needed here',
};

export const ui = {
  /** `#` stands for the letters that are left, or too many. */
  counter: { within: '# letters left', over: '# letters too many' },
  productName: 'Cairn',
  pageTitle: (title: string, site: string) => `${title} · ${site}`,
  runningExam: {
    text: (title: string) => `Your exam is running: ${title}.`,
    left: 'Time left:',
    minutes: (minutes: number) => (minutes <= 0 ? 'less than a minute' : counted(minutes, 'minute')),
    action: 'Go on with the exam',
  },
  skipToContent: 'Skip to the content',
  menu: 'Menu',
  mainNavigation: 'Main',
  footerNavigation: 'About this site',
  breadcrumbs: 'You are here',
  tabs: 'Views of this page',
  optional: 'optional',
  error: 'Error',
  errorSummaryTitle: 'Please look at this again',
  bounds: {
    tooLong: (most: number) =>
      `This is far too long: no answer may have more than ${counted(most, 'character')}.`,
    long: (most: number) => `This is too long: it may have at most ${counted(most, 'character')}.`,
    missing: 'This answer is missing. Give it, or load the page again.',
    unreadable: 'This cannot be read. Give one answer of the kind that is asked for.',
    unheardOf: 'Something was sent that this form does not ask for. Load the page again.',
  },
  changedMeanwhile: {
    takeTheirs: 'Take what is saved, and drop what you typed',
  },
  givenBack: {
    title: 'Nothing is saved yet, and what you typed is here',
    text: 'You had to sign in first. Look it over and send it again. Passwords and files are never kept: enter or choose them once more.',
    kept: 'What you typed is kept for an hour. Go on here, and you find it in its form again.',
  },
  notice: { info: 'Note', success: 'Done', warning: 'Take care', error: 'Something went wrong' },
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  details: 'Details',
  whatToDo: 'What you can do',
  verdicts,
  checks,
  checkFacts,
  outcomes,
  progress: (value: string, max: string) => `${value} of ${max}`,
  stones: (done: number, total: number) => `${done} of ${total} stones laid`,
  sortedAscending: 'lowest first',
  sortedDescending: 'highest first',
  skill: {
    required: (level: number) => `needed: level ${level}`,
    shown: (level: number) => (level === 0 ? 'not shown yet' : `shown: level ${level}`),
    summary: (name: string, required: number, shown: number) =>
      `${name}: level ${required} is needed, ${shown === 0 ? 'nothing is shown yet' : `level ${shown} is shown`}.`,
    reached: 'Reached',
    missing: (levels: number) => byCount(levels, { one: 'One level to go', other: `${levels} levels to go` }),
  },
  timeline: { today: 'Today', summary: (sentences: readonly string[]) => sentences.join(' ') },
  errorPages: {
    home: 'Go to the home page',
    signIn: 'Sign in',
    notFound: {
      title: 'There is no page at this address',
      text: 'It may have been moved, or closed by whom it belongs to. Check the address, or begin at the home page.',
    },
    failed: {
      title: 'Something went wrong on our side',
      text: (requestId: string) =>
        `Nothing that you did caused this. It was logged as ${requestId}. Try again in a minute.`,
    },
    oldForm: {
      title: 'This form is too old',
      text: 'It was not sent from a Cairn page, or it was open too long. Nothing was changed. Go back, load the page again, and repeat what you did.',
    },
    refused: {
      invalid: 'That could not be done',
      'not-signed-in': 'Sign in first',
      forbidden: 'This is not open to you',
      'not-found': 'It is not here',
      conflict: 'That could not be done',
      'too-many': 'A little too fast',
      busy: 'Try again in a moment',
      gone: 'It is no longer here',
      'too-large': 'That is too large',
    },
  },
  language: { legend: 'Language' },
  theme: {
    legend: 'Colours',
    light: 'Light',
    dark: 'Dark',
    device: 'As the device',
  },
  navigation: {
    catalogue: 'Find learning',
    verify: 'Check a badge',
    learn: 'My learning',
    wallet: 'My badges',
    cases: 'What you asked',
    notices: 'Notices',
    account: 'Account',
    signIn: 'Sign in',
    signUp: 'Sign up',
    signOut: 'Sign out',
    administration: 'Administration',
    console: 'Console',
    provide: 'Start as a provider',
    outbox: 'Outbox',
    gallery: 'Design gallery',
    signedInAs: (name: string) => `Signed in as ${name}`,
  },
  consoleRail: {
    label: (organisation: string) => `${organisation}: console`,
    waiting: (figures: string) => `, ${figures} waiting`,
    overview: 'Overview',
    achievements: 'What we offer',
    skills: 'Skills',
    cases: 'To decide',
    awards: 'Awards',
    statements: 'Statements',
    members: 'People and roles',
    audit: 'Audit trail',
    apiTokens: 'Access for programs',
    webhooks: 'Webhooks',
    look: 'Look',
    profile: 'Profile',
    provider: 'For those who check',
    publicPage: 'Public page',
  },
  footer: {
    sentence:
      'Cairn is free and open software. A badge made here can be checked by anyone, without asking us.',
    demo: 'This is a demo world. People, organisations and badges are invented.',
  },
};
