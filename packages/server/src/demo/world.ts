import type { OrganisationKind, Role } from '../modules/audit/index.ts';
import type { PartnerRole, StatementKind } from '../modules/trust/index.ts';
import { geriatricCare, infectionPrevention, paediatricCare, patientCare } from './content/care.ts';
import {
  codingFoundation,
  frontEndFrameworks,
  javascriptLanguage,
  pythonLanguage,
} from './content/coding.ts';
import type { DemoAchievement } from './content/demo-achievement.ts';

export interface DemoOrganisation {
  slug: string;
  name: string;
  kind: OrganisationKind;
  description: string;
  websiteUrl: string;
  countryCode: string;
}

export interface DemoPerson {
  name: string;
  email: string;
  /** Absent for learners and the administrator. */
  organisation?: string;
  role: Role | 'learner' | 'administrator';
}

/** Invented; every address ends in .example, which nobody can own (RFC 2606). */
export const demoOrganisations: DemoOrganisation[] = [
  {
    slug: 'northmoor',
    name: 'Northmoor University',
    kind: 'university',
    description: 'A university on the coast that teaches computing in small pieces beside its degrees.',
    websiteUrl: 'https://northmoor.example',
    countryCode: 'GB',
  },
  {
    slug: 'ashgrove',
    name: 'Ashgrove Institute of Nursing',
    kind: 'professional-body',
    description:
      'The professional body of nurses and care assistants of the region. It teaches and examines on real wards.',
    websiteUrl: 'https://ashgrove.example',
    countryCode: 'IE',
  },
  {
    slug: 'tidewater',
    name: 'Tidewater Systems',
    kind: 'company',
    description: 'A software company of two hundred people that hires by skills and checks them.',
    websiteUrl: 'https://tidewater.example',
    countryCode: 'NL',
  },
  {
    slug: 'meridian',
    name: 'Meridian Quality Agency',
    kind: 'accreditor',
    description:
      'An agency that visits those who teach, looks at what they assess, and says whether it keeps to its code.',
    websiteUrl: 'https://meridian.example',
    countryCode: 'IE',
  },
];

export const demoPeople: DemoPerson[] = [
  { name: 'Robin Alder', email: 'robin@cairn.example', role: 'administrator' },
  { name: 'Amara Okafor', email: 'amara@learner.example', role: 'learner' },
  { name: 'Jonas Lindqvist', email: 'jonas@learner.example', role: 'learner' },
  { name: 'Mei Tanaka', email: 'mei@learner.example', role: 'learner' },
  { name: 'Kofi Mensah', email: 'kofi@learner.example', role: 'learner' },
  { name: 'Grace Mwangi', email: 'grace@learner.example', role: 'learner' },
  { name: 'Lukas Brandt', email: 'lukas@learner.example', role: 'learner' },
  { name: 'Nadia Benali', email: 'nadia@learner.example', role: 'learner' },
  { name: 'Piotr Zieliński', email: 'piotr@learner.example', role: 'learner' },
  { name: 'Eleanor Whitby', email: 'eleanor@northmoor.example', organisation: 'northmoor', role: 'owner' },
  { name: 'Siobhán Byrne', email: 'siobhan@ashgrove.example', organisation: 'ashgrove', role: 'owner' },
  { name: 'Joris de Vries', email: 'joris@tidewater.example', organisation: 'tidewater', role: 'owner' },
  { name: 'Anneke Smit', email: 'anneke@tidewater.example', organisation: 'tidewater', role: 'owner' },
  { name: 'Ruth Adeyemi', email: 'ruth@meridian.example', organisation: 'meridian', role: 'owner' },
  { name: 'Priya Raman', email: 'priya@northmoor.example', organisation: 'northmoor', role: 'author' },
  { name: 'Tomasz Wójcik', email: 'tomasz@northmoor.example', organisation: 'northmoor', role: 'author' },
  { name: 'Niamh Kelly', email: 'niamh@ashgrove.example', organisation: 'ashgrove', role: 'author' },
  { name: 'David Osei', email: 'david@ashgrove.example', organisation: 'ashgrove', role: 'author' },
  { name: 'Hannah Bright', email: 'hannah@northmoor.example', organisation: 'northmoor', role: 'assessor' },
  { name: 'Luis Ferreira', email: 'luis@northmoor.example', organisation: 'northmoor', role: 'assessor' },
  { name: 'Orla Doyle', email: 'orla@ashgrove.example', organisation: 'ashgrove', role: 'assessor' },
  { name: 'Yusuf Demir', email: 'yusuf@ashgrove.example', organisation: 'ashgrove', role: 'assessor' },
  {
    name: 'Margaret Hale',
    email: 'margaret@northmoor.example',
    organisation: 'northmoor',
    role: 'registrar',
  },
  { name: 'Ivan Petrov', email: 'ivan@northmoor.example', organisation: 'northmoor', role: 'registrar' },
  { name: 'Ciara Walsh', email: 'ciara@ashgrove.example', organisation: 'ashgrove', role: 'registrar' },
  { name: 'Zofia Nowak', email: 'zofia@ashgrove.example', organisation: 'ashgrove', role: 'registrar' },
  { name: 'Sam Carter', email: 'sam@northmoor.example', organisation: 'northmoor', role: 'viewer' },
  { name: 'Aoife Nolan', email: 'aoife@ashgrove.example', organisation: 'ashgrove', role: 'viewer' },
  { name: 'Bram Visser', email: 'bram@tidewater.example', organisation: 'tidewater', role: 'viewer' },
  { name: 'Leila Haddad', email: 'leila@tidewater.example', organisation: 'tidewater', role: 'viewer' },
];

