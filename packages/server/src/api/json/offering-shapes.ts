import type { z } from 'zod';
import {
  type Offer,
  type OfferWording,
  type Policies,
  type Run,
  type RunNow,
  type RunWording,
  type Session,
  totalCost,
  wordingOf,
} from '../../modules/catalog/index.ts';
import type { Money } from '../../platform/money.ts';
import type { OfferChange, offerJson, RunChange, runJson } from './offering.ts';
import { momentOf } from './schemas.ts';

export function toRunJson({ run, standing, offers }: RunNow, publicUrl: string): z.input<typeof runJson> {
  const { startsOn, endsOn, enrolsFrom, enrolsUntil, capacity, place, cancelled } = run;
  return {
    ...{ runId: run.runId, achievementId: run.achievementId, name: run.name, standing },
    ...{ pace: run.pace, delivery: run.delivery, timeZone: run.timeZone },
    ...(startsOn && { startsOn }),
    ...(endsOn && { endsOn }),
    ...(enrolsFrom && { enrolsFrom }),
    ...(enrolsUntil && { enrolsUntil }),
    ...(capacity !== undefined && { capacity }),
    ...{ seatsTaken: run.seatsTaken, hasWaitingList: run.hasWaitingList, languages: run.languages },
    ...(place && { place }),
    ...{ note: run.note, policies: toPoliciesJson(run.policies) },
    sessions: run.sessions.map(({ sessionId: _id, ...session }) => session),
    offers: offers.map(toOfferJson),
    ...(cancelled && { cancelled: { at: momentOf(cancelled.at), reason: cancelled.reason } }),
    url: `${publicUrl}/achievements/${run.achievementId}/runs/${run.runId}`,
  };
}

export function toOfferJson(offer: Offer): z.input<typeof offerJson> {
  const { least, withRetake, notStated } = totalCost(offer);
  const { validFrom, validUntil } = offer;
  return {
    ...{ offerId: offer.offerId, track: offer.track, price: toMoneyJson(offer.price), costs: offer.costs },
    total: {
      least: toMoneyJson(least),
      ...(withRetake && { withRetake: toMoneyJson(withRetake) }),
      notStated,
    },
    ...{ forWhom: offer.forWhom, includes: offer.includes, taxNote: offer.taxNote },
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
    policies: toPoliciesJson(offer.policies),
  };
}

export function toPoliciesJson({ refund, ...rest }: Policies) {
  return { ...rest, ...(refund && { refund: { from: refund.from, steps: [...refund.steps] } }) };
}

function toMoneyJson({ minor, currency }: Money): { minorUnits: number; currency: string } {
  return { minorUnits: minor, currency };
}

/** What a run says after a change: what is null is taken away, what is absent stays. */
export function runAfter(change: RunChange, stored: Run | undefined): RunWording {
  const before = stored ? wordingOf(stored) : undefined;
  const kept = <Value>(value: Value | null | undefined, present: Value | undefined): Value | undefined =>
    value === undefined ? present : (value ?? undefined);
  const place = kept(change.place, before?.place);
  return {
    name: change.name ?? before?.name ?? '',
    pace: change.pace ?? before?.pace ?? 'scheduled',
    delivery: change.delivery ?? before?.delivery ?? 'online',
    timeZone: change.timeZone ?? before?.timeZone ?? '',
    startsOn: kept(change.startsOn, before?.startsOn),
    endsOn: kept(change.endsOn, before?.endsOn),
    enrolsFrom: kept(change.enrolsFrom, before?.enrolsFrom),
    enrolsUntil: kept(change.enrolsUntil, before?.enrolsUntil),
    capacity: kept(change.capacity, before?.capacity),
    hasWaitingList: change.hasWaitingList ?? before?.hasWaitingList ?? false,
    languages: change.languages ?? before?.languages ?? [],
    ...(place && { place }),
    note: change.note ?? before?.note ?? '',
    policies: change.policies ?? before?.policies ?? {},
  };
}

export function sessionsOf(
  { sessions }: RunChange,
  newId: (prefix: string) => string,
): Session[] | undefined {
  return sessions?.map((session) => ({ ...session, sessionId: newId('tts') }));
}

/** What an offer says after a change. */
export function offerAfter(change: OfferChange, stored: Offer | undefined): OfferWording {
  const kept = (value: string | null | undefined, present: string | undefined) =>
    value === undefined ? present : (value ?? undefined);
  const price = change.price && { minor: change.price.minorUnits, currency: change.price.currency };
  const { exam, retake, materials, certificate } = change.costs ?? stored?.costs ?? {};
  return {
    track: change.track ?? stored?.track ?? 'certified',
    price: price ?? stored?.price ?? { minor: 0, currency: '' },
    costs: {
      ...(exam !== undefined && { exam }),
      ...(retake !== undefined && { retake }),
      ...(materials !== undefined && { materials }),
      ...(certificate !== undefined && { certificate }),
    },
    forWhom: change.forWhom ?? stored?.forWhom ?? '',
    includes: change.includes ?? stored?.includes ?? [],
    taxNote: change.taxNote ?? stored?.taxNote ?? '',
    validFrom: kept(change.validFrom, stored?.validFrom),
    validUntil: kept(change.validUntil, stored?.validUntil),
    policies: change.policies ?? stored?.policies ?? {},
  };
}
