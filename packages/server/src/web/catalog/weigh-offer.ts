import type { ExamSummary, ShownFigures } from '../../modules/assessment/index.ts';
import {
  type AchievementEdition,
  languagesOf,
  practicalShareOf,
  rowsAt,
} from '../../modules/catalog/index.ts';
import type { ReviewSummary } from '../../modules/community/index.ts';
import type { Spoken } from '../../modules/trust/index.ts';

/** What is looked at; each is a fact that stands on the page or is counted here. */
export interface Weighed {
  edition: AchievementEdition;
  exams: readonly ExamSummary[];
  /** What others say of it and of its provider. */
  said: readonly Spoken[];
  reviews: ReviewSummary;
  figures: ShownFigures;
  now: Date;
}

/** What each reason says; its sentence stands in the words, by code. */
export type ReasonParams = {
  accredited: { count: number };
  'not-accredited': undefined;
  hired: { count: number };
  'identity-checked': undefined;
  unsupervised: undefined;
  'no-expiry': undefined;
  expires: { months: number; renewal: boolean };
  credit: { ects: number };
  'no-credit': undefined;
  'no-level': undefined;
  'one-attempt': undefined;
  'many-attempts': { attempts: number };
  'each-outcome': { percent: number };
  practical: { practical: number; of: number };
  'no-practice': undefined;
  'own-pace': undefined;
  'full-time': undefined;
  'needs-before': { count: number };
  'quality-outside': undefined;
  'quality-unknown': undefined;
  'people-unknown': undefined;
  languages: { count: number };
  'review-late': undefined;
  'counts-towards': undefined;
  'stands-alone': undefined;
  'well-reviewed': { average: number; count: number };
  'badly-reviewed': { average: number; count: number };
  'few-reviews': { count: number };
  finished: { completed: number; enrolled: number };
  'finish-unknown': undefined;
};
export type ReasonCode = keyof ReasonParams;

/** Where a reason comes from: what the provider says, what others say, or what is counted here. */
export const origins = ['stated', 'others', 'counted'] as const;
export type Origin = (typeof origins)[number];

export const sides = ['for', 'against', 'note'] as const;
export type Side = (typeof sides)[number];

export interface Reason {
  code: ReasonCode;
  params: object;
  side: Side;
  origin: Origin;
}

/** What speaks for an offer and what against it, from its facts alone; nobody writes it. */
export function weighOffer(weighed: Weighed): Reason[] {
  return [
    ...trustReasons(weighed),
    ...assessmentReasons(weighed),
    ...worthReasons(weighed),
    ...effortReasons(weighed),
    ...backgroundReasons(weighed),
    ...countedReasons(weighed),
  ];
}

const checkedIdentities: readonly string[] = [
  'document-shown',
  'seen-on-video',
  'seen-in-person',
  'electronic-identity',
];

function trustReasons({ said }: Weighed): Reason[] {
  const standing = said.filter(({ state }) => state === 'standing');
  const accreditations = standing.filter(({ statement: { kind } }) => kind === 'accreditation').length;
  const hiring = standing.filter(({ statement: { role } }) => role === 'hires').length;
  return [
    accreditations > 0
      ? reason('accredited', 'for others', { count: accreditations })
      : reason('not-accredited', 'against others'),
    ...(hiring > 0 ? [reason('hired', 'for others', { count: hiring })] : []),
  ];
}

