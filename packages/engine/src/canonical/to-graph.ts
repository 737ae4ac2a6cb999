import type { JsonObject, JsonValue } from '../ports.ts';
import { fallback } from './fallback.ts';
import { createBlankNode, createIriNode, type Graph, type GraphNode, unlabelledTail } from './graph.ts';
import { escapeLiteral, isPlainIri, numberText } from './literals.ts';
import { type Predicate, rdfNilTail, rdfRest, rdfType } from './predicates.ts';
import {
  type PropertyTerm,
  rootScope,
  type Scope,
  type Table,
  tableFor,
  termFor,
  typeTail,
} from './term-tables.ts';

/**
 * JSON-LD to RDF in one pass over the compact document, without an expansion tree: the nodes of its default graph.
 * Throws a Fallback for everything that it does not do exactly as the general library does.
 */
export function toGraph(document: JsonObject): Graph {
  const pass = new GraphPass();
  const root = pass.addObject(document, rootScope(document['@context']));
  if (root.quads.length === 0) throw fallback('empty-document');
  return pass;
}

const maximumDepth = 64;
const maximumNodes = 20_000;

class GraphPass implements Graph {
  nodes: GraphNode[] = [];
  hasAstral = false;
  hasHighPlane = false;
  #byToken = new Map<string, GraphNode>();
  #depth = 0;

  addObject(object: JsonObject, scope: Scope): GraphNode {
    if (this.#depth === maximumDepth) throw fallback('too-deep');
    const types = object.type;
    const table = tableFor(scope, types);
    const node = this.#nodeFor(object.id, table);
    for (const name of Object.keys(object)) {
      const term = table.terms.get(name) ?? termFor(table, name);
      if (term.kind === 'property') this.#addValues(node, term, object[name]);
      else if (term.kind === 'type') addTypes(node, scope, types);
      else if (term.kind === 'context' && this.#depth > 0) throw fallback('nested-context');
      else if (term.kind === 'unsupported') throw fallback('unsupported-term');
    }
    return node;
  }

  #nodeFor(id: JsonValue | undefined, table: Table): GraphNode {
    if (this.nodes.length >= maximumNodes) throw fallback('too-large');
    if (id === undefined) return this.#freshNode();
    if (typeof id !== 'string' || !table.hasId) throw fallback('odd-id');
    const token = iriToken(id, table.prefixes);
    let node = this.#byToken.get(token);
    if (!node) {
      node = createIriNode(token);
      this.#byToken.set(token, node);
      this.nodes.push(node);
    }
    return node;
  }

  #freshNode(): GraphNode {
    const node = createBlankNode();
    this.nodes.push(node);
    return node;
  }

  #addValues(node: GraphNode, term: PropertyTerm, value: JsonValue | undefined): void {
    if (term.listItem) this.#addList(node, term, Array.isArray(value) ? value : [value ?? null]);
    else if (Array.isArray(value)) for (const item of value) this.#addValue(node, term, item);
    else this.#addValue(node, term, value);
  }

  #addValue(node: GraphNode, term: PropertyTerm, value: JsonValue | undefined): void {
    if (typeof value === 'string') {
      addQuad(
        node,
        term.predicate,
        term.strings === 'literal'
          ? `"${escapeLiteral(value, this)}${term.literalEnd}`
          : `${stringIri(term, value)} .\n`,
      );
    } else if (typeof value === 'number' || typeof value === 'boolean') {
      const tail = nativeTail(term, value);
      node.quads.push({ predicate: term.predicate, tail, blank: undefined, isNative: true });
    } else if (value === null || value === undefined) {
      throw fallback('null');
    } else if (Array.isArray(value)) {
      throw fallback('nested-array');
    } else {
      this.#depth++;
      const child = this.addObject(value, term.scope);
      this.#depth--;
      if (child.isBlank) link(node, term.predicate, child);
      else addQuad(node, term.predicate, `${child.token} .\n`);
    }
  }

  /** RDF collections: a fresh blank cell per item, linked by rdf:rest (JSON-LD 1.1 API §8.2.3). */
  #addList(node: GraphNode, term: PropertyTerm, items: JsonValue[]): void {
    if (!term.listItem || items.length === 0) throw fallback('odd-list');
    let holder = node;
    let { predicate } = term;
    for (const item of items) {
      const isUsual = typeof item === 'string' || (typeof item === 'object' && item && !Array.isArray(item));
      if (!isUsual) throw fallback('odd-list');
      if (this.nodes.length >= maximumNodes) throw fallback('too-large');
      const cell = this.#freshNode();
      link(holder, predicate, cell);
      this.#addValue(cell, term.listItem, item);
      holder = cell;
      predicate = rdfRest;
    }
    addQuad(holder, rdfRest, rdfNilTail);
  }
}

function addTypes(node: GraphNode, scope: Scope, types: JsonValue | undefined): void {
  if (Array.isArray(types)) for (const type of types) addQuad(node, rdfType, typeTail(scope, type));
  else addQuad(node, rdfType, typeTail(scope, types));
}

function addQuad(node: GraphNode, predicate: Predicate, tail: string): void {
  node.quads.push({ predicate, tail, blank: undefined, isNative: false });
}

function link(node: GraphNode, predicate: Predicate, child: GraphNode): void {
  child.parents.push({ node, predicate });
  node.quads.push({ predicate, tail: unlabelledTail, blank: child, isNative: false });
}

function stringIri(term: PropertyTerm, value: string): string {
  if (term.strings === 'vocabulary') {
    const definition = term.vocabulary.get(value);
    if (definition) {
      if (definition.iri === '' || definition.iri.startsWith('@')) throw fallback('unsupported-term');
      return `<${definition.iri}>`;
    }
  }
  return iriToken(value, term.prefixes);
}

function iriToken(value: string, prefixes: ReadonlySet<string> | undefined): string {
  if (!isPlainIri(value)) throw fallback('odd-iri');
  if (prefixes?.has(value.slice(0, value.indexOf(':')))) throw fallback('odd-iri');
  return `<${value}>`;
}

function nativeTail(term: PropertyTerm, value: number | boolean): string {
  if (term.strings !== 'literal') throw fallback('native-value-as-iri');
  const text = typeof value === 'boolean' ? String(value) : numberText(value);
  if (term.datatype !== undefined) return `"${text}${term.literalEnd}`;
  const datatype = typeof value === 'boolean' ? 'boolean' : Number.isInteger(value) ? 'integer' : 'double';
  return `"${text}"^^<http://www.w3.org/2001/XMLSchema#${datatype}> .\n`;
}
