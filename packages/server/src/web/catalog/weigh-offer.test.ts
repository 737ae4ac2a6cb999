import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExamSummary } from '../../modules/assessment/index.ts';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import type { Spoken } from '../../modules/trust/index.ts';
import { type Weighed, weighOffer } from './weigh-offer.ts';

const bare = {
  learningOutcomes: [],
  skills: [],
  language: 'en',
  translations: {},
  supervisionType: 'supervised online',
  entryRequirements: [],
  qualityAssurance: [],
  people: [],
} as unknown as AchievementEdition;
const none: Weighed = {
  ...{ edition: bare, exams: [], said: [], now: new Date('2026-11-27') },
  reviews: { count: 0, completed: 0, hidden: 0, facets: {} },
  figures: { years: [], isPartial: false },
};
const said = (kind: string, role?: string) =>
  ({ statement: { kind, role }, state: 'standing' }) as unknown as Spoken;

const sideOf = (weighed: Partial<Weighed>, code: string) =>
  weighOffer({ ...none, ...weighed }).find((reason) => reason.code === code)?.side;
const edition = (change: object) => ({ edition: { ...bare, ...change } as AchievementEdition });
const exam = (change: object) => ({
  exams: [{ passRule: 'overall', outcomeIds: ['a', 'b'], passPercent: 70, ...change } as ExamSummary],
});
const outcome = (outcomeId: string, evidence: string) => ({ outcomeId, text: '', skillIds: [], evidence });

const cases: [what: string, weighed: Partial<Weighed>, code: string, side: string | undefined][] = [
  ['nobody accredits it', {}, 'not-accredited', 'against'],
  ['somebody accredits it', { said: [said('accreditation')] }, 'accredited', 'for'],
  [
    'an accreditation is withdrawn',
    { said: [{ ...said('accreditation'), state: 'withdrawn' }] },
    'accredited',
    undefined,
  ],
  ['a partner hires its holders', { said: [said('partnership', 'hires')] }, 'hired', 'for'],
  ['a document is shown', edition({ identityCheck: 'document-shown' }), 'identity-checked', 'for'],
  [
    'nobody watches',
    edition({ supervisionType: 'unsupervised with no identity verification' }),
    'unsupervised',
    'against',
  ],
  [
    'an identity is checked without supervision',
    edition({
      supervisionType: 'unsupervised with no identity verification',
      identityCheck: 'seen-on-video',
    }),
    'unsupervised',
    undefined,
  ],
  ['it never expires', {}, 'no-expiry', 'for'],
  ['it expires', edition({ validityMonths: 24 }), 'expires', 'against'],
  ['no credit is stated', {}, 'no-credit', 'against'],
  ['credit is stated', edition({ ects: 2 }), 'credit', 'for'],
  ['no level is stated', {}, 'no-level', 'against'],
  ['a national level is enough', edition({ nationalLevel: '4' }), 'no-level', undefined],
  ['there is one attempt', exam({ attemptsAllowed: 1 }), 'one-attempt', 'against'],
  ['there are three attempts', exam({ attemptsAllowed: 3 }), 'many-attempts', 'for'],
  ['there are as many as one likes', exam({}), 'many-attempts', undefined],
  ['each outcome counts', exam({ passRule: 'every-outcome' }), 'each-outcome', 'note'],
  [
    'half is practical',
    edition({ learningOutcomes: [outcome('a', 'project'), outcome('b', 'exam')] }),
    'practical',
    'for',
  ],
  ['nothing is practical', edition({ learningOutcomes: [outcome('a', 'exam')] }), 'no-practice', 'against'],
  ['one sets the pace', edition({ pace: 'own-pace' }), 'own-pace', 'for'],
  ['it takes all day', edition({ pace: 'full-time' }), 'full-time', 'against'],
  [
    'something is needed before',
    edition({ entryRequirements: [{ rowId: 'r', kind: 'hard', text: 'x' }] }),
    'needs-before',
    'against',
  ],
  [
    'something helps before',
    edition({ entryRequirements: [{ rowId: 'r', kind: 'soft', text: 'x' }] }),
    'needs-before',
    undefined,
  ],
  [
    'a body outside assures quality',
    edition({ qualityAssurance: [{ rowId: 'r', kind: 'external-quality', name: 'x' }] }),
    'quality-outside',
    'for',
  ],
  ['nobody assures quality', {}, 'quality-unknown', 'against'],
  ['nobody is named', {}, 'people-unknown', 'against'],
  ['its review is late', edition({ reviewBy: '2026-11-01' }), 'review-late', 'against'],
  ['its review is ahead', edition({ reviewBy: '2027-11-01' }), 'review-late', undefined],
  ['there are few reviews', {}, 'few-reviews', 'note'],
  ['reviews are good', { reviews: { ...none.reviews, count: 9, average: 4.2 } }, 'well-reviewed', 'for'],
  ['reviews are mixed', { reviews: { ...none.reviews, count: 9, average: 3.4 } }, 'well-reviewed', undefined],
  ['reviews are bad', { reviews: { ...none.reviews, count: 9, average: 2.4 } }, 'badly-reviewed', 'against'],
  [
    'most finish',
    {
      figures: {
        years: [],
        isPartial: false,
        total: { enrolled: 10, completed: 6, assessed: 9, passed: 7, active: 1 },
      },
    },
    'finished',
    'note',
  ],
  [
    'few finish',
    {
      figures: {
        years: [],
        isPartial: false,
        total: { enrolled: 10, completed: 3, assessed: 9, passed: 3, active: 1 },
      },
    },
    'finished',
    'against',
  ],
  ['nobody knows how many finish', {}, 'finish-unknown', 'note'],
];
for (const [what, weighed, code, side] of cases)
  test(`${what}: ${code} ${side === undefined ? 'is not said' : `stands under ${side}`}`, () =>
    assert.equal(sideOf(weighed, code), side));
