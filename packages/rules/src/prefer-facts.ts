import type { Fact } from './fact.ts';
import { compareScores } from './score.ts';

/** Earlier first, then by id: the one order of facts that does not hang on how they were given. */
export function byTime(one: Fact, other: Fact): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** In an order; mostly they come in it. */
export function inOrder(
  facts: readonly Fact[],
  compare: (one: Fact, other: Fact) => number,
): readonly Fact[] {
  let before: Fact | undefined;
  for (const fact of facts) {
    if (before !== undefined && compare(before, fact) >= 0) return facts.toSorted(compare);
    before = fact;
  }
  return facts;
}

/** The better first: higher score, higher level, then earlier. */
export function byWorth(one: Fact, other: Fact): number {
  return byScore(one, other) || byLevel(one, other) || byTime(one, other);
}

export function bestOf(facts: readonly Fact[]): Fact | undefined {
  let best: Fact | undefined;
  for (const fact of facts) if (best === undefined || byWorth(fact, best) < 0) best = fact;
  return best;
}

function byScore(one: Fact, other: Fact): number {
  if (!one.score || !other.score) return Number(!one.score) - Number(!other.score);
  return compareScores(other.score, one.score);
}

/** Levels of different scales cannot be compared: there the name of the scale decides, so that the order is one. */
function byLevel(one: Fact, other: Fact): number {
  if (!one.level || !other.level) return Number(!one.level) - Number(!other.level);
  if (one.level.scale !== other.level.scale) return one.level.scale < other.level.scale ? -1 : 1;
  return other.level.value - one.level.value;
}