/** In the order of the catalogue. Coding foundation, then languages and frameworks; patient care, then geriatrics or paediatrics (J7). */
export const demoAchievements: DemoAchievement[] = [
  codingFoundation,
  patientCare,
  javascriptLanguage,
  geriatricCare,
  pythonLanguage,
  paediatricCare,
  frontEndFrameworks,
  infectionPrevention,
];

export interface DemoAward {
  email: string;
  achievement: string;
  monthsAgo: number;
  /** Share of right answers, 0 to 1; below the pass mark no award follows. */
  share: number;
  revoked?: string;
}

/** A learner asks for an organisation; the administrator finds it waiting. */
export const demoApplication = {
  email: 'kofi@learner.example',
  name: 'Harbour Coding School',
  slug: 'harbour-coding',
  kind: 'platform',
  websiteUrl: 'https://harbour-coding.example',
  countryCode: 'GH',
  reason:
    'We teach evening classes in web development to people who change their work. We want to give a badge for each of our six modules, with an exam of its own.',
  contact: 'Kofi Mensah, kofi@learner.example',
} as const;

/** To somebody who has no account: the mail stands in the outbox. */
export const demoOffer = { achievement: 'coding-foundation', address: 'newcomer@learner.example' };

/** A holder and a learner ask; the registrar finds both waiting. */
export const demoQuestions = {
  name: {
    email: 'amara@learner.example',
    wish: 'Amara Ngozi Okafor',
    statement: 'My passport says Amara Ngozi Okafor, and an employer asked why the badge does not.',
  },
  exception: {
    email: 'kofi@learner.example',
    achievement: 'coding-foundation',
    statement:
      'I have worked as a programmer for four years and sent you my work. I cannot sit the exam at night.',
  },
};

/** Programs of the university; `receiver.ts` answers for both. */
export const demoWebhooks = {
  organisation: 'northmoor',
  taking: {
    host: 'hooks.northmoor.example',
    path: '/cairn',
    description: 'Campus portal',
    eventTypes: ['achievement.published', 'award.created', 'credential.signed', 'award.revoked'],
  },
  gone: {
    host: 'register.northmoor.example',
    path: '/badges',
    description: 'Old student register',
    eventTypes: ['credential.signed'],
  },
} as const;

