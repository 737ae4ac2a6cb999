import type { BadgeWords } from '../badge-words.ts';
import { choices } from './choices.ts';
import { counted } from './count.ts';
import { longDate } from './dates.ts';
import { paperTexts } from './paper-texts.ts';
import { partnerRoles, statementKinds } from './trust.ts';

export const badges: BadgeWords = {
  ...paperTexts,
  'badge.outcomes': 'What the holder can do',
  'badge.criteria': 'What had to be shown',
  'badge.scope': 'What it covers',
  'badge.not-covered': 'What it does not cover',
  'badge.completed': 'Completed',
  'badge.confirmed': 'Confirmed by the issuer',
  'badge.confirmed-narrative':
    'The issuer checked that what is required was shown, and recorded the award by name.',
  'scale.name': 'Five levels of doing',
  'scale.level-1': 'Aware',
  'scale.level-2': 'Guided',
  'scale.level-3': 'Independent',
  'scale.level-4': 'Adaptive',
  'scale.level-5': 'Leading',
  'scale.meaning-1': 'Can say what it is, what it is for and when to ask for help.',
  'scale.meaning-2': 'Does it with guidance in familiar situations.',
  'scale.meaning-3': 'Does it alone in usual situations and checks the result.',
  'scale.meaning-4': 'Does it in unusual situations and chooses between ways.',
  'scale.meaning-5': 'Shapes how others do it and answers for the outcome.',
  'statement.name': ({ kind, title }) => `${statementKinds[kind]}: ${title}`,
  'statement.partner': ({ role }) => `Role of the partner: ${partnerRoles[role]}`,
  'statement.equivalent': ({ equivalentTo }) => `Equal to: ${equivalentTo}`,
  'statement.standard': ({ standard }) => `Standard: ${standard}`,
  'statement.conditions': ({ conditions }) => `Conditions: ${conditions}`,
  'badge.assessed-outside': ({ title }) => `Assessed by the provider: ${title}.`,
  // The ways of supervision are closed terms of the European recommendation, which is written in English.
  'badge.exam-passed': ({ questions, passPercent, isEachOutcome, supervision }) =>
    `Passed an exam of ${counted(questions, 'question')} with the pass mark of ${passPercent} %${isEachOutcome ? ' in each outcome' : ''}, ${supervision}.`,
  'badge.choice': ({ choice }) => choices[choice],
  'badge.predecessor': 'The badge before this one',
  'badge.replaces': ({ on }) => `This badge takes the place of the one that was signed on ${longDate(on)}.`,
  'badge.renews': ({ on }) => `This badge goes on from the one that was signed on ${longDate(on)}.`,
  'badge.renewal': ({ way, months }) =>
    `Renewed by ${choices[way]}${months > 0 ? `, from ${counted(months, 'month')} before it ends` : ''}.`,
};
