import { findContext } from '../contexts/index.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { type ActiveContext, extendContext, type TermDefinition } from './active-context.ts';
import { fallback } from './fallback.ts';
import { internPredicate, type Predicate, rdfFirst } from './predicates.ts';

/** What the fast path does with one member of an object. */
export type Term = { kind: 'context' | 'id' | 'type' | 'unsupported' } | PropertyTerm;

export interface PropertyTerm {
  kind: 'property';
  predicate: Predicate;
  /** How a JSON string becomes an object of a quad. */
  strings: 'literal' | 'iri' | 'vocabulary';
  /** What follows the escaped text of a literal: `" .\n` or `"^^<datatype> .\n`. */
  literalEnd: string;
  datatype: string | undefined;
  /** For an `@list` container: the term that its items are read with. */
  listItem: PropertyTerm | undefined;
  /** The scope of objects under this member. */
  scope: Scope;
  /** Terms that a string under `@vocab` coercion may name. */
  vocabulary: ActiveContext;
  /** Terms that a string with this scheme would be expanded by. */
  prefixes: ReadonlySet<string> | undefined;
}

/** The context that an object starts with: everything that propagates into it (JSON-LD 1.1 §4.1.9). */
export interface Scope {
  context: ActiveContext;
  /** By the one type, or by all types sorted, without duplicates and joined with a line feed. */
  tables: Map<string, Table>;
  /** By scoped context object: one per place in a bundled document. */
  scopes: Map<JsonValue, Scope>;
  /** Type name to the end of its line. */
  typeTails: Map<string, string>;
}

/** The terms of objects with certain types in a certain scope. */
export interface Table {
  scope: Scope;
  context: ActiveContext;
  terms: Map<string, Term>;
  prefixes: ReadonlySet<string> | undefined;
  /** Whether `id` is the keyword here, as everywhere in this field. */
  hasId: boolean;
}

/** The scope of a whole document, by its exact list of context addresses, in order. */
export function rootScope(context: JsonValue | undefined): Scope {
  const urls = typeof context === 'string' ? [context] : context;
  if (!Array.isArray(urls) || urls.length === 0 || urls.length > maximumContexts)
    throw fallback('context-list');
  let key = '';
  for (const url of urls) {
    if (typeof url !== 'string') throw fallback('context-list');
    key += `${url}\n`;
  }
  const known = rootScopes.get(key);
  if (known instanceof Error) throw known;
  if (known) return known;
  return compileRoot(key, urls as string[]);
}

/** The table for an object's `type` member. */
export function tableFor(scope: Scope, types: JsonValue | undefined): Table {
  let key: string;
  if (types === undefined) key = '';
  else if (typeof types === 'string') key = types;
  else if (Array.isArray(types))
    key = types.length === 1 && typeof types[0] === 'string' ? types[0] : typeKey(types);
  else throw fallback('odd-type');
  return scope.tables.get(key) ?? compileTable(scope, key);
}

/** The end of the line that states a type; only terms of the context are taken. */
export function typeTail(scope: Scope, type: JsonValue | undefined): string {
  if (typeof type !== 'string') throw fallback('odd-type');
  const known = scope.typeTails.get(type);
  if (known !== undefined) return known;
  const definition = scope.context.get(type);
  if (!definition) throw fallback('unknown-term');
  if (definition.iri === '' || definition.iri.startsWith('@')) throw fallback('unsupported-term');
  const tail = `<${definition.iri}> .\n`;
  scope.typeTails.set(type, tail);
  return tail;
}

/** The meaning of a member name, compiled when it is first met. */
export function termFor(table: Table, name: string): Term {
  const known = table.terms.get(name);
  if (known) return known;
  const definition = table.context.get(name);
  if (!definition && name !== '@context')
    throw fallback(name.startsWith('@') ? 'unsupported-term' : 'unknown-term');
  const term: Term = !definition ? { kind: 'context' } : compileTerm(table, name, definition);
  table.terms.set(name, term);
  return term;
}

const maximumContexts = 8;
const maximumRootScopes = 256;
const maximumTables = 256;
const xsdString = 'http://www.w3.org/2001/XMLSchema#string';
/** Datatypes whose literals the general library writes in a form of its own. */
const specialDatatypes = new Set([
  'http://www.w3.org/2001/XMLSchema#double',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON',
]);

const rootScopes = new Map<string, Scope | Error>();