/** A run over what these people hold. */
export const demoRun = {
  organisation: 'northmoor',
  emails: ['amara@learner.example', 'mei@learner.example'],
};

/** The university lets new badges be suspended; one was, while something is looked into. */
export const demoSuspension = {
  organisation: 'northmoor',
  award: { email: 'mei@learner.example', achievement: 'coding-foundation', monthsAgo: 2, share: 1 },
  reason: 'Two people say that they sat this exam together. We are asking both of them.',
} satisfies { organisation: string; award: DemoAward; reason: string };

/** The provider's address changed: a registrar had this badge signed anew. */
export const demoAmendment = {
  award: { email: 'jonas@learner.example', achievement: 'infection-prevention' },
  reason: 'We moved, and the badge should say where we are today.',
} as const;

/** What each gives away of its descriptions, and what it says to registries. */
export const demoOpenData = [
  {
    ...{ organisation: 'northmoor', licence: 'CC-BY-4.0', sector: 'Public', isRecognizing: false },
    contactEmail: 'registry@northmoor.example',
  },
  {
    ...{
      organisation: 'ashgrove',
      licence: 'CC-BY-SA-4.0',
      sector: 'PrivateNonProfit',
      isRecognizing: false,
    },
    contactEmail: 'office@ashgrove.example',
  },
  {
    ...{ organisation: 'tidewater', licence: '', sector: 'PrivateForProfit', isRecognizing: false },
    contactEmail: 'training@tidewater.example',
  },
  {
    ...{ organisation: 'meridian', licence: '', sector: 'Public', isRecognizing: true },
    contactEmail: 'register@meridian.example',
  },
];

export interface DemoStatement {
  speaker: string;
  about: string;
  /** Absent: of the whole organisation. */
  achievement?: string;
  wording: {
    kind: StatementKind;
    role?: PartnerRole;
    standard?: string;
    conditions?: string;
    comment?: string;
  };
  monthsAgo: number;
  /** How long it is still to hold; absent: without an end. */
  monthsLeft?: number;
  isConfirmed?: boolean;
  withdrawn?: { monthsAgo: number; reason: string };
}

const meridianCode = 'Meridian code of practice for microcredentials, 2023';

/** An accreditor that accredited two and withdrew one; a partner that is confirmed, and one that waits. */
export const demoStatements: DemoStatement[] = [
  {
    ...{ speaker: 'meridian', about: 'northmoor', monthsAgo: 14, monthsLeft: 22 },
    wording: {
      kind: 'accreditation',
      standard: meridianCode,
      conditions: 'A sample of marked exams is sent to us every year.',
      comment: 'We visited in spring and read forty marked exams.',
    },
  },
  {
    ...{ speaker: 'meridian', about: 'ashgrove', achievement: 'infection-prevention', monthsAgo: 12 },
    wording: { kind: 'accreditation', standard: meridianCode },
    withdrawn: { monthsAgo: 1, reason: 'Two sittings were not supervised as the standard asks.' },
  },
  {
    ...{ speaker: 'tidewater', about: 'northmoor', achievement: 'coding-foundation', monthsAgo: 8 },
    wording: {
      kind: 'partnership',
      role: 'hires',
      comment: 'We invite everybody who holds it to an interview.',
    },
    isConfirmed: true,
  },
  {
    ...{ speaker: 'tidewater', about: 'northmoor', achievement: 'javascript-language', monthsAgo: 0 },
    wording: { kind: 'partnership', role: 'co-designs', comment: 'Two of our engineers wrote questions.' },
  },
];

/** What one university says of itself for those who check. */
export const demoProvider = {
  organisation: 'northmoor',
  legalName: 'Northmoor University Trust',
  complaints:
    'Write to complaints@northmoor.example. You get an answer within ten working days; after that, the ombudsman of the university decides.',
};

