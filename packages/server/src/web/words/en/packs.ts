import type { Measure, Operator, PackCheckId, PackId, PackUse } from '../../../modules/catalog/index.ts';
import { byCount } from './count.ts';

const names: { [pack in PackId]: { title: string; about: string; source: string } } = {
  european: {
    title: 'European standard elements',
    about: 'What a microcredential says of itself everywhere in the European Union.',
    source: 'Council of the European Union, Recommendation 2022/C 243/02, Annex I',
  },
  'common-framework': {
    title: 'Common Microcredential Framework',
    about: 'For online microcredentials of universities that count towards a degree.',
    source: 'European MOOC Consortium, Common Microcredential Framework',
  },
  'trusted-knowledge': {
    title: 'TrustEd Microcredential: Knowledge',
    about: 'Somebody learned something specific, and a sound assessment of the outcomes shows it.',
    source: '1EdTech, TrustEd Microcredential Framework',
  },
  'trusted-application': {
    title: 'TrustEd Microcredential: Application',
    about: 'Somebody can use what they learned, and doing it shows it.',
    source: '1EdTech, TrustEd Microcredential Framework',
  },
  'workforce-pell': {
    title: 'Workforce Pell',
    about: 'For short programmes in the United States whose learners want a federal Pell Grant.',
    source: 'U.S. Department of Education, final rule 91 FR 29254, in force from 20 July 2026',
  },
};

const described = {
  title: 'It has a title.',
  purpose: 'It says what it is for.',
  criteria: 'It says what somebody has to do to earn it.',
  outcomes: 'It names its outcomes.',
  evidence: 'Each outcome names what shows it.',
  'skills-aligned': 'A skill comes from a published framework.',
  accreditation: 'It names the accreditation of its provider or of itself.',
};

const checks: { [pack in PackId]: { [check in PackCheckId<pack>]: string } } = {
  european: {
    title: 'It has a title.',
    country: 'Its provider says in which country it sits.',
    outcomes: 'It names its outcomes.',
    workload: 'It gives its workload in hours.',
    level: 'It is placed at a European level (EQF) or at a national one.',
    assessment: 'It says how it is assessed.',
    participation: 'It says how one takes part.',
    quality: 'It names its quality assurance.',
    credit: 'It gives its credit in ECTS.',
    entry: 'It says what somebody needs before.',
    identity: 'It says who supervises the assessment and how identity is checked.',
    stackability: 'It says whether it builds into something larger.',
    further: 'It says more: what it covers, or how one learns.',
  },
  'common-framework': {
    hours: 'The workload is 100 to 150 hours, the assessment included.',
    credit: 'It gives 4 to 6 ECTS, or 10 to 15 British or 2 to 3 American credits.',
    level: 'It is at European level 6 or 7, or at 4 or 5 with ECTS.',
    assessment: 'Each outcome is assessed.',
    identity: 'Identity is checked in the assessment by more than being signed in.',
    transcript: 'It names the outcomes that a transcript lists.',
    degree: 'It counts towards something larger.',
    'degree-named': 'It says towards which degree, and how.',
  },
  'trusted-knowledge': { ...described, assessment: 'Each outcome is assessed.' },
  'trusted-application': {
    ...described,
    applied: 'It is assessed by the application of a skill, or by a portfolio.',
    'shown-by-doing':
      'Each outcome is shown by doing: a project, a portfolio, observed work or the like. An exam of questions shows knowledge.',
  },
  'workforce-pell': {
    country: 'Its provider sits in the United States.',
    hours: 'It takes at least 150 and less than 600 clock hours.',
    weeks: 'It lasts at least 8 and less than 15 weeks.',
    stackable: 'It is part of a series, or counts towards something larger.',
    'leads-on': 'It says for which certificate or degree its credit is accepted.',
    occupation: 'It names a role that it prepares for.',
    assessment: 'Each outcome is assessed.',
    accreditation: 'It names the accreditation of its provider.',
  },
};

/** What a pack asks and Cairn cannot know from an edition. */
const unseen: { [pack in PackId]: readonly string[] } = {
  european: ['Holder, awarding body and date come with each badge.'],
  'common-framework': [
    'Whether the university really awards the credit, and whether its checks of identity follow its own policy.',
  ],
  'trusted-knowledge': ['Whether the assessment is valid: that takes people who know the subject.'],
  'trusted-application': ['Whether the assessment is valid: that takes people who know the subject.'],
  'workforce-pell': [
    'Clock hours are supervised instruction. Cairn counts the workload that you give, which may be more.',
    'The approval of the governor and of the Secretary of Education, with their dates.',
    'That the programme has been offered for a year before it is approved.',
    'Completion: at least 70 per cent within one and a half times the usual time.',
    'Placement: at least 70 per cent of those who complete are in work 180 days later.',
    'That the price is not more than what graduates earn additionally.',
  ],
};

const operators: { [operator in Operator]: string } = {
  stated: 'is stated',
  'at-least': 'is at least',
  'at-most': 'is at most',
  'one-of': 'is one of these',
};

const measures: { [measure in Measure]: string } = {
  learningOutcomes: 'Number of outcomes',
  skills: 'Number of skills',
  assessments: 'Number of assessments',
  practicalShare: 'Share of outcomes shown by doing',
  translations: 'Number of translations',
};

const uses: { [use in PackUse]: string } = {
  off: 'Off',
  warn: 'Warn',
  block: 'Block',
};

const titleOf = (pack: string, own: string): string =>
  Object.hasOwn(names, pack) ? names[pack as PackId].title : own;
