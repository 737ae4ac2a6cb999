import type { JsonObject, JsonValue } from '../ports.ts';

/** What the inline contexts of a document say of its names, wherever they stand in it. */
export interface InlineTerms {
  /** The one name under which a member counts: names that may mean one property share theirs. */
  propertyOf(name: string): string;
  /** The one name under which an id counts: ids that a prefix of this document could make equal share theirs. */
  nodeOf(id: string): string;
  /** Whether the members of its object are languages of one property. */
  isLanguageMap(name: string): boolean;
}

/** `definitions` as they stand in the contexts, each with its name, `@vocab` among them. */
export function readInlineTerms(definitions: readonly [string, JsonValue][]): InlineTerms {
  const iris = new Map<string, Set<string>>();
  const names = new Map<string, Set<string>>();
  const languageMaps = new Set<string>();
  for (const [name, definition] of definitions) {
    const iri = typeof definition === 'string' ? definition : membersOf(definition)['@id'];
    if (typeof iri === 'string') {
      add(iris, name, iri);
      add(names, iri, name);
    }
    if (membersOf(definition)['@container'] === '@language') languageMaps.add(name);
  }
  const usesPrefix = (text: string): boolean => iris.has(text.slice(0, Math.max(0, text.indexOf(':'))));
  const isClear = (name: string): boolean => {
    const [iri, ...others] = iris.get(name) ?? [];
    return iri !== undefined && others.length === 0 && names.get(iri)?.size === 1 && !usesPrefix(iri);
  };
  const vocabularies = iris.get('@vocab')?.size ?? 0;
  return {
    propertyOf(name) {
      const [term = name] = names.get(name) ?? [];
      if (iris.has(term)) return isClear(term) ? term : shared;
      return usesPrefix(term) || vocabularies > 1 ? shared : term;
    },
    nodeOf: (id) => (usesPrefix(id) ? shared : id),
    isLanguageMap: (name) => languageMaps.has(name),
  };
}

const shared = '*';

function membersOf(value: JsonValue): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}
