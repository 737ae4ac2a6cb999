import type { CharacterRanges } from './literals.ts';
import type { Predicate } from './predicates.ts';

/** The default graph of a document, and which of two ranges of characters its literals have. */
export interface Graph extends CharacterRanges {
  nodes: GraphNode[];
}

/** A subject with its quads. An IRI node has a token `<iri>`; a blank node has none until it gets a label. */
export interface GraphNode {
  isBlank: boolean;
  /** `<iri>`, or `_:c14n0` once labelled. */
  token: string;
  quads: Quad[];
  /** Where a blank node is an object. From JSON without `_:` identifiers that is exactly one place. */
  parents: Parent[];
  /** First-degree hash of a blank node (RDFC-1.0 §4.6), hexadecimal. */
  hash: string;
}

export interface Parent {
  node: GraphNode;
  predicate: Predicate;
}

export interface Quad {
  predicate: Predicate;
  /** The object as the end of the line, ` .\n` included; `_:z .\n` for a blank node before it is labelled. */
  tail: string;
  /** The blank node that is the object. */
  blank: GraphNode | undefined;
  /** From a JSON number or boolean. */
  isNative: boolean;
}

export const unlabelledTail = '_:z .\n';

export function createBlankNode(): GraphNode {
  return { isBlank: true, token: '', quads: [], parents: [], hash: '' };
}

export function createIriNode(token: string): GraphNode {
  return { isBlank: false, token, quads: [], parents: noParents, hash: '' };
}

const noParents: Parent[] = [];
