import { type Facet, facets } from './review.ts';

/** How much a text may hold, in letters. */
export const longest = { review: 4000, answer: 2000, testimonial: 600 };

/** No average is shown of fewer: it would say more about single people than about what they took part in. */
export const fewestForAverage = 5;

/** Sums over the reviews that everybody sees. */
export interface Counted {
  count: number;
  /** Of those, how many reached the badge. */
  completed: number;
  /** How many gave 1, 2, 3, 4 and 5. */
  stars: readonly [number, number, number, number, number];
  sums: { [mark in Facet | 'overall']: { sum: number; count: number } };
  /** Taken out of sight by a decision. */
  hidden: number;
}

export interface ReviewSummary extends Pick<Counted, 'count' | 'completed' | 'hidden'> {
  /** Absent while there are fewer than `fewestForAverage`. */
  average?: number;
  stars?: Counted['stars'];
  /** Each facet that enough people judged. */
  facets: { [facet in Facet]?: { average: number; count: number } };
}

/** What is told of many reviews: averages only where there are enough of them. */
export function summaryOf({ count, completed, hidden, stars, sums }: Counted): ReviewSummary {
  const isEnough = count >= fewestForAverage;
  const judged = facets.flatMap((facet) => {
    const { sum, count } = sums[facet];
    return count >= fewestForAverage ? [[facet, { average: sum / count, count }] as const] : [];
  });
  return {
    ...{ count, completed, hidden },
    ...(isEnough && { average: sums.overall.sum / sums.overall.count, stars }),
    facets: Object.fromEntries(judged),
  };
}
