import { z } from 'zod';
import {
  costKinds,
  deliveries,
  longestOfOffer,
  longestOfRun,
  mostOfOffer,
  mostOfRun,
  mostRefundSteps,
  runPaces,
  runStandings,
  tracks,
} from '../../modules/catalog/index.ts';
import { mostMinor } from '../../platform/money.ts';
import { isDay, isTimeOfDay } from '../../platform/zoned-time.ts';
import { id, moment, named, pageOf } from './schemas.ts';

const day = z.string().max(10).refine(isDay).meta({ format: 'date' });
const time = z
  .string()
  .max(5)
  .refine(isTimeOfDay)
  .meta({ examples: ['18:30'] });
const minor = z.int().min(0).max(mostMinor);
const currency = z.string().regex(/^[A-Z]{3}$/);
const days = z.int().min(-730).max(730);

const moneyJson = named('Money', z.strictObject({ minorUnits: minor, currency }));
const costsJson = named(
  'Costs',
  z.strictObject(
    Object.fromEntries(costKinds.map((kind) => [kind, minor.optional()])) as {
      [kind in (typeof costKinds)[number]]: z.ZodOptional<typeof minor>;
    },
  ),
);
const refundStepJson = named('RefundStep', z.strictObject({ percent: z.int().min(1).max(100), days }));
const refundJson = named(
  'Refund',
  z.strictObject({
    from: z.enum(['start', 'enrolment']),
    steps: z.array(refundStepJson).max(mostRefundSteps),
  }),
);
export const policiesJson = named(
  'Policies',
  z
    .strictObject({
      refund: refundJson.exactOptional(),
      deferral: named(
        'Deferral',
        z.strictObject({ times: z.int().min(1).max(20), days: z.int().min(0).max(730) }),
      ).exactOptional(),
      extension: named('Extension', z.strictObject({ days: z.int().min(1).max(730) })).exactOptional(),
      late: named(
        'LateWork',
        z.strictObject({ days: z.int().min(1).max(730), percentOff: z.int().min(0).max(100) }),
      ).exactOptional(),
    })
    .meta({ examples: [{ refund: { from: 'start', steps: [{ percent: 100, days: -14 }] } }] }),
);

const placeJson = named(
  'RunPlace',
  z.strictObject({
    name: z.string().max(longestOfRun.place).default(''),
    address: z.string().max(longestOfRun.place).default(''),
    town: z.string().max(longestOfRun.town).default(''),
    countryCode: z
      .string()
      .regex(/^([A-Z]{2})?$/)
      .default(''),
  }),
);
const sessionJson = named(
  'Session',
  z.strictObject({
    title: z.string().min(1).max(longestOfRun.title),
    day,
    from: time,
    to: time,
    place: z.string().max(longestOfRun.place).default(''),
  }),
);

const wording = {
  name: z.string().min(1).max(longestOfRun.name),
  pace: z.enum(runPaces),
  delivery: z.enum(deliveries),
  timeZone: z.string().min(1).max(64),
  startsOn: day.nullable().optional(),
  endsOn: day.nullable().optional(),
  enrolsFrom: day.nullable().optional(),
  enrolsUntil: day.nullable().optional(),
  capacity: z.int().min(1).max(mostOfRun.capacity).nullable().optional(),
  hasWaitingList: z.boolean().optional(),
  languages: z.array(z.string().max(20)).max(mostOfRun.languages).optional(),
  place: placeJson.nullable().optional(),
  note: z.string().max(longestOfRun.note).optional(),
  policies: policiesJson.optional(),
  sessions: z.array(sessionJson).max(mostOfRun.sessions).optional(),
};
export const newRunJson = named(
  'NewAchievementRun',
  z.strictObject(wording).meta({
    examples: [
      {
        ...{ name: 'Spring 2027', pace: 'scheduled', delivery: 'online', timeZone: 'Europe/Berlin' },
        ...{ startsOn: '2027-03-01', endsOn: '2027-05-28', enrolsFrom: '2027-01-04', capacity: 20 },
      },
    ],
  }),
);
export const runChangeJson = named(
  'AchievementRunChange',
  z
    .strictObject(wording)
    .partial()
    .meta({ examples: [{ capacity: 30 }] }),
);
export type RunChange = z.output<typeof runChangeJson>;

const totalJson = named(
  'TotalCost',
  z.strictObject({
    least: moneyJson,
    withRetake: moneyJson.optional(),
    notStated: z.array(z.enum(costKinds)),
  }),
);
export const offerJson = named(
  'RunOffer',
  z.strictObject({
    offerId: id,
    track: z.enum(tracks),
    price: moneyJson,
    costs: costsJson,
    total: totalJson,
    forWhom: z.string(),
    includes: z.array(z.string()),
    taxNote: z.string(),
    validFrom: day.optional(),
    validUntil: day.optional(),
    policies: policiesJson,
  }),
);
const offerWording = {
  track: z.enum(tracks),
  price: moneyJson,
  costs: costsJson.optional(),
  forWhom: z.string().max(longestOfOffer.forWhom).optional(),
  includes: z.array(z.string().min(1).max(longestOfOffer.line)).max(mostOfOffer.includes).optional(),
  taxNote: z.string().max(longestOfOffer.taxNote).optional(),
  validFrom: day.nullable().optional(),
  validUntil: day.nullable().optional(),
  policies: policiesJson.optional(),
};
export const newOfferJson = named(
  'NewRunOffer',
  z.strictObject(offerWording).meta({
    examples: [{ track: 'certified', price: { minorUnits: 45000, currency: 'EUR' }, costs: { exam: 0 } }],
  }),
);
export const offerChangeJson = named(
  'RunOfferChange',
  z
    .strictObject(offerWording)
    .partial()
    .meta({ examples: [{ price: { minorUnits: 40000, currency: 'EUR' } }] }),
);
export type OfferChange = z.output<typeof offerChangeJson>;

const cancelledJson = named('CancelledRun', z.strictObject({ at: moment, reason: z.string() }));
export const runJson = named(
  'AchievementRun',
  z.strictObject({
    runId: id,
    achievementId: id,
    name: z.string(),
    standing: z.enum(runStandings),
    pace: z.enum(runPaces),
    delivery: z.enum(deliveries),
    timeZone: z.string(),
    startsOn: day.optional(),
    endsOn: day.optional(),
    enrolsFrom: day.optional(),
    enrolsUntil: day.optional(),
    capacity: z.int().optional(),
    seatsTaken: z.int(),
    hasWaitingList: z.boolean(),
    languages: z.array(z.string()),
    place: placeJson.optional(),
    note: z.string(),
    policies: policiesJson,
    sessions: z.array(sessionJson),
    offers: z.array(offerJson),
    cancelled: cancelledJson.optional(),
    url: z.url(),
  }),
);
export const runPageJson = pageOf('AchievementRuns', runJson);

export const cancelJson = named(
  'RunCancellation',
  z
    .strictObject({ reason: z.string().min(1).max(longestOfRun.reason) })
    .meta({ examples: [{ reason: 'Too few people have enrolled.' }] }),
);
export const copyJson = named(
  'RunCopy',
  z
    .strictObject({ name: z.string().min(1).max(longestOfRun.name), startsOn: day.optional() })
    .meta({ examples: [{ name: 'Autumn 2027', startsOn: '2027-09-06' }] }),
);
