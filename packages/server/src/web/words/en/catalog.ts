import type { EuropeanElements } from '@cairn/engine';
import type {
  AchievementKind,
  CatalogueFacet,
  CatalogueSort,
  ComparedFigure,
  EditionFormat,
  MatchPlace,
  PublicationCheckCode,
  Subject,
} from '../../../modules/catalog/index.ts';
import { choices } from './choices.ts';
import { classifications } from './classifications.ts';
import { byCount, counted } from './count.ts';

const subjects: { [subject in Subject]: string } = {
  technology: 'Technology',
  business: 'Business',
  'health-care': 'Health care',
  education: 'Education',
  'creative-arts': 'Creative arts',
  engineering: 'Engineering',
  'natural-sciences': 'Natural sciences',
  'social-sciences': 'Social sciences',
  languages: 'Languages',
  environment: 'Environment',
  'public-services': 'Public services',
};

const kinds: { [kind in AchievementKind]: { name: string; meaning: string } } = {
  MicroCredential: {
    name: 'Microcredential',
    meaning: 'A small, assessed piece of learning that proves certain skills.',
  },
  Badge: { name: 'Badge', meaning: 'A sign of one thing done or shown; smaller than a microcredential.' },
  Certificate: {
    name: 'Certificate',
    meaning: 'Proof of a programme of study that ended with an assessment.',
  },
  CertificateOfCompletion: {
    name: 'Certificate of completion',
    meaning: 'Proof that somebody took part to the end. It does not say how well.',
  },
  Certification: {
    name: 'Certification',
    meaning: 'A professional body confirms that somebody meets its standard; it usually has to be renewed.',
  },
  Course: { name: 'Course', meaning: 'A course with an assessment of its own.' },
  Diploma: { name: 'Diploma', meaning: 'A larger qualification, often made of several smaller ones.' },
  Degree: {
    name: 'Degree',
    meaning: 'A full qualification of a university, such as a bachelor or a master: years of study.',
  },
};

const checks: { [code in PublicationCheckCode]: (about: string) => string } = {
  title: () => 'It has a title.',
  purpose: () => 'It says what it is for.',
  criteria: () => 'It says what somebody has to do to earn it.',
  workload: () => 'It says how many hours it takes.',
  skills: () => 'It names at least one skill.',
  outcomes: () => 'It has at least one outcome.',
  assessment: () => 'It has an exam with at least one question.',
  'skill-has-outcome': (about) => `The skill “${about}” has an outcome that shows it.`,
  'skill-is-evidenced': (about) => `The skill “${about}” is evidenced by a question of the exam.`,
  'outcome-is-assessed': (about) => `The outcome “${about}” is assessed by a question of the exam.`,
  'questions-show-outcomes': () => 'Every question shows an outcome that is still there.',
};

type EuropeanTerm = NonNullable<EuropeanElements['assessmentType' | 'participationType' | 'supervisionType']>;

/** As within a sentence; where one stands alone, it begins with a capital letter. */
const europeanTerms: { [term in EuropeanTerm]: string } = {
  testing: 'testing',
  'application of a skill': 'application of a skill',
  portfolio: 'portfolio',
  'recognition of prior learning': 'recognition of prior learning',
  online: 'online',
  'onsite or blended': 'onsite or blended',
  volunteering: 'volunteering',
  'work experience': 'work experience',
  'personalized learning activities': 'personalised learning activities',
  'unsupervised with no identity verification': 'unsupervised with no identity verification',
  'supervised with no identity verification': 'supervised with no identity verification',
  'supervised online': 'supervised online',
  'onsite with identity verification': 'onsite with identity verification',
};

/** Names of standards, and whom each is for. */
const formats: { [format in EditionFormat]: string } = {
  'open-badges': 'Open Badges 3.0, as badges carry it',
  elm: 'European Learning Model',
  ctdl: 'CTDL, for credential registries',
  'schema-org': 'schema.org, for search engines',
};

/** What stands below the filter by cost. */
const roughBands = (month: string) =>
  `Rough bands: prices in other currencies are put here by rates of ${month}, to two digits.`;

