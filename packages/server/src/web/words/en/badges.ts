import type { BadgeWords } from '../badge-words.ts';
import { counted } from './count.ts';

export const badges: BadgeWords = {
  'badge.outcomes': 'What the holder can do',
  'badge.criteria': 'What had to be shown',
  'badge.not-covered': 'What it does not cover',
  'badge.completed': 'Completed',
  'badge.confirmed': 'Confirmed by the issuer',
  'badge.confirmed-narrative':
    'The issuer checked that what is required was shown, and recorded the award by name.',
  // The ways of supervision are closed terms of the European recommendation, which is written in English.
  'badge.exam-passed': ({ questions, passPercent, isEachOutcome, supervision }) =>
    `Passed an exam of ${counted(questions, 'question')} with the pass mark of ${passPercent} %${isEachOutcome ? ' in each outcome' : ''}, ${supervision}.`,
};
