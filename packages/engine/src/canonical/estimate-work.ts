import type { JsonObject, JsonValue } from '../ports.ts';
import { type InlineTerms, readInlineTerms } from './inline-terms.ts';

/**
 * About how many microseconds the general libraries need for a document, found by two walks over it (performance.md §4
 * guard 15). Measured: 15 a value; what stands under one property of one node is compared each with each; every object
 * that changes the context copies all the terms that inline contexts define; a bundled context takes 2,000 where the
 * library does not remember it.
 */
export function estimateWork(document: JsonObject): number {
  const contexts: Contexts = { definitions: [], objects: 0, addresses: 0, places: new Map() };
  findContexts(document, '', contexts);
  const terms = readInlineTerms(contexts.definitions);
  const tally: Tally = { values: 0, pairs: 0, objects: contexts.objects, counts: new Map() };
  visit(document, terms, tally);
  const copied = 2 * contexts.definitions.length * tally.objects;
  return 15 * tally.values + 0.04 * tally.pairs + copied + 2_000 * countLoads(contexts);
}

interface Contexts {
  /** All terms that inline contexts define, also those of scoped contexts. */
  definitions: [string, JsonValue][];
  objects: number;
  /** Addresses of contexts that are surely read anew: those of scoped contexts. */
  addresses: number;
  /** How often a list of contexts stands at a place, and how many addresses it has. */
  places: Map<string, { times: number; addresses: number; repeats: boolean }>;
}

/** The library keeps ten results a context, so a few lists are read once each; more of them drive each other out. */
const remembered = 10;
/** What nearly every document begins with has been read for one before. */
const usualAtRoot = 4;

function countLoads({ places, addresses }: Contexts): number {
  let loads = addresses;
  for (const place of places.values()) {
    const isRemembered = places.size <= remembered && !place.repeats;
    loads += place.addresses * (isRemembered ? 1 : place.times);
  }
  return loads;
}

/** `path` are the names of the members above: what stands there is read within one context. */
function findContexts(value: JsonValue, path: string, contexts: Contexts): void {
  if (Array.isArray(value)) for (const item of value) findContexts(item, path, contexts);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      if (name === '@context') addContext(member, path, contexts);
      else if (typeof member === 'object') findContexts(member, `${path} ${name}`, contexts);
    }
  }
}

function addContext(context: JsonValue, path: string, contexts: Contexts): void {
  const list = Array.isArray(context) ? context : [context];
  const place = `${path} ${JSON.stringify(list)}`;
  const before = contexts.places.get(place);
  if (before) before.times += 1;
  else {
    const addresses = list.filter((entry) => typeof entry === 'string');
    const repeats = new Set(addresses).size < addresses.length;
    const known = path === '' && !repeats ? usualAtRoot : 0;
    contexts.places.set(place, { times: 1, addresses: Math.max(0, addresses.length - known), repeats });
  }
  for (const entry of list) if (typeof entry !== 'string') addDefinitions(entry, contexts);
}

/** Also of the object in `{"@context": {…}}`, and of the contexts that are scoped to a term. */
function addDefinitions(context: JsonValue, contexts: Contexts): void {
  if (typeof context === 'string') contexts.addresses += 1;
  else if (Array.isArray(context)) for (const entry of context) addDefinitions(entry, contexts);
  else if (context !== null && typeof context === 'object') {
    contexts.objects += 1;
    for (const [name, definition] of Object.entries(context)) {
      if (name === '@context') addDefinitions(definition, contexts);
      else contexts.definitions.push([name, definition]);
      const isObject = typeof definition === 'object' && definition !== null && !Array.isArray(definition);
      if (isObject && name !== '@context' && definition['@context'] !== undefined)
        addDefinitions(definition['@context'], contexts);
    }
  }
}

interface Tally {
  values: number;
  pairs: number;
  objects: number;
  /** How many values stand under a property of a node that is named: several objects may speak of one node. */
  counts: Map<string, Map<string, number>>;
}

function visit(value: JsonValue, terms: InlineTerms, tally: Tally): void {
  tally.values += 1;
  if (Array.isArray(value)) for (const item of value) visit(item, terms, tally);
  else if (typeof value === 'object' && value !== null) visitObject(value, terms, tally);
}

function visitObject(object: JsonObject, terms: InlineTerms, tally: Tally): void {
  tally.objects += 1;
  const counts = countsOf(object['@id'] ?? object.id, terms, tally);
  for (const [name, member] of Object.entries(object)) {
    if (name === '@context') continue;
    const property = terms.propertyOf(name);
    const before = counts.get(property) ?? 0;
    const count = before + countValues(member, terms.isLanguageMap(name));
    tally.pairs += count * count - before * before;
    counts.set(property, count);
    visit(member, terms, tally);
  }
}

function countsOf(id: JsonValue | undefined, terms: InlineTerms, { counts }: Tally): Map<string, number> {
  if (typeof id !== 'string') return new Map();
  const node = terms.nodeOf(id);
  const known = counts.get(node) ?? new Map<string, number>();
  counts.set(node, known);
  return known;
}

/** JSON-LD knows no lists in lists: what stands in them is said of the same node. */
function countValues(value: JsonValue, isLanguageMap: boolean): number {
  const isMap = isLanguageMap && typeof value === 'object' && value !== null && !Array.isArray(value);
  const items = isMap ? Object.values(value) : value;
  if (!Array.isArray(items)) return 1;
  return items.reduce<number>((sum, item) => sum + countValues(item, isLanguageMap), 0);
}
