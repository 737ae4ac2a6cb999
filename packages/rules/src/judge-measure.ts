import type { Need } from './decision.ts';
import type { Fact } from './fact.ts';
import { byTime, inOrder } from './prefer-facts.ts';
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
  const { measure } = tally.asked;
  if (measure.by === 'times') return judgeTimes(measure, tally);
  if (measure.by === 'sum') return judgeSum(measure.want, tally);
  const { worthiest } = tally;
  if (worthiest) return { isMet: true, facts: [worthiest], open: {}, canWait: false };
  return { isMet: false, facts: [], open: {}, canWait: true };
}

function judgeTimes(
  { want, isOncePerSubject }: { want: number; isOncePerSubject: boolean },
  tally: Tally,
): Measured {
  const distinct = isOncePerSubject ? oncePerSubject : (facts: readonly Fact[]) => facts;
  const all = distinct(inOrder(tally.counting, byTime));
  const facts = all.slice(0, want);
  const has = facts.length;
  if (has >= want) return { isMet: true, facts, has, wants: want, open: {}, canWait: false };
  const { subjects } = tally.asked;
  const taken = new Set(all.map(({ subject }) => subject));
  const remaining =
    isOncePerSubject && subjects ? subjects.filter((subject) => !taken.has(subject)) : undefined;
  return {
    isMet: false,
    facts,
    has,
    wants: want,
    open: { times: want - has, ...(remaining ? { subjects: remaining } : {}) },
    canWait: distinct([...tally.counting, ...tally.pending, ...tally.unknown]).length >= want,
  };
}

function judgeSum(want: number, tally: Tally): Measured {
  const facts: Fact[] = [];
  let has = 0;
  for (const fact of inOrder(tally.counting, byTime)) {
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
