import type { Need } from './decision.ts';
import type { Fact } from './fact.ts';
import { bestOf, inTime } from './prefer-facts.ts';
import type { Tally } from './tally.ts';

/** How far the counting facts reach. */
export interface Measured {
  isMet: boolean;
  /** Those by which it is met, or what there is so far. */
  facts: readonly Fact[];
  has?: number;
  wants?: number;
  /** What is open, on top of what the requirement asks of each fact. */
  open: Partial<Need>;
  /** Whether what is pending could be enough. */
  canWait: boolean;
}

export function judgeMeasure(tally: Tally): Measured {
  const { measure } = tally;
  if (measure.by === 'times') return judgeTimes(measure, tally);
  if (measure.by === 'sum') return judgeSum(measure.want, tally);
  const best = bestOf(tally.counting);
  if (best) return { isMet: true, facts: [best], open: {}, canWait: false };
  return { isMet: false, facts: [], open: {}, canWait: true };
}

function judgeTimes(
  { want, isOncePerSubject }: { want: number; isOncePerSubject: boolean },
  tally: Tally,
): Measured {
  const distinct = isOncePerSubject ? oncePerSubject : (facts: readonly Fact[]) => facts;
  const all = distinct(inTime(tally.counting));
  const facts = all.slice(0, want);
  const has = facts.length;
  const { subjects } = tally.question.about;
  const taken = new Set(all.map(({ subject }) => subject));
  const remaining =
    isOncePerSubject && subjects ? subjects.filter((subject) => !taken.has(subject)) : undefined;
  return {
    isMet: has >= want,
    facts,
    has,
    wants: want,
    open: { times: want - has, ...(remaining ? { subjects: [...new Set(remaining)] } : {}) },
    canWait: distinct([...tally.counting, ...tally.pending, ...tally.unknown]).length >= want,
  };
}

function judgeSum(want: number, tally: Tally): Measured {
  const facts: Fact[] = [];
  let has = 0;
  for (const fact of inTime(tally.counting)) {
    if (has >= want) break;
    facts.push(fact);
    has += fact.amount ?? 0;
  }
  const coming = [...tally.pending, ...tally.unknown].reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return {
    isMet: has >= want,
    facts,
    has: Math.min(has, want),
    wants: want,
    open: { amount: want - has },
    canWait: has + coming >= want,
  };
}

function oncePerSubject(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string | undefined>();
  return facts.filter(({ subject }) => !seen.has(subject) && seen.add(subject));
}