/** The standard of the accreditor, and an application that waits for its decision. */
export const demoAccreditation = {
  accreditor: 'meridian',
  standard: {
    name: meridianCode,
    points: [
      'Each outcome says what the holder can do, and is assessed.',
      'Whoever assesses did not teach the same people.',
      'A sample of what is marked is marked a second time.',
      'Complaints are answered within a month.',
    ],
  },
  applicant: 'northmoor',
  achievement: 'javascript-language',
  evidence:
    'Three firms wrote to us that they need it. Every outcome has questions of its own, and the figures of the last year are on our page.',
  links: ['https://northmoor.example/quality/javascript'],
};

/** An exam that is annulled: whether its badge stays is to be decided. */
export const demoAnnulment = {
  email: 'jonas@learner.example',
  achievement: 'infection-prevention',
  reason: 'The list of the room shows nobody of that name on the day of the exam.',
};

export const demoAwards: DemoAward[] = [
  { email: 'jonas@learner.example', achievement: 'patient-care', monthsAgo: 27, share: 1 },
  { email: 'amara@learner.example', achievement: 'coding-foundation', monthsAgo: 9, share: 1 },
  { email: 'grace@learner.example', achievement: 'coding-foundation', monthsAgo: 8, share: 1 },
  { email: 'lukas@learner.example', achievement: 'coding-foundation', monthsAgo: 6, share: 1 },
  { email: 'piotr@learner.example', achievement: 'coding-foundation', monthsAgo: 5, share: 1 },
  { email: 'nadia@learner.example', achievement: 'coding-foundation', monthsAgo: 6, share: 0.4 },
  { email: 'nadia@learner.example', achievement: 'coding-foundation', monthsAgo: 5, share: 0.5 },
  { email: 'nadia@learner.example', achievement: 'coding-foundation', monthsAgo: 4, share: 0.5 },
  { email: 'mei@learner.example', achievement: 'patient-care', monthsAgo: 7, share: 1 },
  { email: 'mei@learner.example', achievement: 'geriatric-care', monthsAgo: 4, share: 1 },
  { email: 'amara@learner.example', achievement: 'javascript-language', monthsAgo: 3, share: 1 },
  {
    email: 'mei@learner.example',
    achievement: 'infection-prevention',
    monthsAgo: 2,
    share: 1,
    revoked: 'The exam was sat with another person’s help, as both of them reported.',
  },
  { email: 'jonas@learner.example', achievement: 'infection-prevention', monthsAgo: 1, share: 1 },
  { email: 'lukas@learner.example', achievement: 'front-end-frameworks', monthsAgo: 2, share: 1 },
  { email: 'kofi@learner.example', achievement: 'coding-foundation', monthsAgo: 1, share: 0.4 },
];

/** Rows are code, name, code of what it stands below, what it means. */
export const demoFrameworks = {
  organisation: 'northmoor',
  shared: {
    name: 'Skills of a workshop',
    rows: [
      'W;Working wood;;',
      'W.1;Reading a drawing;W;Finds every measure that a piece needs.',
      'W.2;Sharpening a plane;W;Keeps an edge that takes a shaving without tearing.',
      'W.3;Joining corners;W;Chooses a joint by load and look, and makes it close.',
      'M;Measuring;;',
      'M.1;Using callipers;M;Measures to a tenth of a millimetre, inside and outside.',
    ],
  },
  own: {
    name: 'Northmoor data skills',
    editions: [
      [
        'D;Working with data;;',
        'D.1;Cleaning tables;D;Finds and mends what does not belong in a column.',
        'D.2;Drawing charts;D;Shows what the numbers say, and nothing else.',
        'D.3;Keeping a data diary;D;',
      ],
      [
        'D;Working with data;;',
        'D.1;Cleaning tables;D;Finds and mends what does not belong in a column, and notes what was changed.',
        'D.2;Drawing charts;D;Shows what the numbers say, and nothing else.',
        'D.4;Asking before collecting;D;Knows what may be collected, and what for.',
      ],
    ],
  },
} as const;
