import type { Score } from '@cairn/rules';
import type { ExamSettings, ItemKind, MultiplePolicy } from './exam.ts';
import type { Mark } from './mark.ts';

/** Most choices of an item. Shares of points are counted in units of 1/2520, which 1 to 10 divide, so nothing is rounded. */
export const mostChoices = 10;
const unit = 2520;

export interface MarkedItem {
  kind: ItemKind;
  outcomeId: string;
  points: number;
  correct: readonly string[];
  /** Ids of the ticked choices; empty when nothing was answered. */
  chosen: readonly string[];
}

/** Marks an attempt. Without a single item nothing is passed. */
export function markAttempt(
  items: readonly MarkedItem[],
  settings: Pick<ExamSettings, 'passPercent' | 'passRule' | 'multiplePolicy'>,
): Mark {
  const { whole, sums } = sumsOf(items, settings.multiplePolicy);
  const outcomes = [...sums].map(([outcomeId, sum]) => ({
    outcomeId,
    percent: percentOf(sum),
    isReached: reaches(sum, settings.passPercent),
  }));
  const isPassed =
    items.length > 0 &&
    (settings.passRule === 'overall'
      ? reaches(whole, settings.passPercent)
      : outcomes.every((outcome) => outcome.isReached));
  return { scorePercent: percentOf(whole), isPassed, outcomes };
}

/** What an attempt shows, exactly: over the whole and of each outcome. */
export interface Shown {
  score: Score;
  outcomes: { outcome: string; score: Score }[];
}

/** As shares that nothing was rounded off, for the award rule; undefined without a single item. */
export function shownBy(items: readonly MarkedItem[], policy: MultiplePolicy): Shown | undefined {
  const { whole, sums } = sumsOf(items, policy);
  if (whole.possible === 0) return undefined;
  return {
    score: scoreOf(whole),
    outcomes: [...sums].map(([outcome, sum]) => ({ outcome, score: scoreOf(sum) })),
  };
}

/** Sums of a share that lies beyond what a score can hold are rounded down so far that no pass mark is lost. */
function scoreOf({ earned, possible }: Sum): Score {
  const shared = greatestDivisor(earned, possible);
  if (possible / shared <= highestOf) return { points: earned / shared, of: possible / shared };
  return { points: Math.floor((earned * highestOf) / possible), of: highestOf };
}

/** A hundred divides it, and the products stay exact. */
const highestOf = 1_000_000;

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}

function sumsOf(
  items: readonly MarkedItem[],
  policy: MultiplePolicy,
): { whole: Sum; sums: ReadonlyMap<string, Sum> } {
  const sums = new Map<string, Sum>();
  let whole: Sum = { earned: 0, possible: 0 };
  for (const item of items) {
    const earned = earnedUnits(item, policy);
    const sum = sums.get(item.outcomeId) ?? { earned: 0, possible: 0 };
    sums.set(item.outcomeId, add(sum, earned, item.points));
    whole = add(whole, earned, item.points);
  }
  return { whole, sums };
}

/** Units of 1/2520 point: all for a right answer; for several right choices as the policy says, never below 0. */
export function earnedUnits(item: MarkedItem, policy: MultiplePolicy): number {
  const right = new Set(item.correct);
  const chosen = new Set(item.chosen);
  const hits = [...chosen].filter((id) => right.has(id)).length;
  const misses = chosen.size - hits;
  const isExact = hits === right.size && misses === 0 && right.size > 0;
  if (item.kind === 'single' || policy === 'all-or-nothing') return isExact ? item.points * unit : 0;
  return (Math.max(0, hits - misses) * item.points * unit) / Math.max(1, right.size);
}

interface Sum {
  /** In units. */
  earned: number;
  /** In units. */
  possible: number;
}

function add(sum: Sum, earned: number, points: number): Sum {
  return { earned: sum.earned + earned, possible: sum.possible + points * unit };
}

function reaches({ earned, possible }: Sum, passPercent: number): boolean {
  return possible > 0 && earned * 100 >= passPercent * possible;
}

function percentOf({ earned, possible }: Sum): number {
  return possible === 0 ? 0 : Math.floor((earned * 1000) / possible) / 10;
}
