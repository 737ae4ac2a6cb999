import type { Quad, Term } from 'rdf-canonize';
import { toHex } from '../encoding/bytes.ts';
import { EngineError } from '../engine-error.ts';
import type { Crypto, JsonObject, JsonValue } from '../ports.ts';
import { assertReadable, toDataset, withJsonLd } from './general.ts';

export interface Skolemized {
  /** The document with an id for each of its nodes, so that the same node is known again in a part of it. */
  document: JsonObject;
  /** The statements of the document, or of a part of it, with the ids turned back into blank nodes. */
  statementsOf(part: JsonObject): Promise<Quad[]>;
}

/** VC-DI-ECDSA §3.4.7. Throws EngineError `credential.not-canonical` for ordered lists: their nodes cannot get an id. */
export async function skolemize(document: JsonObject, crypto: Crypto): Promise<Skolemized> {
  assertReadable(document);
  // Nobody can guess the prefix, so nothing in the document can pass for one of these ids.
  const prefix = `urn:bnid:${toHex(crypto.randomBytes(16))}:`;
  const compact = await withJsonLd(async (library, options) => {
    const expanded = await library.expand(document, options);
    const named = nameNodes(expanded, { prefix, count: 0 });
    return library.compact(named, document['@context'] ?? [], options);
  });
  return {
    document: reshape(compact, document),
    async statementsOf(part) {
      const quads = await toDataset(part);
      return quads.map((quad) => mapTerms(quad, (term) => toBlank(term, prefix)));
    },
  };
}

/** The same quad with other terms. */
export function mapTerms(quad: Quad, map: (term: Term) => Term): Quad {
  return { ...quad, subject: map(quad.subject), object: map(quad.object), graph: map(quad.graph) };
}

interface Naming {
  prefix: string;
  count: number;
}

function nameNodes(values: JsonValue[], naming: Naming): JsonValue[] {
  return values.map((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || '@value' in value)
      return value;
    if ('@list' in value) {
      const message = 'A document with ordered lists cannot be disclosed in parts.';
      throw new EngineError('credential.not-canonical', message);
    }
    const { '@id': id, ...members } = value;
    const own = nameOf(id, naming);
    return {
      '@id': own,
      ...Object.fromEntries(
        Object.entries(members).map(([name, member]) => [
          name,
          Array.isArray(member) ? nameNodes(member, naming) : member,
        ]),
      ),
    };
  });
}

function nameOf(id: JsonValue | undefined, naming: Naming): JsonValue {
  if (typeof id === 'string' && id.startsWith('_:')) return `${naming.prefix}u${id.slice(2)}`;
  if (id !== undefined) return id;
  naming.count += 1;
  return `${naming.prefix}n${naming.count}`;
}

function toBlank(term: Term, prefix: string): Term {
  if (term.termType === 'BlankNode') {
    // Every node got an id, so what is blank still was made by the library, and would be another one in each part.
    const message = 'The document has nodes that cannot be disclosed in parts.';
    throw new EngineError('credential.not-canonical', message);
  }
  return term.termType === 'NamedNode' && term.value.startsWith(prefix)
    ? { termType: 'BlankNode', value: term.value.slice(prefix.length) }
    : term;
}

/** Compaction takes arrays of one apart; a pointer counts in the document as it was written. */
function reshape(compact: JsonObject, like: JsonObject): JsonObject {
  const members = Object.entries(compact).map(([name, value]): [string, JsonValue] => {
    const model = like[name];
    return [name, name === '@context' || model === undefined ? value : reshapeValue(value, model)];
  });
  return Object.fromEntries(members);
}

function reshapeValue(value: JsonValue, like: JsonValue): JsonValue {
  if (Array.isArray(like)) {
    const list = Array.isArray(value) ? value : [value];
    return list.map((item, index) => reshapeValue(item, like[index] ?? null));
  }
  const isPair = isObject(value) && isObject(like);
  return isPair ? reshape(value, like) : value;
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