function compileRoot(key: string, urls: string[]): Scope {
  if (rootScopes.size >= maximumRootScopes) rootScopes.clear();
  try {
    let context: ActiveContext = new Map();
    for (const url of urls) {
      const local = findContext(url)?.document['@context'];
      if (local === undefined) throw fallback('context-list');
      context = extendContext(context, asObject(local), { overrideProtected: false });
    }
    const scope = createScope(context);
    rootScopes.set(key, scope);
    return scope;
  } catch (error) {
    if (error instanceof Error) rootScopes.set(key, error);
    throw error;
  }
}

function createScope(context: ActiveContext): Scope {
  return { context, tables: new Map(), scopes: new Map(), typeTails: new Map() };
}

function prefixesOf(context: ActiveContext): ReadonlySet<string> | undefined {
  const prefixes = new Set<string>();
  for (const [term, definition] of context) if (definition.isPrefix) prefixes.add(term);
  return prefixes.size > 0 ? prefixes : undefined;
}

function typeKey(types: JsonValue[]): string {
  const names = new Set<string>();
  for (const type of types) {
    if (typeof type !== 'string' || type.includes('\n')) throw fallback('odd-type');
    names.add(type);
  }
  return [...names].sort().join('\n');
}

// Type-scoped contexts apply in the order of the type names and do not propagate (JSON-LD 1.1 API §5.1.2 step 11).
function compileTable(scope: Scope, key: string): Table {
  // An attacker chooses the lists of types: forget everything rather than grow (performance.md §4 guard 13).
  if (scope.tables.size >= maximumTables) scope.tables.clear();
  let context = scope.context;
  if (key !== '') {
    if (scope.context.get('type')?.iri !== '@type') throw fallback('unsupported-term');
    for (const type of key.split('\n')) {
      const scoped = scope.context.get(type)?.scoped;
      if (scoped !== undefined)
        context = extendContext(context, asObject(scoped), { overrideProtected: false });
    }
  }
  const hasId = context.get('id')?.iri === '@id';
  const table = { scope, context, terms: new Map<string, Term>(), prefixes: prefixesOf(context), hasId };
  scope.tables.set(key, table);
  return table;
}

function compileTerm(table: Table, name: string, definition: TermDefinition): Term {
  if (!definition.isSupported || definition.iri === '') return { kind: 'unsupported' };
  // Only the usual names: the fast path reads the members `id` and `type` directly.
  if (definition.iri === '@id') return { kind: name === 'id' ? 'id' : 'unsupported' };
  if (definition.iri === '@type') return { kind: name === 'type' ? 'type' : 'unsupported' };
  let { scope } = table;
  let coercion = definition.coercion;
  let vocabulary = table.context;
  if (definition.scoped !== undefined) {
    const local = asObject(definition.scoped);
    scope = childScope(table.scope, definition.scoped, local);
    vocabulary = extendContext(table.context, local, { overrideProtected: true });
    const inner = vocabulary.get(name);
    if (inner?.fingerprint !== definition.fingerprint) return { kind: 'unsupported' };
    coercion = inner.coercion;
  }
  const datatype = coercion === '@id' || coercion === '@vocab' ? undefined : coercion;
  if (datatype !== undefined && specialDatatypes.has(datatype)) return { kind: 'unsupported' };
  const term: PropertyTerm = {
    kind: 'property',
    predicate: internPredicate(definition.iri),
    strings: coercion === '@id' ? 'iri' : coercion === '@vocab' ? 'vocabulary' : 'literal',
    literalEnd: datatype === undefined || datatype === xsdString ? '" .\n' : `"^^<${datatype}> .\n`,
    datatype,
    listItem: undefined,
    scope,
    vocabulary,
    prefixes: vocabulary === table.context ? table.prefixes : prefixesOf(vocabulary),
  };
  return definition.container === 'list' ? { ...term, listItem: { ...term, predicate: rdfFirst } } : term;
}

function childScope(parent: Scope, key: JsonValue, local: JsonObject): Scope {
  let scope = parent.scopes.get(key);
  if (!scope) {
    scope = createScope(extendContext(parent.context, local, { overrideProtected: true }));
    parent.scopes.set(key, scope);
  }
  return scope;
}

function asObject(context: JsonValue): JsonObject {
  if (typeof context !== 'object' || context === null || Array.isArray(context))
    throw fallback('context-feature');
  return context;
}
