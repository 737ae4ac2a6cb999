import type { JsonObject, JsonValue } from '../ports.ts';
import { fallback } from './fallback.ts';

/** What one term means in an active context (JSON-LD 1.1 API §4.2), as far as the fast path can use it. */
export interface TermDefinition {
  /** An absolute IRI, or the keyword `@id` or `@type`. Empty when the definition is not usable. */
  iri: string;
  /** `@id`, `@vocab` or a datatype IRI. */
  coercion: string | undefined;
  container: 'none' | 'list' | 'other';
  /** The scoped context, not yet processed. */
  scoped: JsonValue | undefined;
  isProtected: boolean;
  isPrefix: boolean;
  /** False for a feature that only the general library handles: the term leads to a fallback when it is met. */
  isSupported: boolean;
  /** Everything that makes two definitions the same, for the rule on protected terms. */
  fingerprint: string;
}

export type ActiveContext = ReadonlyMap<string, TermDefinition>;

/**
 * Processes one local context object on top of an active context (JSON-LD 1.1 API §4.1.2), without the features
 * that no context of this field needs on the fast path; those throw a Fallback with `context-feature`.
 */
export function extendContext(
  active: ActiveContext,
  local: JsonObject,
  options: { overrideProtected: boolean },
): ActiveContext {
  for (const key of Object.keys(local)) {
    const isKeyword = key.startsWith('@');
    const isHarmless =
      (key === '@version' && local[key] === 1.1) || (key === '@protected' && typeof local[key] === 'boolean');
    if (isKeyword && !isHarmless) throw fallback('context-feature');
  }
  const state: Definitions = {
    terms: new Map(active),
    local: new Map(Object.entries(local)),
    defined: new Map(),
    isProtected: local['@protected'] === true,
    overrideProtected: options.overrideProtected,
  };
  for (const key of state.local.keys()) if (!key.startsWith('@')) defineTerm(state, key);
  return state.terms;
}

const absoluteIri = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]*$/;
const supportedMembers = new Set(['@id', '@type', '@container', '@context', '@protected', '@prefix']);

interface Definitions {
  terms: Map<string, TermDefinition>;
  local: ReadonlyMap<string, JsonValue>;
  /** False while a term is being defined, true afterwards: a cycle is an error (JSON-LD 1.1 API §4.2.2 step 1). */
  defined: Map<string, boolean>;
  isProtected: boolean;
  overrideProtected: boolean;
}

function defineTerm(state: Definitions, term: string): void {
  const progress = state.defined.get(term);
  if (progress === true) return;
  if (progress === false || term === '') throw fallback('context-feature');
  state.defined.set(term, false);
  const previous = state.terms.get(term);
  state.terms.delete(term);
  const definition = readDefinition(state, term);
  if (previous?.isProtected && !state.overrideProtected) {
    if (previous.fingerprint !== definition.fingerprint) throw fallback('context-feature');
    definition.isProtected = true;
  }
  state.terms.set(term, definition);
  state.defined.set(term, true);
}

function readDefinition(state: Definitions, term: string): TermDefinition {
  const raw = state.local.get(term);
  const isSimple = typeof raw === 'string';
  const value: JsonValue | undefined = isSimple ? { '@id': raw } : raw;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value['@id'] === null) {
    return unusable(term, raw, state.isProtected);
  }
  const iri = readIri(state, term, value);
  const coercion = readCoercion(state, value['@type']);
  const container = readContainer(value['@container']);
  const isKnown = Object.keys(value).every((member) => supportedMembers.has(member));
  const isAlias = iri === '@id' || iri === '@type';
  // Any other keyword alias changes how whole objects are read, wherever they stand.
  if (iri.startsWith('@') && !isAlias) throw fallback('context-feature');
  const isPrefix =
    typeof value['@prefix'] === 'boolean'
      ? value['@prefix']
      : isSimple && !term.includes(':') && /[:/?#[\]@]$/.test(iri);
  return {
    iri,
    coercion: coercion ?? undefined,
    container,
    scoped: value['@context'],
    isProtected: typeof value['@protected'] === 'boolean' ? value['@protected'] : state.isProtected,
    isPrefix,
    isSupported:
      isKnown && coercion !== null && container !== 'other' && !(isAlias && Object.keys(value).length > 1),
    fingerprint: JSON.stringify([
      iri,
      coercion,
      isPrefix,
      { ...value, '@id': iri, '@type': '', '@protected': true },
    ]),
  };
}

function unusable(term: string, raw: JsonValue | undefined, isProtected: boolean): TermDefinition {
  return {
    iri: '',
    coercion: undefined,
    container: 'other',
    scoped: undefined,
    isProtected,
    isPrefix: false,
    isSupported: false,
    fingerprint: JSON.stringify([term, raw ?? null]),
  };
}

function readIri(state: Definitions, term: string, value: JsonObject): string {
  const id = value['@id'];
  if ('@reverse' in value) throw fallback('context-feature');
  if (typeof id === 'string' && id !== term) {
    // A term in the form of an IRI must expand to its own definition: left to the general library.
    if (/:[^:]|\//.test(term)) throw fallback('context-feature');
    return expandIri(state, id);
  }
  if (id !== undefined && id !== term) throw fallback('context-feature');
  return expandIri(state, term, { isBeingDefined: true });
}

function expandIri(state: Definitions, value: string, options?: { isBeingDefined: boolean }): string {
  if (value === '@id' || value === '@type') return value;
  if (value.startsWith('@')) throw fallback('context-feature');
  if (!options?.isBeingDefined) {
    if (state.local.has(value)) defineTerm(state, value);
    const definition = state.terms.get(value);
    if (definition) return usableIri(definition);
  }
  const colon = value.indexOf(':');
  if (colon > 0) {
    const prefix = value.slice(0, colon);
    const suffix = value.slice(colon + 1);
    if (prefix === '_') throw fallback('context-feature');
    if (suffix.startsWith('//')) return value;
    if (state.local.has(prefix)) defineTerm(state, prefix);
    const definition = state.terms.get(prefix);
    // A term in the form of prefix:suffix takes any defined prefix, other values only those marked as prefixes.
    if (definition && (options?.isBeingDefined || definition.isPrefix)) return usableIri(definition) + suffix;
  }
  if (!absoluteIri.test(value)) throw fallback('context-feature');
  return value;
}

function usableIri(definition: TermDefinition): string {
  if (definition.iri === '') throw fallback('context-feature');
  return definition.iri;
}

/** Undefined: no coercion. Null: one that the fast path does not do. */
function readCoercion(state: Definitions, type: JsonValue | undefined): string | undefined | null {
  if (type === undefined) return undefined;
  if (typeof type !== 'string') throw fallback('context-feature');
  if (type === '@id' || type === '@vocab') return type;
  if (type.startsWith('@')) return null;
  return expandIri(state, type);
}

function readContainer(container: JsonValue | undefined): TermDefinition['container'] {
  const names = container === undefined ? [] : [container].flat();
  if (names.length === 0 || (names.length === 1 && names[0] === '@set')) return 'none';
  return names.length === 1 && names[0] === '@list' ? 'list' : 'other';
}
