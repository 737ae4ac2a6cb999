import type { GlossaryKey } from '../../site/glossary-keys.ts';

interface Meant {
  term: string;
  meaning: string;
}

/** Words of learning as this site uses them. Each has a place of its own on the page, and pages lead to it. */
const terms: { [key in GlossaryKey]: Meant } = {
  accreditation: {
    term: 'Accreditation',
    meaning:
      'An organisation that may judge others has looked at an offer or a provider by a standard, and says that the standard is kept. It has a date, may have conditions and an end, and can be withdrawn.',
  },
  achievement: {
    term: 'Achievement',
    meaning:
      'What somebody can earn: a microcredential, a certificate, a diploma and so on. It is described once and earned by many.',
  },
  assessment: {
    term: 'Assessment',
    meaning:
      'How somebody shows that they can do what the outcomes say: an exam, a project, work that is observed.',
  },
  award: {
    term: 'Award',
    meaning: 'That one person has earned an achievement, on a day. What can be shown to others is its badge.',
  },
  badge: {
    term: 'Badge',
    meaning:
      'A signed file, often inside a picture, that says who earned what, from whom and how. Anybody can check it without asking the issuer.',
  },
  'boot-camp': {
    term: 'Boot camp',
    meaning:
      'A short offer that takes most of the day for some weeks or months and aims at one kind of work.',
  },
  credential: {
    term: 'Credential',
    meaning: 'A statement about a person that is signed and can be checked, such as a badge or a diploma.',
  },
  ects: {
    term: 'ECTS credits',
    meaning:
      'How universities in Europe count work: one credit stands for 25 to 30 hours. Whether credits are counted elsewhere is for the other university to decide.',
  },
  edition: {
    term: 'Edition',
    meaning:
      'An achievement as it was published at one time. A published edition never changes; a badge stands for the edition in which it was earned.',
  },
  eqf: {
    term: 'European level (EQF)',
    meaning:
      'The European Qualifications Framework sorts qualifications into eight levels, so that those of different countries can be compared. A bachelor’s degree is level 6.',
  },
  equivalence: {
    term: 'Equivalence',
    meaning:
      'Somebody says that an achievement is worth as much as something else, such as a unit of a degree.',
  },
  framework: {
    term: 'Skills framework',
    meaning:
      'A list of skills that many use in common, such as ESCO, so that the same skill has the same name everywhere.',
  },
  identity: {
    term: 'Identity check',
    meaning: 'How it is made sure that the person who is assessed is the person who gets the badge.',
  },
  issuer: {
    term: 'Issuer',
    meaning: 'The organisation that signs a badge and answers for it.',
  },
  level: {
    term: 'Level of a skill',
    meaning:
      'How well somebody can do it, on a scale that says what each level means. Levels of different scales cannot be compared without a table that says how.',
  },
  microcredential: {
    term: 'Microcredential',
    meaning:
      'Proof of a small piece of learning that was assessed. It says what the holder can do, how much work it was and how it was shown.',
  },
  outcome: {
    term: 'Learning outcome',
    meaning: 'What somebody can do afterwards, said so that one can see whether they can.',
  },
  phenomenon: {
    term: 'Phenomenon-based learning',
    meaning:
      'Learning that starts from something real, such as a flood or a strike, and brings in the subjects that explain it.',
  },
  practical: {
    term: 'Practical evidence',
    meaning:
      'Evidence in which somebody does the thing itself: a project, work that is observed, a simulation.',
  },
  'prior-learning': {
    term: 'Recognition of prior learning',
    meaning: 'What somebody learnt before, at work for instance, counts, once they have shown it.',
  },
  provider: {
    term: 'Provider',
    meaning: 'The organisation that offers something to learn.',
  },
  quality: {
    term: 'Quality assurance',
    meaning:
      'Who looks whether teaching and assessment are as they should be, and how. From outside counts for more than from inside.',
  },
  renewal: {
    term: 'Renewal',
    meaning: 'What somebody does so that a badge with an end counts on, such as a new assessment.',
  },
  rubric: {
    term: 'Rubric',
    meaning:
      'A table that says for each criterion what poor, good and very good work looks like, so that everybody is judged alike.',
  },
  stack: {
    term: 'Stack',
    meaning: 'Several achievements that together make a larger one.',
  },
  supervision: {
    term: 'Supervision',
    meaning: 'Whether somebody watches while the assessment is taken, in the room or by camera.',
  },
  suspension: {
    term: 'Suspension',
    meaning:
      'A badge does not count for a while, because something is being looked into. It may count again.',
  },
  workload: {
    term: 'Workload',
    meaning: 'How many hours it takes in all, with the assessment.',
  },
};

export const glossary = {
  title: 'Glossary',
  lead: 'Words of learning, as this site uses them.',
  terms,
  also: 'See also the guide',
};
