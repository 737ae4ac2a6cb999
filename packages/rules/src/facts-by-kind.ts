import type { Asked } from './compiled-rule.ts';
import type { Fact } from './fact.ts';
import type { Instant } from './instant.ts';
import { byWorth } from './prefer-facts.ts';
import { higherScore, type Score } from './score.ts';

/** Facts that are looked up together, and what is found out about all of them when it is first asked. */
export interface FactSet {
  facts: Fact[];
  /** Each was shown, stands and does not run out: they count wherever nothing more is asked. */
  isPlain: boolean;
  worth?: Worth;
}

/** What plain facts are worth together. */
interface Worth {
  /** The best of them as a whole. */
  worthiest: Fact | undefined;
  bestScore: Score | undefined;
  /** Those that show outcomes. */
  showing: readonly Fact[];
}

interface OfKind {
  all: FactSet;
  /** Once somebody asks for it. */
  bySubject?: Map<string, FactSet>;
}

export type FactsByKind = Map<string, OfKind>;

const none: FactSet = { facts: [], isPlain: true };

/** Each id once: the same fact told twice is one fact. */
export function distinctFacts(facts: readonly Fact[]): readonly Fact[] {
  const ids = new Set<string>();
  for (const { id } of facts) ids.add(id);
  if (ids.size === facts.length) return facts;
  const known = new Map<string, Fact>();
  for (const fact of facts) {
    const other = known.get(fact.id);
    if (other === undefined || (other !== fact && isToBePreferred(fact, other))) known.set(fact.id, fact);
  }
  return [...known.values()];
}

/** What had happened by then. */
export function factsByKind(facts: readonly Fact[], at: Instant): FactsByKind {
  const grouped: FactsByKind = new Map();
  for (const fact of distinctFacts(facts)) {
    if (fact.at > at) continue;
    let group = grouped.get(fact.kind);
    if (!group) {
      group = { all: { facts: [], isPlain: true } };
      grouped.set(fact.kind, group);
    }
    put(group.all, fact);
  }
  return grouped;
}

/** The facts that may speak to a requirement: of its kinds, about one of its subjects where it names some. */
export function heard(facts: FactsByKind, { kinds, subjects }: Asked): FactSet {
  const [kind, ...more] = kinds;
  if (more.length > 0) return joined(kinds.map((one) => facts.get(one)?.all));
  const own = facts.get(kind ?? '');
  if (!own) return none;
  if (!subjects) return own.all;
  own.bySubject ??= groupBySubject(own.all);
  const { bySubject } = own;
  if (subjects.length === 1) return bySubject.get(subjects[0] ?? '') ?? none;
  return joined(subjects.map((subject) => bySubject.get(subject)));
}

export function worthOf(set: FactSet): Worth {
  set.worth ??= findWorth(set.facts);
  return set.worth;
}

function findWorth(facts: readonly Fact[]): Worth {
  const showing: Fact[] = [];
  let worthiest: Fact | undefined;
  let bestScore: Score | undefined;
  for (const fact of facts) {
    if (worthiest === undefined || byWorth(fact, worthiest) < 0) worthiest = fact;
    if (fact.score) bestScore = higherScore(bestScore, fact.score);
    if (fact.outcomes) showing.push(fact);
  }
  return { worthiest, bestScore, showing };
}

function put(set: FactSet, fact: Fact): void {
  set.facts.push(fact);
  if (fact.result !== 'shown' || fact.ended !== undefined || fact.validUntil !== undefined)
    set.isPlain = false;
}

function joined(sets: readonly (FactSet | undefined)[]): FactSet {
  const all: FactSet = { facts: [], isPlain: true };
  for (const set of sets) {
    if (!set) continue;
    for (const fact of set.facts) all.facts.push(fact);
    all.isPlain &&= set.isPlain;
  }
  return all;
}

function groupBySubject({ facts }: FactSet): Map<string, FactSet> {
  const grouped = new Map<string, FactSet>();
  for (const fact of facts) {
    const { subject = '' } = fact;
    let set = grouped.get(subject);
    if (!set) {
      set = { facts: [], isPlain: true };
      grouped.set(subject, set);
    }
    put(set, fact);
  }
  return grouped;
}

/** Two different facts under one id are a fault of the caller; which of them counts must not hang on their order. */
function isToBePreferred(fact: Fact, other: Fact): boolean {
  return JSON.stringify(fact) > JSON.stringify(other);
}
