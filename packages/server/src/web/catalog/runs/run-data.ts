import type { OfferedRun } from '../../../modules/catalog/index.ts';
import type { ReviewSummary } from '../../../modules/community/index.ts';
import { writeAmount } from '../../../platform/money.ts';

/**
 * Runs, offers and the average of the reviews for search engines: schema.org has them at a `Course` that leads to the
 * credential. The average is there when the page shows one.
 */
export function schemaOfRuns(
  { runs, reviews }: { runs: readonly OfferedRun[]; reviews: ReviewSummary },
  about: { name: string; description: string; provider: string; url: string; workloadHours: number },
): object | undefined {
  const shown = runs.filter(({ standing }) => ['open', 'upcoming', 'full'].includes(standing));
  if (shown.length === 0 && reviews.average === undefined) return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    ...{ name: about.name, description: about.description, url: about.url },
    provider: { '@type': 'Organization', name: about.provider },
    ...ratingOf(reviews),
    ...(shown.length > 0 && runsIn(shown, about)),
  };
}

function ratingOf({ average, count }: ReviewSummary) {
  if (average === undefined) return {};
  const ratingValue = Math.round(average * 10) / 10;
  return {
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue,
      ratingCount: count,
      bestRating: 5,
      worstRating: 1,
    },
  };
}

function runsIn(shown: readonly OfferedRun[], about: { url: string; workloadHours: number }) {
  const workload = about.workloadHours > 0 ? { courseWorkload: `PT${about.workloadHours}H` } : {};
  return {
    offers: shown.flatMap(({ run, standing, offers }) =>
      offers.map(({ offer }) => ({
        '@type': 'Offer',
        category: offer.price.minor === 0 ? 'Free' : 'Paid',
        price: writeAmount(offer.price),
        priceCurrency: offer.price.currency,
        availability: `https://schema.org/${standing === 'full' ? 'SoldOut' : standing === 'open' ? 'InStock' : 'PreOrder'}`,
        ...(offer.validFrom && { validFrom: offer.validFrom }),
        ...(offer.validUntil && { validThrough: offer.validUntil }),
        url: `${about.url}/runs/${run.runId}`,
      })),
    ),
    hasCourseInstance: shown.map(({ run }) => ({
      '@type': 'CourseInstance',
      name: run.name,
      url: `${about.url}/runs/${run.runId}`,
      courseMode: { online: 'online', 'on-site': 'onsite', blended: 'blended' }[run.delivery],
      ...(run.startsOn && { startDate: run.startsOn }),
      ...(run.endsOn && { endDate: run.endsOn }),
      ...(run.languages.length > 0 && { inLanguage: run.languages }),
      ...(run.capacity !== undefined && {
        maximumAttendeeCapacity: run.capacity,
        remainingAttendeeCapacity: Math.max(0, run.capacity - run.seatsTaken),
      }),
      ...(run.place && {
        location: {
          '@type': 'Place',
          ...(run.place.name && { name: run.place.name }),
          address: {
            '@type': 'PostalAddress',
            ...(run.place.address && { streetAddress: run.place.address }),
            ...(run.place.town && { addressLocality: run.place.town }),
            ...(run.place.countryCode && { addressCountry: run.place.countryCode }),
          },
        },
      }),
      ...workload,
    })),
  };
}
