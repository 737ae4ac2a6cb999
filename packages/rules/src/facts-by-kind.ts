import type { Fact } from './fact.ts';
import type { Instant } from './instant.ts';
import type { About, KindDefinition } from './kinds/define-kind.ts';
import type { Kind } from './kinds/table.ts';

/** Facts of one kind; by subject once somebody asks for it. */
interface OfKind {
  all: Fact[];
  bySubject?: Map<string, Fact[]>;
}

export type FactsByKind = Map<string, OfKind>;

const none: readonly Fact[] = [];

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
    const group = grouped.get(fact.kind);
    if (group) group.all.push(fact);
    else grouped.set(fact.kind, { all: [fact] });
  }
  return grouped;
}

/** The facts that may speak to a requirement: of its kind, about one of its subjects where it names some. */
export function heard(
  facts: FactsByKind,
  { requires }: { requires: Kind },
  { definition, about }: { definition: KindDefinition<object>; about: About },
): readonly Fact[] {
  const { alsoHears } = definition;
  const own = facts.get(requires);
  if (alsoHears) return [requires, ...alsoHears].flatMap((kind) => facts.get(kind)?.all ?? none);
  if (!own || !about.subjects) return own?.all ?? none;
  own.bySubject ??= groupBySubject(own.all);
  const [only, ...others] = about.subjects;
  const first = own.bySubject.get(only ?? '') ?? none;
  if (others.length === 0) return first;
  const found = [...first];
  for (const subject of new Set(others))
    if (subject !== only) found.push(...(own.bySubject.get(subject) ?? none));
  return found;
}

function groupBySubject(facts: readonly Fact[]): Map<string, Fact[]> {
  const grouped = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { subject = '' } = fact;
    const group = grouped.get(subject);
    if (group) group.push(fact);
    else grouped.set(subject, [fact]);
  }
  return grouped;
}

/** Two different facts under one id are a fault of the caller; which of them counts must not hang on their order. */
function isToBePreferred(fact: Fact, other: Fact): boolean {
  return JSON.stringify(fact) > JSON.stringify(other);
}
