import type { JsonObject, JsonValue } from '../../ports.ts';
import { members } from '../write/members.ts';
import type { Definition } from './export-source.ts';
import { daysOf, type OfferedRun, type RunOffer } from './offered-run.ts';

const modes = {
  online: ['online', 'Online'],
  'on-site': ['onsite', 'Offline'],
  blended: ['blended', 'Mixed'],
} as const;

const availabilities: { [standing in OfferedRun['standing']]: string } = {
  open: 'InStock',
  full: 'SoldOut',
  upcoming: 'PreOrder',
};

/** Runs and what they cost, as members of a `Course`. */
export function writeRuns({ runs = [], achievement }: Definition): JsonObject {
  const hours = achievement.european?.workloadHours;
  return members({
    offers: runs.flatMap((run) => run.offers.map((offer, index) => writeOffer(offer, { run, index }))),
    hasCourseInstance: runs.map((run) => writeInstance(run, hours)),
  });
}

function writeInstance(run: OfferedRun, hours: number | undefined): JsonObject {
  const [courseMode, attendance] = modes[run.delivery];
  return members({
    '@type': 'CourseInstance',
    '@id': run.url,
    url: run.url,
    name: run.name,
    courseMode,
    eventAttendanceMode: `https://schema.org/${attendance}EventAttendanceMode`,
    startDate: run.startsOn,
    endDate: run.endsOn,
    inLanguage: [...run.languages],
    maximumAttendeeCapacity: run.seats?.all,
    remainingAttendeeCapacity: run.seats?.left,
    location: writeLocation(run),
    courseWorkload: hours === undefined ? undefined : `PT${hours}H`,
    courseSchedule: writeSchedule(run, hours),
    offers: run.offers.map((_, index) => ({ '@id': offerId(run, index) })),
  });
}

/** The pace: the stated hours spread over the weeks that it takes. */
function writeSchedule(run: OfferedRun, hours: number | undefined): JsonValue | undefined {
  const days = daysOf(run);
  if (run.pace !== 'scheduled' || days === undefined) return undefined;
  const weeks = Math.ceil(days / 7);
  const minutes = hours === undefined ? undefined : Math.round((hours * 60) / weeks);
  return members({
    '@type': 'Schedule',
    startDate: run.startsOn,
    endDate: run.endsOn,
    scheduleTimezone: run.timeZone,
    repeatFrequency: 'Weekly',
    repeatCount: weeks,
    duration: minutes ? `PT${minutes}M` : undefined,
  });
}

function writeLocation({ place, delivery, url }: OfferedRun): JsonValue | undefined {
  const room = delivery !== 'online' && place ? [writePlace(place)] : [];
  const online = delivery === 'on-site' ? [] : [{ '@type': 'VirtualLocation', url }];
  const all = [...room, ...online];
  return all.length === 1 ? all[0] : all;
}

function writePlace({ name, address, town, countryCode }: NonNullable<OfferedRun['place']>): JsonObject {
  return members({
    '@type': 'Place',
    name: name || undefined,
    address: members({
      '@type': 'PostalAddress',
      streetAddress: address || undefined,
      addressLocality: town || undefined,
      addressCountry: countryCode || undefined,
    }),
  });
}

const tracks: { [track in RunOffer['track']]: string | undefined } = {
  certified: undefined,
  audit: 'Without the credential',
  'assessment-only': 'Assessment only',
};

function writeOffer(offer: RunOffer, { run, index }: { run: OfferedRun; index: number }): JsonObject {
  const { price, currency, track, forWhom } = offer;
  return members({
    '@type': 'Offer',
    '@id': offerId(run, index),
    name: tracks[track],
    description: forWhom,
    category: Number(price) === 0 ? 'Free' : 'Paid',
    price,
    priceCurrency: currency,
    priceSpecification: writeWhole(offer),
    availability: `https://schema.org/${availabilities[run.standing]}`,
    validFrom: offer.validFrom ?? run.enrolsFrom,
    validThrough: offer.validUntil ?? run.enrolsUntil,
    url: run.url,
  });
}

/** Where more is to be paid than the price; who passes at once pays for no retake. */
function writeWhole({ total, currency, price, costs }: RunOffer): JsonValue | undefined {
  const more = costs.filter(({ kind, amount }) => kind !== 'retake' && Number(amount) > 0);
  if (total === undefined || more.length === 0) return undefined;
  const part = (name: string, amount: string) => ({
    ...{ '@type': 'UnitPriceSpecification', name, price: amount, priceCurrency: currency },
  });
  return {
    '@type': 'CompoundPriceSpecification',
    ...{ price: total, priceCurrency: currency },
    priceComponent: [part('price', price), ...more.map(({ kind, amount }) => part(kind, amount))],
  };
}

function offerId(run: OfferedRun, index: number): string {
  return `${run.url}#offer-${index + 1}`;
}
