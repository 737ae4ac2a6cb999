import type { PlainField } from '../../../modules/catalog/index.ts';

/** One fact of an edition, wherever people read of it. */
interface FieldWords {
  /** What its author is asked. */
  label: string;
  /** Where the question is not enough. */
  hint?: string;
  /** Within a list of what a change touched. */
  part: string;
  /** What learners read it under, where that is not the question. */
  term?: string;
}

export const editionFields: { [field in PlainField]: FieldWords } = {
  title: { label: 'Title', hint: 'What somebody can do afterwards, in a few words.', part: 'title' },
  purpose: {
    label: 'What is it for?',
    hint: 'One or two sentences: for whom, and what it opens up. It stands on the card in the catalogue.',
    part: 'purpose',
  },
  criteria: {
    label: 'What does somebody have to do to earn it?',
    hint: 'Everyone who checks the badge can read this. Markdown works: **bold**, lists, links.',
    part: 'criteria',
  },
  scope: {
    label: 'What does it cover?',
    hint: 'Topics, tools and situations, so that everybody knows what is inside.',
    part: 'what it covers',
    term: 'What it covers',
  },
  notCovered: {
    label: 'What does it not cover?',
    hint: 'Say where it stops, so that nobody expects more.',
    part: 'what it does not cover',
    term: 'What it does not cover',
  },
  kind: { label: 'Kind', part: 'kind' },
  subject: { label: 'Subject', part: 'subject' },
  language: {
    label: 'Language',
    hint: 'What it is taught in, and what you write in here.',
    part: 'language',
  },
  workloadHours: {
    label: 'Workload in hours',
    hint: 'All the time that a typical learner needs, with the exam.',
    part: 'workload',
  },
  ects: {
    label: 'ECTS credits',
    hint: 'Only when you are allowed to give ECTS. One point stands for 25 to 30 hours.',
    part: 'credit',
  },
  eqfLevel: { label: 'European level (EQF)', part: 'level' },
  validityMonths: {
    label: 'Valid for how many months?',
    hint: 'Leave it empty when the badge does not expire.',
    part: 'validity',
  },
  assessmentType: { label: 'How it is assessed', part: 'form of assessment' },
  participationType: { label: 'Form of participation', part: 'form of participation' },
  supervisionType: { label: 'Supervision and identity', part: 'supervision' },
  identityCheck: {
    label: 'How is identity checked in the assessment?',
    part: 'identity check',
    term: 'Identity check',
  },
  pace: { label: 'Full time or part time', part: 'pace' },
  weeklyHours: { label: 'Hours a week', part: 'hours a week' },
  leastWeeks: { label: 'Shortest duration in weeks', part: 'shortest duration' },
  typicalWeeks: {
    label: 'Usual duration in weeks',
    hint: 'A part of a week is written as 0.5.',
    part: 'usual duration',
    term: 'Duration',
  },
  mostWeeks: { label: 'Longest duration in weeks', part: 'longest duration' },
  nationalFramework: {
    label: 'National qualifications framework',
    hint: 'Such as DQR, NLQF or RQF.',
    part: 'national framework',
  },
  nationalLevel: { label: 'Level in the national framework', part: 'national level', term: 'National level' },
  approach: { label: 'What kind of offer is it?', part: 'approach', term: 'Kind of offer' },
  pedagogy: {
    label: 'How does one learn?',
    hint: 'With whom, with what, and how much help there is.',
    part: 'how one learns',
    term: 'How you learn',
  },
  stackability: {
    label: 'Does it build into something larger?',
    part: 'what it builds into',
    term: 'Builds into',
  },
  stackabilityText: {
    label: 'What does it build into, and how?',
    part: 'how it builds into more',
    term: 'What it builds into',
  },
  renewalOpensMonths: {
    label: 'How many months before the end can it be renewed?',
    part: 'when it can be renewed',
    term: 'Renewal opens',
  },
  renewalBy: { label: 'How is it renewed?', part: 'how it is renewed', term: 'Renewed by' },
  reviewBy: {
    label: 'When will you check it again?',
    hint: 'Learners see until when its content is looked after.',
    part: 'next review',
    term: 'Next review by',
  },
};
