import type { Origin, ReasonCode, ReasonParams, Side } from '../../catalog/weigh-offer.ts';
import { byCount, counted } from './count.ts';

const figure = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

type Sentences = {
  [code in ReasonCode]: ReasonParams[code] extends undefined
    ? () => string
    : (of: ReasonParams[code]) => string;
};

const reasons: Sentences = {
  accredited: ({ count }) => `It, or its provider, is accredited by ${counted(count, 'organisation')}.`,
  'not-accredited': () => 'No accreditation stands, neither of it nor of its provider.',
  hired: ({ count }) =>
    `${byCount(count, { one: 'One confirmed partner of the provider says that it hires', other: `${count} confirmed partners of the provider say that they hire` })} people who have it.`,
  'identity-checked': () =>
    'It is checked who takes the assessment. Employers and universities often ask for that.',
  unsupervised: () =>
    'Nobody watches the assessment, and nobody checks who takes it. Some will count it for less.',
  'no-expiry': () => 'It does not expire.',
  expires: ({ months, renewal }) =>
    `It expires after ${counted(months, 'month')}. ${renewal ? 'How to renew it is stated.' : 'How to renew it is not stated.'}`,
  credit: ({ ects }) =>
    `It carries ${byCount(ects, { one: '1 ECTS credit', other: `${figure.format(ects)} ECTS credits` })}, which a university can count if its rules allow it.`,
  'no-credit': () => 'It carries no ECTS credits, so a university may not be able to count it.',
  'no-level': () => 'No level of a qualifications framework is stated.',
  'one-attempt': () => 'There is one attempt at the assessment only.',
  'many-attempts': ({ attempts }) => `You have ${counted(attempts, 'attempt')} at the assessment.`,
  'each-outcome': ({ percent }) =>
    `You need ${percent}% in each outcome; a good one does not make up for a weak one.`,
  practical: ({ practical, of }) =>
    `${practical} of ${counted(of, 'outcome')} are shown by doing the thing itself.`,
  'no-practice': () => 'No outcome is shown by doing the thing itself.',
  'own-pace': () => 'You set the pace.',
  'full-time': () => 'It takes your whole day: hardly possible beside a job.',
  'needs-before': ({ count }) =>
    `You must bring ${byCount(count, { one: 'something', other: `${count} things` })} with you before you begin.`,
  'quality-outside': () => 'A body outside the provider looks at its quality.',
  'quality-unknown': () => 'Who assures its quality is not stated.',
  'people-unknown': () => 'No author, assessor or expert is named.',
  languages: ({ count }) => `It is described in ${counted(count, 'language')}.`,
  'review-late': () => 'The day by which its authors wanted to look at it again is over.',
  'counts-towards': () => 'It counts towards something larger.',
  'stands-alone': () => 'It stands alone: it is not part of anything larger.',
  'well-reviewed': ({ average, count }) =>
    `Participants give it ${figure.format(average)} of 5, in ${counted(count, 'review')}.`,
  'badly-reviewed': ({ average, count }) =>
    `Participants give it ${figure.format(average)} of 5, in ${counted(count, 'review')}.`,
  'few-reviews': ({ count }) =>
    count === 0
      ? 'Nobody has reviewed it yet.'
      : `It has ${counted(count, 'review')} so far, too few for an average.`,
  finished: ({ completed, enrolled }) =>
    `${completed} of ${enrolled} who enrolled have reached the badge so far.`,
  'finish-unknown': () =>
    'How many of those who enrol reach the badge is not known yet, or it would speak of single people.',
};

/** What speaks for an offer and what against it, each from a fact. */
export const weighing = {
  title: 'For and against',
  lead: 'Worked out from the facts on this page and from what is counted here. Nobody wrote it for this offer.',
  sides: {
    for: 'Speaks for it',
    against: 'Speaks against it',
    note: 'Good to know',
  } satisfies { [side in Side]: string },
  none: 'Nothing.',
  origins: {
    stated: 'stated by the provider',
    others: 'from statements of others',
    counted: 'counted here',
  } satisfies { [origin in Origin]: string },
  /** The field that it comes from. */
  fields: {
    accredited: 'Accreditation',
    'not-accredited': 'Accreditation',
    hired: 'Partners',
    'identity-checked': 'Supervision and identity',
    unsupervised: 'Supervision and identity',
    'no-expiry': 'Valid for',
    expires: 'Valid for',
    credit: 'ECTS credits',
    'no-credit': 'ECTS credits',
    'no-level': 'European level (EQF)',
    'one-attempt': 'Attempts',
    'many-attempts': 'Attempts',
    'each-outcome': 'Pass rule',
    practical: 'Evidence of the outcomes',
    'no-practice': 'Evidence of the outcomes',
    'own-pace': 'Duration',
    'full-time': 'Duration',
    'needs-before': 'What is needed before',
    'quality-outside': 'Quality assurance',
    'quality-unknown': 'Quality assurance',
    'people-unknown': 'Who stands behind it',
    languages: 'Languages',
    'review-late': 'Next review by',
    'counts-towards': 'Builds into',
    'stands-alone': 'Builds into',
    'well-reviewed': 'Reviews',
    'badly-reviewed': 'Reviews',
    'few-reviews': 'Reviews',
    finished: 'Those who enrolled',
    'finish-unknown': 'Those who enrolled',
  } satisfies { [code in ReasonCode]: string },
  reasons,
};
