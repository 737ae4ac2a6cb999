import type { Marks } from '../../modules/community/index.ts';
import type { GuideKind } from '../../modules/site/index.ts';

export interface DemoReview {
  email: string;
  achievement: string;
  monthsAgo: number;
  marks: Marks;
  text: string;
  language: string;
  isNamed: boolean;
  /** By the provider's registrar. */
  answer?: string;
  /** What it said a month before. */
  before?: string;
}

/** Those of the first are enough for an average, also of one who did not reach the badge; the second has too few. */
export const demoReviews: DemoReview[] = [
  {
    ...{ email: 'amara@learner.example', achievement: 'coding-foundation', monthsAgo: 8, isNamed: true },
    marks: { overall: 5, content: 5, assessment: 5, support: 4, worth: 5 },
    text: 'I had never written a line of code. The made-up language in the exam frightened me at first, but it is fair: nobody has an advantage. After it I read programs at work and know what they do.',
    language: 'en',
  },
  {
    ...{ email: 'grace@learner.example', achievement: 'coding-foundation', monthsAgo: 7, isNamed: true },
    marks: { overall: 4, content: 5, assessment: 4, worth: 4 },
    text: 'Good and short. I would have liked more practice before the exam. Plan more than the eight hours if you start from nothing.',
    language: 'en',
    answer:
      'Thank you, Grace. You are right about the practice: we have doubled the examples since. Whoever reads this finds them under “Practice”.',
  },
  {
    ...{ email: 'lukas@learner.example', achievement: 'coding-foundation', monthsAgo: 5, isNamed: false },
    marks: { overall: 4, content: 4, assessment: 5, support: 3, worth: 4 },
    text: 'Klar aufgebaut, und die Prüfung fragt wirklich nach Verständnis. Auf eine Frage habe ich aber acht Tage auf Antwort gewartet.',
    language: 'de',
    before: 'Klar aufgebaut. Auf meine Frage hat bis heute niemand geantwortet.',
  },
  {
    ...{ email: 'nadia@learner.example', achievement: 'coding-foundation', monthsAgo: 3, isNamed: false },
    marks: { overall: 2, content: 3, assessment: 2, support: 2, worth: 2 },
    text: 'I failed one outcome three times by a single question, and then there is no attempt left. What I learnt is useful, but nobody told me before how strict “every outcome counts” is.',
    language: 'en',
    answer:
      'We are sorry that it ended this way. The page says now, above the exam, that each outcome needs 70 per cent. Please ask for an exception: we look at each.',
  },
  {
    ...{ email: 'piotr@learner.example', achievement: 'coding-foundation', monthsAgo: 4, isNamed: true },
    marks: { overall: 5, content: 4, assessment: 5, worth: 5 },
    text: '',
    language: 'en',
  },
  {
    ...{ email: 'mei@learner.example', achievement: 'geriatric-care', monthsAgo: 3, isNamed: true },
    marks: { overall: 4, content: 5, assessment: 4, support: 5, worth: 4 },
    text: 'Everything comes from real wards. It helped me the very next week.',
    language: 'en',
  },
  {
    ...{ email: 'jonas@learner.example', achievement: 'patient-care', monthsAgo: 20, isNamed: false },
    marks: { overall: 1 },
    text: 'Buy your exam answers at a good price, write to me.',
    language: 'en',
  },
];

/** The provider shows the first; the second is not chosen yet. */
export const demoTestimonials = [
  {
    ...{ email: 'amara@learner.example', achievement: 'coding-foundation', monthsAgo: 7, isShown: true },
    text: 'From nothing to reading programs at work, in three weeks of evenings.',
    language: 'en',
  },
  {
    ...{ email: 'grace@learner.example', achievement: 'coding-foundation', monthsAgo: 6, isShown: false },
    text: 'A fair exam that asks what you understood.',
    language: 'en',
  },
];

/** A reader finds that one review should not stand there; the administrator finds it waiting. */
export const demoReport = {
  reporter: 'amara@learner.example',
  author: 'jonas@learner.example',
  achievement: 'patient-care',
  statement: 'This is an advertisement for cheating, not a review.',
};

/** What the administrator added to the guide and the glossary. */
export const demoGuide: { kind: GuideKind; language: string; title: string; text: string }[] = [
  {
    ...{ kind: 'question', language: 'en' },
    title: 'May I sit an exam on paper?',
    text: 'Not here: all exams of this site are taken in the browser. Ask the provider if that shuts you out; there are **other ways** to show the same.',
  },
  {
    ...{ kind: 'question', language: 'de' },
    title: 'Kann ich eine Prüfung auf Papier ablegen?',
    text: 'Hier nicht: Alle Prüfungen dieser Website finden im Browser statt. Sind Sie dadurch ausgeschlossen, fragen Sie den Anbieter; es gibt **andere Wege**, dasselbe zu zeigen.',
  },
  {
    ...{ kind: 'term', language: 'en' },
    title: 'Ward',
    text: 'A part of a hospital where patients of one kind are cared for.',
  },
];
