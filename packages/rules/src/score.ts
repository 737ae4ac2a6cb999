import { type Check, integer, object, refuse, required } from './check.ts';

/** A share as a fraction of integers, so that 70 of 100 is exactly 7 of 10: `points` of `of`, never more. */
export interface Score {
  points: number;
  of: number;
}

/** Products of two members stay exact in a double. */
const highest = 10_000_000;
const members = object<Score>({
  points: required(integer(0, highest)),
  of: required(integer(1, highest)),
});

export const score: Check<Score> = (value, place, faults) => {
  const read = members(value, place, faults);
  if (read && read.points > read.of) return refuse(faults, place, 'not-a-score');
  return read;
};

/** Below zero when `one` is the smaller share, zero when both are the same. */
export function compareScores(one: Score, other: Score): number {
  return one.points * other.of - other.points * one.of;
}

/** The higher of two, and of equal ones the one in smaller numbers, so that it does not hang on their order. */
export function higherScore(one: Score | undefined, other: Score): Score {
  if (!one) return other;
  const difference = compareScores(one, other);
  return difference > 0 || (difference === 0 && one.of <= other.of) ? one : other;
}

/** An exact fraction; sums of many scores outgrow a double. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

export const zero: Fraction = { over: 0n, under: 1n };

export function fraction(share: Score, times = 1): Fraction {
  return { over: BigInt(share.points) * BigInt(times), under: BigInt(share.of) };
}

export function plus(one: Fraction, other: Fraction): Fraction {
  if (one.under === other.under) return { over: one.over + other.over, under: one.under };
  return { over: one.over * other.under + other.over * one.under, under: one.under * other.under };
}

export function minus(one: Fraction, other: Fraction): Fraction {
  return plus(one, { over: -other.over, under: other.under });
}

export function isAtLeast(one: Fraction, other: Fraction): boolean {
  return one.over * other.under >= other.over * one.under;
}

/** The fraction divided by a count, in hundredths of a percent: rounded up or down, so that a page never overstates. */
export function asScore(
  share: Fraction,
  { parts, isRoundedUp }: { parts: number; isRoundedUp: boolean },
): Score {
  const under = share.under * BigInt(parts);
  const scaled = share.over * 10_000n;
  const points = isRoundedUp ? (scaled + under - 1n) / under : scaled / under;
  return { points: Number(points < 0n ? 0n : points > 10_000n ? 10_000n : points), of: 10_000 };
}
