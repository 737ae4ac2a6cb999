import { canonicalJson } from './canonical-json.ts';
import type { Fact } from './fact.ts';
import type { KindDefinition } from './kinds/define-kind.ts';
import type { Kind } from './kinds/table.ts';

export type FactsByKind = Map<string, Fact[]>;

const none: readonly Fact[] = [];

/** Each id once: the same fact told twice is one fact. */
export function distinctFacts(facts: readonly Fact[]): Map<string, Fact> {
  const known = new Map<string, Fact>();
  for (const fact of facts) {
    const other = known.get(fact.id);
    if (other === undefined || (other !== fact && isToBePreferred(fact, other))) known.set(fact.id, fact);
  }
  return known;
}

export function factsByKind(facts: readonly Fact[]): FactsByKind {
  const grouped: FactsByKind = new Map();
  for (const fact of distinctFacts(facts).values()) {
    const group = grouped.get(fact.kind);
    if (group) group.push(fact);
    else grouped.set(fact.kind, [fact]);
  }
  return grouped;
}

export function heard(
  facts: FactsByKind,
  kind: Kind,
  { alsoHears }: KindDefinition<object>,
): readonly Fact[] {
  const own = facts.get(kind) ?? none;
  if (!alsoHears) return own;
  return [...own, ...alsoHears.flatMap((other) => facts.get(other) ?? none)];
}

/** Two different facts under one id are a fault of the caller; which of them counts must not hang on their order. */
function isToBePreferred(fact: Fact, other: Fact): boolean {
  return canonicalJson(fact) > canonicalJson(other);
}