const checkOf = (pack: string, check: string): string | undefined =>
  Object.hasOwn(checks, pack) ? (checks[pack as PackId] as { [check: string]: string })[check] : undefined;

export const packs = {
  names,
  checks,
  unseen,
  operators,
  measures,
  uses,
  titleOf,
  /** What a check asks; `message` is the organisation's own. */
  checkText: ({ pack, check, message }: { pack: string; check: string; message: string }) =>
    checkOf(pack, check) ?? message,
  /** What was decided, as the audit trail keeps it by codes: `european: block, own: warn`. */
  decided: (parts: string) =>
    parts
      .split(', ')
      .map((part) => {
        const [pack = '', use = ''] = part.split(': ');
        return `${titleOf(pack, 'own pack')}: ${Object.hasOwn(uses, use) ? uses[use as PackUse] : use}`;
      })
      .join(', '),
  /** One line of what keeps a draft from being published. */
  missing: (given: { pack: string; title: string; check: string; message: string }) =>
    `${titleOf(given.pack, given.title)}: ${checkOf(given.pack, given.check) ?? given.message}`,
  usesHint: {
    off: 'Not looked at.',
    warn: 'Authors read what is missing, and can publish.',
    block: 'Nothing is published that misses something needed.',
  } satisfies { [use in PackUse]: string },
  source: 'Source',
  sourceOn: 'of',
  edition: (edition: string) => `edition ${edition}`,
  asks: 'What it asks',
  advises: 'What it advises',
  unseenTitle: 'What Cairn cannot see',
  met: 'Met',
  open: 'Missing',
  advice: 'Advice',
  fix: 'Add it',
  allMet: 'Everything needed is there.',
  missingCount: (count: number) =>
    byCount(count, { one: 'One thing is missing.', other: `${count} things are missing.` }),
  tab: 'Rule packs',
  conformance: {
    title: 'Rule packs',
    lead: 'Which published rules this edition meets. Cairn works it out from what you wrote; nobody types it.',
    kept: 'What was found when this edition was published stays with it:',
    keptNone:
      'This edition was published before Cairn judged by rule packs. This is what they say of it today.',
    notMet: (count: number) =>
      `not met (${byCount(count, { one: 'one thing', other: `${count} things` })} missing)`,
    now: 'As it is now',
    others: 'Other packs',
    othersLead: 'Your organisation has not switched these on. They change nothing, and make no label.',
    decide: 'Decide which packs count',
    sheet: {
      title: 'Numbers for the application',
      hours: 'Workload',
      weeks: 'Usual time',
      window: 'Window for completing (one and a half times the usual time)',
      placement: 'Window for placement after completing',
      placementDays: '180 days',
      firstOffered: 'First offered',
      notOffered: 'Not published yet',
      yearOver: 'A year of offering is over',
      approvals: 'Approvals and accreditations on record',
      noApprovals: 'None',
    },
  },
  publish: {
    title: 'Rule packs',
    warns: 'This does not stop you.',
    blocks: 'This has to be there before you can publish.',
  },
  labels: {
    title: 'Meets',
    how: 'Worked out by Cairn from what stands here, on the day it was published. It is no approval by those who wrote the rules.',
    read: 'What the rules ask',
    own: 'rules of the provider’s own',
  },
  publicPage: {
    title: 'Rule packs',
    description: 'The published rules by which Cairn judges microcredentials, and what it cannot judge.',
    lead: 'By these published rules Cairn judges microcredentials when they are published. A label says that everything needed is there. It is worked out, never typed, and it is no approval by those who wrote the rules.',
    find: 'Find what meets it',
  },
  settings: {
    title: 'Rule packs',
    lead: 'A rule pack looks at each draft before it is published. Decide what happens when something is missing. What is published already stays as it is.',
    of: (pack: string) => `When “${pack}” is not met`,
    save: 'Save',
    own: 'Your own pack',
    ownNone:
      'You have no pack of your own. Write down what your organisation asks of everything that it publishes.',
    ownCount: (count: number) => byCount(count, { one: 'One condition', other: `${count} conditions` }),
    ownWrite: 'Write your own pack',
    ownChange: 'Change it',
    readOnly: 'Owners and registrars decide this.',
  },
  own: {
    title: 'Your own rule pack',
    lead: 'All of these conditions together are the rule. Each one looks at one thing that an edition says, and tells authors what is missing in your words.',
    name: 'Name of the pack',
    nameHint: 'Authors and learners read it.',
    conditions: 'Conditions',
    condition: (place: number, about: string) => `Condition ${place}: ${about}`,
    operator: 'What about it?',
    amount: 'Number',
    units: {
      figure: 'The number itself.',
      letters: 'Letters.',
      rows: 'How many.',
      percent: 'Per cent, 0 to 100.',
    },
    choices: 'Which ones may it be?',
    only: 'For which kind?',
    everyKind: 'Every kind',
    weight: 'How much does it count?',
    needed: 'It has to be so',
    advised: 'Advice',
    message: 'What do authors read when it is not so?',
    messageHint: 'Say what to do: “Give at least 20 hours.”',
    about: 'What is the condition about?',
    add: 'Add a condition',
    remove: (place: number) => `Take condition ${place} away`,
    save: 'Save the pack',
    emptyHint: 'Without a condition there is no pack.',
  },
  errors: {
    title: 'Give the pack a name of at most 80 letters.',
    message: 'Say in at most 200 letters what authors should do.',
    choice: 'Choose one of the list.',
    number: 'Give a number from 0 to 10000.',
  },
};
