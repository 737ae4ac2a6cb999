import { isCurrency, type Money, mostMinor, sumOf } from '../../../platform/money.ts';
import { type Day, dayIn, isDay } from '../../../platform/zoned-time.ts';
import { catalogRefusal } from '../refusals.ts';
import {
  type CostKind,
  costKinds,
  longestOfOffer,
  mostOfOffer,
  type Offer,
  type OfferWording,
} from './offer.ts';
import { assertPolicies } from './policy-rules.ts';
import type { Run } from './run.ts';

/** What it costs to earn it. What its provider does not state is in no sum; it is named instead. */
export interface TotalCost {
  /** For whoever passes at the first attempt. */
  least: Money;
  /** With one more attempt at the exam; absent where its cost is not stated, or is nothing. */
  withRetake?: Money;
  notStated: CostKind[];
}

export function totalCost({ price, costs }: Pick<Offer, 'price' | 'costs'>): TotalCost {
  const { currency } = price;
  const { exam = 0, materials = 0, certificate = 0, retake } = costs;
  const once = [price.minor, exam, materials, certificate];
  return {
    least: sumOf(currency, once),
    ...(!retake ? {} : { withRetake: sumOf(currency, [...once, retake]) }),
    notStated: costKinds.filter((kind) => costs[kind] === undefined),
  };
}

/** Whether it can be chosen at a moment, when its run can. */
export function isOffered(
  { endedAt, validFrom, validUntil }: Offer,
  { timeZone }: Pick<Run, 'timeZone'>,
  now: Date,
): boolean {
  const today = dayIn(timeZone, now);
  const isIn = (validFrom ?? today) <= today && today <= (validUntil ?? today);
  return endedAt === undefined && isIn;
}

/** Whoever takes it can be awarded. */
export function leadsToAward({ track }: Pick<Offer, 'track'>): boolean {
  return track !== 'audit';
}

export function assertOffer(offer: OfferWording): void {
  const refuse = (code: Parameters<typeof catalogRefusal>[1], field: string): never => {
    throw catalogRefusal('invalid', code, field);
  };
  if (!isCurrency(offer.price.currency)) refuse('catalog.currency-unknown', 'currency');
  if (!isAmount(offer.price.minor)) refuse('catalog.amount-malformed', 'price');
  for (const kind of costKinds)
    if (offer.costs[kind] !== undefined && !isAmount(offer.costs[kind]))
      refuse('catalog.amount-malformed', `cost-${kind}`);
  if (offer.forWhom.length > longestOfOffer.forWhom) refuse('catalog.text-too-long', 'forWhom');
  if (offer.taxNote.length > longestOfOffer.taxNote) refuse('catalog.text-too-long', 'taxNote');
  if (offer.includes.length > mostOfOffer.includes) refuse('catalog.includes-too-many', 'includes');
  if (offer.includes.some((line) => line.length > longestOfOffer.line))
    refuse('catalog.text-too-long', 'includes');
  const { validFrom, validUntil } = offer;
  if (validFrom !== undefined && !isDay(validFrom)) refuse('catalog.run-day-malformed', 'validFrom');
  if (validUntil !== undefined && !isDay(validUntil)) refuse('catalog.run-day-malformed', 'validUntil');
  if (isBefore(validUntil, validFrom)) refuse('catalog.run-ends-before', 'validUntil');
  assertPolicies(offer.policies);
}

function isBefore(one: Day | undefined, other: Day | undefined): boolean {
  return one !== undefined && other !== undefined && one < other;
}

function isAmount(minor: number): boolean {
  return Number.isSafeInteger(minor) && minor >= 0 && minor <= mostMinor;
}

/** What ended is not offered again by a copy. */
export function isToCopy({ endedAt }: Offer): boolean {
  return endedAt === undefined;
}