const facets: { [facet in CatalogueFacet]: string } = {
  subject: 'Subject',
  classification: 'Subject or industry by classification',
  skill: 'Skill',
  price: 'What it costs in all, roughly in euros',
  starts: 'Begin',
  pace: 'Pace',
  delivery: 'Where',
  town: 'Town',
  kind: 'Kind',
  approach: 'Kind of offer',
  workload: 'Workload',
  language: 'Language',
  eqf: 'European level (EQF)',
  ects: 'ECTS credits',
  assessment: 'How it is assessed',
  participation: 'Form of participation',
  supervision: 'Supervision and identity',
  expiry: 'Expiry',
  provider: 'Provider',
  'provider-kind': 'Kind of provider',
  country: 'Country of the provider',
  conformance: 'Meets the rule pack',
};

interface Band {
  from: number;
  to?: number;
}

const rangeOf = ({ from, to }: Band) => (from === 0 ? `Up to ${to}` : `${from} to ${to}`);

const number = new Intl.NumberFormat('en-GB');

export const catalog = {
  title: 'Find learning',
  lead: 'Small pieces of learning that end with proof of what you can do.',
  description: 'Search microcredentials by what you want to be able to do, by subject and by skill.',
  search: { label: 'What do you want to learn?', action: 'Search', hint: 'A skill, a topic or a title.' },
  filters: 'Narrow down',
  filterCount: (active: number) =>
    active === 0 ? 'Narrow down' : `Narrow down (${counted(active, 'filter')} on)`,
  facets,
  roughBands,
  bands: {
    workload: (band) => (band.to === undefined ? `More than ${band.from} hours` : `${rangeOf(band)} hours`),
    ects: (band) =>
      band.to === undefined
        ? `More than ${band.from} credits`
        : `${rangeOf(band)} ${band.to === 1 ? 'credit' : 'credits'}`,
    price: (band) => (band.to === undefined ? `More than ${band.from} euros` : `${rangeOf(band)} euros`),
  } satisfies { [facet in 'workload' | 'ects' | 'price']: (band: Band) => string },
  expiry: { expires: 'Expires', lasts: 'Does not expire' },
  sortBy: 'Order',
  sorts: {
    match: () => 'Best match',
    newest: (isDescending) => (isDescending ? 'Newest' : 'Oldest'),
    title: (isDescending) => (isDescending ? 'Title, Z to A' : 'Title, A to Z'),
    workload: (isDescending) => (isDescending ? 'Most hours' : 'Fewest hours'),
    ects: (isDescending) => (isDescending ? 'Most credits' : 'Fewest credits'),
    level: (isDescending) => (isDescending ? 'Highest level' : 'Lowest level'),
    price: () => 'Lowest cost',
    starts: () => 'Earliest start',
  } satisfies { [sort in CatalogueSort]: (isDescending: boolean) => string },
  readAs: (typed: string, meant: readonly string[]) =>
    `Nothing has “${typed}”, so these have ${meant.map((word) => `“${word}”`).join(' or ')}.`,
  matchedIn: {
    title: 'Found in the title:',
    skill: 'Proves the skill:',
    label: 'One of its skills is also called:',
    outcome: 'You learn this:',
    purpose: 'Found in the description:',
    subject: 'Its subject is:',
  } satisfies { [place in MatchPlace]: string },
  matchedAs: (typed: string, found: string) => `(“${found}” was looked for too, as you typed “${typed}”)`,
  clear: 'Show everything',
  found: (total: number) => byCount(total, { one: 'One offer', other: `${number.format(total)} offers` }),
  foundFor: (typed: string) => `for “${typed}”`,
  pages: 'More results',
  previous: 'Back',
  next: 'More',
  empty: {
    title: 'Nothing is offered here yet',
    text: 'Published microcredentials will be listed here, with what they prove and how one earns them.',
    action: 'Check a badge instead',
  },
  nothingFound: {
    title: 'Nothing matches all of this',
    text: 'Try fewer or shorter words, or take a filter away.',
  },
  subjects,
  kinds,
  checks,
  europeanTerms,
  choices,
  classifications,
  hours: (hours: number) => byCount(hours, { one: '1 hour', other: `${number.format(hours)} hours` }),
  offeredBy: 'Offered by',
  provider: 'Provider',
  providerOf: (name: string, kind: string) => `${name}, ${kind.toLowerCase()}`,
  badgeAlt: (title: string, issuer: string) => `Badge “${title}” by ${issuer}`,
  translated: {
    from: (original: string) => `Translated from ${original}.`,
    alsoIn: 'Also in:',
  },
  achievement: {
    enrol: 'Enrol',
    goOn: 'Go on learning',
    result: 'See your result',
    outcomes: 'What you will be able to do',
    outcomesLead: 'Whoever holds this has shown that they can do each of these.',
    skills: 'Skills it proves',
    skillsCaption: 'Skills with the level that is proven',
    skill: 'Skill',
    level: 'Level',
    levelOf: (level: number, levels: number) => `(${level} of ${levels})`,
    framework: 'Scale',
    criteria: 'What you have to do to earn it',
    assessment: 'How it is assessed',
    exam: 'Exam',
    questions: (count: number) => byCount(count, { one: '1 question', other: `${count} questions` }),
    passRule: (percent: number, rule: 'every-outcome' | 'overall') =>
      rule === 'every-outcome'
        ? `You pass with ${percent}% in each outcome. A strong one does not make up for a weak one.`
        : `You pass with ${percent}% over the whole exam.`,
    attempts: (count: number | undefined) =>
      count === undefined
        ? 'As many as you like'
        : byCount(count, { one: 'One attempt', other: `Up to ${count} attempts` }),
    waiting: (hours: number) =>
      hours === 0
        ? ''
        : hours % 24 === 0
          ? waitDays(hours / 24)
          : `${counted(hours, 'hour')} between two attempts`,
    time: (minutes: number | undefined) =>
      minutes === undefined ? 'No time limit' : `${counted(minutes, 'minute')} an attempt`,
    terms: {
      kind: 'Kind',
      subject: 'Subject',
      workload: 'Workload',
      language: 'Language',
      validity: 'Valid for',
      eqf: 'European level (EQF)',
      ects: 'ECTS credits',
      assessmentType: 'How it is assessed',
      participation: 'Form of participation',
      supervision: 'Supervision and identity',
      edition: 'Edition',
      passRule: 'Pass rule',
      attempts: 'Attempts',
      time: 'Time',
      size: 'Size',
    },
    ects: (points: number) =>
      byCount(points, { one: '1 ECTS credit', other: `${number.format(points)} ECTS credits` }),
    eqf: (level: number) => `Level ${level}`,
    validMonths: (months: number | undefined) =>
      months === undefined
        ? 'It does not expire'
        : months % 12 === 0
          ? years(months / 12)
          : counted(months, 'month'),
    edition: (number: number) => `Edition ${number}, published`,
    editions: 'Editions',
    editionOf: (number: number) => `Edition ${number}`,
    older: {
      title: (number: number) => `This is edition ${number}`,
      text: 'It is what badges of this edition stand for. A newer edition has taken its place.',
      toNewest: 'See the newest edition',
    },
    retired: {
      title: 'This is not offered any more',
      text: 'New learners cannot enrol. Awards that were earned stay and can be checked.',
    },
    facts: 'At a glance',
    aboutKind: 'What this kind of credential is',
    machine:
      'The same facts, as other programs and search engines read them. The addresses stay, as the edition does.',
    programs: { title: 'This description for programs', formats },
  },
  compare: {
    title: 'Compare',
    lead: 'Side by side, as their providers describe them. What one of them does not say, stands there as missing.',
    pick: 'Compare',
    pickOne: (title: string) => `Compare “${title}”`,
    action: 'Compare the ticked ones',
    hint: (most: number) => `Tick up to ${most}.`,
    caption: 'Offers side by side',
    element: 'What',
    missing: 'Not said',
    offer: 'The whole description',
    toOffer: 'See the offer',
    best: {
      workload: 'Fewest hours',
      ects: 'Most credits',
      level: 'Highest level',
      expiry: 'Lasts longest',
    } satisfies { [figure in ComparedFigure]: string },
    leftOut: (most: number) => `More than ${most} do not fit beside each other: the first ${most} are shown.`,
    none: {
      title: 'Nothing to compare yet',
      text: 'Tick two or more offers in the catalogue.',
      action: 'To the catalogue',
    },
  },
  organisation: {
    offers: 'What can be earned here',
    none: {
      title: 'Nothing is offered yet',
      text: 'What this organisation publishes will be listed here.',
      action: 'Look at the whole catalogue',
    },
    website: 'Website',
    country: 'Country',
    since: 'On Cairn since',
  },
};

function waitDays(days: number): string {
  return byCount(days, { one: 'One day between two attempts', other: `${days} days between two attempts` });
}

function years(count: number): string {
  return byCount(count, { one: 'One year', other: `${count} years` });
}
