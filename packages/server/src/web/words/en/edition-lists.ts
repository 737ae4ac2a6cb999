import type { ListField, OutcomeField, RowOf } from '../../../modules/catalog/index.ts';
import { byCount } from './count.ts';

interface Asked {
  label: string;
  hint?: string;
}

interface ListWords<Member extends string> {
  legend: string;
  hint?: string;
  part: string;
  /** What learners read it under. */
  term: string;
  row: (place: number) => string;
  add: string;
  members: { [member in Member]: Asked };
}

type Member<List extends ListField> = Exclude<keyof RowOf<List> & string, 'rowId'>;

const page = 'Address of a web page';

const lists: { [list in ListField]: ListWords<Member<list>> } = {
  otherCredits: {
    legend: 'Credits besides ECTS',
    part: 'other credits',
    term: 'Other credits',
    row: (place) => `Credits ${place}`,
    add: 'Add credits',
    members: {
      amount: { label: 'How many' },
      unit: { label: 'Unit' },
      unitName: { label: 'Name of another unit' },
    },
  },
  fieldsOfStudy: {
    legend: 'Fields of study',
    hint: 'By the international classification ISCED-F, so that it is found abroad too.',
    part: 'fields of study',
    term: 'Fields of study',
    row: (place) => `Field ${place}`,
    add: 'Add a field',
    members: { code: { label: 'Field of study' } },
  },
  industries: {
    legend: 'Industries',
    hint: 'Where people work who need it.',
    part: 'industries',
    term: 'Industries',
    row: (place) => `Industry ${place}`,
    add: 'Add an industry',
    members: { section: { label: 'Industry' } },
  },
  classifications: {
    legend: 'Other classifications',
    hint: 'Subjects and industries by CIP, NAICS, ISIC, or a classification of your own.',
    part: 'other classifications',
    term: 'Classified as',
    row: (place) => `Place ${place}`,
    add: 'Add a place in a classification',
    members: {
      label: { label: 'What it is called there' },
      scheme: { label: 'Classification' },
      code: { label: 'Code' },
      schemeName: { label: 'Name of another classification' },
      address: { label: page },
    },
  },
  targetRoles: {
    legend: 'Roles that it prepares for',
    part: 'roles',
    term: 'Prepares for',
    row: (place) => `Role ${place}`,
    add: 'Add a role',
    members: {
      title: { label: 'Role' },
      seniority: { label: 'Experience' },
      address: { label: 'Address in a classification', hint: 'Such as an occupation in ESCO or O*NET.' },
    },
  },
  entryRequirements: {
    legend: 'What somebody needs before',
    part: 'what is needed before',
    term: 'Before you begin',
    row: (place) => `Need ${place}`,
    add: 'Add a need',
    members: {
      text: { label: 'What do they need?' },
      kind: { label: 'How much is it needed?' },
      achievementId: { label: 'Microcredential of this site', hint: 'Its number, ach_…, as in its address.' },
    },
  },
  qualityAssurance: {
    legend: 'Quality assurance',
    part: 'quality assurance',
    term: 'Quality assurance',
    row: (place) => `Assurance ${place}`,
    add: 'Add quality assurance',
    members: {
      name: { label: 'Name of the procedure or body' },
      kind: { label: 'What kind is it?' },
      address: { label: page },
    },
  },
  people: {
    legend: 'People who stand behind it',
    hint: 'They are named on the public page. Ask them first.',
    part: 'people',
    term: 'Who stands behind it',
    row: (place) => `Person ${place}`,
    add: 'Add a person',
    members: {
      name: { label: 'Name' },
      role: { label: 'Part in it' },
      address: { label: page },
      credentialAddress: { label: 'Address of a credential', hint: 'That shows what they know.' },
    },
  },
};

const outcome: { [member in OutcomeField]: Asked } = {
  verb: { label: 'Verb' },
  object: { label: 'Object' },
  condition: { label: 'Condition' },
  level: { label: 'Level, 1 to 8' },
  evidence: { label: 'What shows it?' },
};

export const editionLists = {
  lists,
  outcome,
  remove: (row: string) => `Take ${row} away`,
  inParts: 'Say it in parts, with its evidence',
  notStated: 'Not stated',
  choose: 'Not stated',
  pages: {
    label: 'Pages of the description',
    about: 'About it',
    time: 'Time and credit',
    audience: 'For whom',
    quality: 'Quality and people',
    upkeep: 'What follows',
  },
  errors: {
    address: 'Give a whole address that begins with https:// or http://.',
    date: 'Give a day that is in the calendar.',
    name: 'That is too long.',
    achievement: 'Give the number of a microcredential, such as ach_1aB2.',
    code: 'Give the code as its classification writes it, such as 11.0701 (CIP), 5415 (NAICS) or J62 (ISIC).',
    schemeName: 'Say what the classification is called.',
    number: 'Give a number within the bounds of the question.',
    needed: 'Say this too, or empty the whole row.',
    many: 'There can be no more of these.',
  },
  meter: {
    title: 'European standard elements',
    said: 'Stated',
    missing: 'Not stated',
    elements: {
      title: 'Title',
      outcomes: 'Learning outcomes',
      workload: 'Workload',
      level: 'Level',
      assessment: 'Type of assessment',
      participation: 'Form of participation',
      quality: 'Quality assurance',
      entry: 'What is needed before',
      identity: 'Supervision and identity check',
      stackability: 'What it builds into',
      further: 'What it covers and how one learns',
    },
  },
  page: {
    duration: (least: string | undefined, most: string | undefined) =>
      [least && `at least ${least}`, most && `at most ${most}`].filter(Boolean).join(', '),
    weeks: (weeks: string, count: number) => byCount(count, { one: '1 week', other: `${weeks} weeks` }),
    weekly: (hours: string, count: number) =>
      byCount(count, { one: '1 hour a week', other: `${hours} hours a week` }),
    months: (months: number) =>
      byCount(months, { one: 'One month before it ends', other: `${months} months before it ends` }),
    evidence: (kind: string) => `Shown by ${kind}`,
    practical: (practical: number, of: number) =>
      `Outcomes shown by doing the thing itself: ${practical} of ${of} (${Math.round((100 * practical) / of)}%).`,
    credential: 'Credential',
    credentialVerified: (title: string, issuer: string) =>
      `verified here: “${title}”, awarded by ${issuer} to somebody of this name`,
    credentialStated: '(stated by the provider)',
  },
};