function assessmentReasons({ edition, exams }: Weighed): Reason[] {
  const { supervisionType, identityCheck = '' } = edition;
  const isChecked =
    checkedIdentities.includes(identityCheck) || supervisionType === 'onsite with identity verification';
  const isLoose = !isChecked && supervisionType === 'unsupervised with no identity verification';
  const attempts = Math.min(
    ...exams.map(({ attemptsAllowed = Number.POSITIVE_INFINITY }) => attemptsAllowed),
  );
  const strict = exams.find(
    ({ passRule, outcomeIds }) => passRule === 'every-outcome' && outcomeIds.length > 1,
  );
  const share = practicalShareOf(edition);
  return [
    ...(isChecked ? [reason('identity-checked', 'for stated')] : []),
    ...(isLoose ? [reason('unsupervised', 'against stated')] : []),
    ...(attempts === 1 ? [reason('one-attempt', 'against stated')] : []),
    ...(Number.isFinite(attempts) && attempts >= 3
      ? [reason('many-attempts', 'for stated', { attempts })]
      : []),
    ...(strict ? [reason('each-outcome', 'note stated', { percent: strict.passPercent })] : []),
    ...(share && share.practical * 2 >= share.of ? [reason('practical', 'for stated', share)] : []),
    ...(share?.practical === 0 ? [reason('no-practice', 'against stated')] : []),
  ];
}

function worthReasons({ edition }: Weighed): Reason[] {
  const { ects, eqfLevel, nationalLevel, validityMonths: months, renewalBy, stackability } = edition;
  return [
    ects === undefined ? reason('no-credit', 'against stated') : reason('credit', 'for stated', { ects }),
    ...(eqfLevel === undefined && nationalLevel === undefined ? [reason('no-level', 'against stated')] : []),
    months === undefined
      ? reason('no-expiry', 'for stated')
      : reason('expires', 'against stated', { months, renewal: renewalBy !== undefined }),
    ...(stackability === 'counts-towards' ? [reason('counts-towards', 'for stated')] : []),
    ...(stackability === 'stands-alone' ? [reason('stands-alone', 'note stated')] : []),
  ];
}

function effortReasons({ edition }: Weighed): Reason[] {
  const needed = rowsAt(edition, 'entryRequirements').filter(({ kind }) => kind === 'hard').length;
  const count = languagesOf(edition).length;
  return [
    ...(edition.pace === 'own-pace' ? [reason('own-pace', 'for stated')] : []),
    ...(edition.pace === 'full-time' ? [reason('full-time', 'against stated')] : []),
    ...(needed > 0 ? [reason('needs-before', 'against stated', { count: needed })] : []),
    ...(count > 1 ? [reason('languages', 'for stated', { count })] : []),
  ];
}

const outside: readonly unknown[] = [
  'external-quality',
  'accreditation-of-provider',
  'accreditation-of-programme',
  'professional-body',
];

function backgroundReasons({ edition, now }: Weighed): Reason[] {
  const quality = rowsAt(edition, 'qualityAssurance');
  const isLate = edition.reviewBy !== undefined && edition.reviewBy < now.toISOString().slice(0, 10);
  return [
    ...(quality.length === 0 ? [reason('quality-unknown', 'against stated')] : []),
    ...(quality.some(({ kind }) => outside.includes(kind)) ? [reason('quality-outside', 'for stated')] : []),
    ...(rowsAt(edition, 'people').length === 0 ? [reason('people-unknown', 'against stated')] : []),
    ...(isLate ? [reason('review-late', 'against stated')] : []),
  ];
}

/** From this average on, and below the other, reviews speak for themselves. */
const goodAverage = 4;
const badAverage = 3;

function countedReasons({ reviews: { average, count }, figures: { total } }: Weighed): Reason[] {
  const reviewed =
    average === undefined
      ? [reason('few-reviews', 'note counted', { count })]
      : average >= goodAverage
        ? [reason('well-reviewed', 'for counted', { average, count })]
        : average < badAverage
          ? [reason('badly-reviewed', 'against counted', { average, count })]
          : [];
  const { completed = 0, enrolled = 0 } = total ?? {};
  return [
    ...reviewed,
    total
      ? reason('finished', completed * 2 >= enrolled ? 'note counted' : 'against counted', {
          completed,
          enrolled,
        })
      : reason('finish-unknown', 'note counted'),
  ];
}

function reason<Code extends ReasonCode>(
  code: Code,
  place: `${Side} ${Origin}`,
  ...[params]: ReasonParams[Code] extends undefined ? [] : [params: ReasonParams[Code]]
): Reason {
  const [side, origin] = place.split(' ') as [Side, Origin];
  return { code, side, origin, params: params ?? {} };
}
