import { canonicalJson } from './canonical-json.ts';
import { type Check, type Fault, list, object, oneOf, required } from './check.ts';
import type { Decision, OutcomeMastery } from './decision.ts';
import { evaluate } from './evaluate.ts';
import { type Fact, fact } from './fact.ts';
import { distinctFacts } from './facts-by-kind.ts';
import { type Instant, instant } from './instant.ts';
import { parseRule } from './parse-rule.ts';
import type { RuleDocument } from './rule.ts';

/** Everything that is needed to make a decision again: the rule, the moment, the facts that count, and what came out. */
export interface DerivationProof {
  format: 1;
  document: RuleDocument;
  at: Instant;
  /** By id. They name no person; what their evidence ids lead to is the holder's to show. */
  facts: Fact[];
  result: ProvenResult;
}

export interface ProvenResult {
  state: 'met';
  route: string[];
  facts: string[];
  outcomes: OutcomeMastery[];
}

/**
 * The record of a decision that was met, with no fact more than it needs. Its hash goes into the credential; whoever
 * gets the record can make the decision again.
 */
export function deriveProof(
  decision: Decision,
  { document, facts }: { document: RuleDocument; facts: readonly Fact[] },
): DerivationProof {
  let used = distinctFacts(facts);
  let proven = evaluate(document, used, decision.at);
  for (;;) {
    if (proven.state !== 'met') throw new Error('Only a decision that is met by these facts has a proof.');
    const names = namedBy(proven);
    const named = used.filter(({ id }) => names.has(id));
    if (named.length === used.length) break;
    used = named;
    // With fewer facts another of equal worth may come first; what is proven is what these facts alone give.
    proven = evaluate(document, used, decision.at);
  }
  return {
    format: 1,
    document,
    at: decision.at,
    facts: used.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    result: resultOf(proven),
  };
}

/** The bytes that are hashed: the record in its one canonical form (RFC 8785) as UTF-8. */
export function hashInput(proof: DerivationProof): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(proof));
}

/** Makes the decision of a record again. `differs` says that it does not give what the record claims. */
export function recompute(
  json: unknown,
):
  | { outcome: 'same'; proof: DerivationProof }
  | { outcome: 'differs'; decision: Decision }
  | { outcome: 'unreadable'; faults: Fault[] } {
  const faults: Fault[] = [];
  const read = record(json, '', faults);
  const parsed = read && parseRule(read.document);
  if (!read || !parsed) return { outcome: 'unreadable', faults };
  if ('faults' in parsed) {
    const inDocument = parsed.faults.map((fault) => ({ ...fault, place: `/document${fault.place}` }));
    return { outcome: 'unreadable', faults: inDocument };
  }
  const { document } = parsed;
  const decision = evaluate(document, read.facts, read.at);
  if (decision.state !== 'met' || !isSame(resultOf(decision), read.result))
    return { outcome: 'differs', decision };
  return {
    outcome: 'same',
    proof: { format: 1, document, at: read.at, facts: read.facts, result: resultOf(decision) },
  };
}

interface ReadRecord {
  format: '1';
  document: unknown;
  at: Instant;
  facts: Fact[];
  result: unknown;
}

const anything: Check<unknown> = (value) => value;

const record = object<ReadRecord>({
  format: required((value, place, faults) => oneOf(['1'])(String(value), place, faults)),
  document: required(anything as Check<NonNullable<unknown>>),
  at: required(instant),
  facts: required(list(fact, 10_000, 0)),
  result: required(anything as Check<NonNullable<unknown>>),
});

function isSame(result: ProvenResult, claimed: unknown): boolean {
  try {
    return canonicalJson(result) === canonicalJson(claimed);
  } catch {
    // A claim that has no canonical form is not what was decided.
    return false;
  }
}

function resultOf({ route, facts, outcomes }: Decision): ProvenResult {
  return { state: 'met', route, facts, outcomes };
}

function namedBy({ facts, outcomes }: Decision): Set<string> {
  return new Set([...facts, ...outcomes.flatMap((outcome) => outcome.facts)]);
}
