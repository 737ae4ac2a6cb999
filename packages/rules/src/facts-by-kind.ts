import { canonicalJson } from './canonical-json.ts';
import type { Fact } from './fact.ts';
import type { KindDefinition } from './kinds/define-kind.ts';
import type { Kind } from './kinds/table.ts';

export type FactsByKind = Map<string, Fact[]>;

const none: readonly Fact[] = [];

/** The facts by their kind, each id once: the same fact told twice is one fact. */
export function factsByKind(facts: readonly Fact[]): FactsByKind {
  const known = new Map<string, Fact>();
  for (const fact of facts) {
    const other = known.get(fact.id);
    if (other === undefined || (other !== fact && isToBePreferred(fact, other))) known.set(fact.id, fact);
  }
  const grouped: FactsByKind = new Map();
  for (const fact of known.values()) {
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
