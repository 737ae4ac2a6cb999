import type { JsonObject, JsonValue } from '../ports.ts';

/**
 * About how many microseconds the general libraries need for a document, found by one walk over it (performance.md §4
 * guard 15). Measured: 15 a value; what stands under one property of one node is compared each with each; every object
 * that changes the context copies all the terms that inline contexts define.
 */
export function estimateWork(document: JsonObject): number {
  const tally: Tally = { values: 0, pairs: 0, terms: 0, objects: 0, counts: new Map() };
  visit(document, tally);
  return 15 * tally.values + 0.04 * tally.pairs + 2 * tally.terms * tally.objects;
}

interface Tally {
  values: number;
  pairs: number;
  /** Terms that inline contexts define, also those of scoped contexts. */
  terms: number;
  objects: number;
  /** How many values stand under a property of a node that is named: several objects may speak of one node. */
  counts: Map<string, number>;
}

function visit(value: JsonValue, tally: Tally): void {
  tally.values += 1;
  if (Array.isArray(value)) for (const item of value) visit(item, tally);
  else if (typeof value === 'object' && value !== null) visitObject(value, tally);
}

function visitObject(object: JsonObject, tally: Tally): void {
  tally.objects += 1;
  const id = object['@id'] ?? object.id;
  for (const [name, member] of Object.entries(object)) {
    if (name === '@context') {
      countTerms(member, tally);
      continue;
    }
    const key = typeof id === 'string' ? `${id} ${name}` : undefined;
    const before = key === undefined ? 0 : (tally.counts.get(key) ?? 0);
    const count = before + (Array.isArray(member) ? member.length : 1);
    tally.pairs += count * count - before * before;
    if (key !== undefined) tally.counts.set(key, count);
    visit(member, tally);
  }
}

function countTerms(context: JsonValue, tally: Tally): void {
  if (Array.isArray(context)) for (const entry of context) countTerms(entry, tally);
  else if (typeof context === 'object' && context !== null) {
    tally.objects += 1;
    for (const definition of Object.values(context)) {
      tally.terms += 1;
      const isObject = typeof definition === 'object' && definition !== null && !Array.isArray(definition);
      if (isObject && definition['@context'] !== undefined) countTerms(definition['@context'], tally);
    }
  }
}
