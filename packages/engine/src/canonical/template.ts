import type { Crypto, JsonObject, JsonValue } from '../ports.ts';
import type { TemplateBytes } from './byte-strips.ts';
import { Fallback, fallback } from './fallback.ts';
import type { GraphNode } from './graph.ts';
import { compileShape, type Shape } from './match-shape.ts';
import { firstDegreeText, sortNodes } from './rdfc.ts';
import { compilePieces, type IriToken, type Piece } from './template-pieces.ts';
import { toGraph } from './to-graph.ts';

/** The way to a string in a document: member names and array indexes. */
export type LeafPath = readonly (string | number)[];

/**
 * A credential with holes, canonicalised once (performance.md, design D): what does not depend on a hole is text,
 * what does is a list of pieces.
 */
export interface Template {
  /** JSON text before, between and after the holes; a hole is the inside of a JSON string. */
  segments: string[];
  /** The same structure for objects that are not text yet. */
  shape: Shape;
  holes: Hole[];
  named: NamedNode[];
  blanks: BlankNode[];
  /** Which IRIs must sort before which: the template knows no other order of these objects. */
  ascending: readonly (readonly [IriToken, IriToken])[];
  /** Made at a filling and kept. */
  plan: Plan | undefined;
}

export interface Hole {
  kind: 'iri' | 'literal';
  /** Of an IRI: only this scheme is filled in, so that no prefix of a context can catch it. */
  scheme: string;
}

export interface NamedNode {
  token: IriToken;
  pieces: Piece[];
}

/** The lines of all IRI nodes in one order, kept because that order is nearly always the same. */
export interface Plan {
  nodes: NamedNode[];
  pieces: Piece[];
  /** How often it was hashed. */
  uses: number;
  bytes: TemplateBytes | undefined;
}

export interface BlankNode {
  /** The first-degree hash where no hole is in its input, else the pieces of its input. */
  hash: string | undefined;
  hashPieces: Piece[];
  pieces: Piece[];
  /** Kept texts, for a node without holes and blank objects. */
  textByLabel: Map<string, string> | undefined;
}

/**
 * Makes a template from a sample and the strings that vary; undefined where a hole stands in a place that would
 * change the order of lines in a way that the template cannot follow. `sample` is the text of JSON.stringify.
 */
export function compileTemplate(
  sample: string,
  paths: readonly LeafPath[],
  crypto: Crypto,
): Template | undefined {
  try {
    return compile(sample, paths, crypto);
  } catch (error) {
    if (error instanceof Fallback) return undefined;
    throw error;
  }
}

/** An IRI that is also a fine literal: what a hole is filled with while its places are looked for. */
const placeholderStart = 'urn:cairn-hole:';
const placeholder = /urn:cairn-hole:(\d+);/;

function compile(sample: string, leaves: readonly LeafPath[], crypto: Crypto): Template {
  if (sample.includes(placeholderStart)) throw fallback('unsupported-term');
  const original = JSON.parse(sample) as JsonObject;
  const paths = byValue(leaves, original);
  const document = JSON.parse(sample) as JsonObject;
  for (const [index, path] of paths.entries()) setLeaf(document, path, placeholderOf(index));
  // split() with a group gives text and hole number by turns.
  const parts = JSON.stringify(document).split(/urn:cairn-hole:(\d+);/);
  const segments = parts.filter((_, position) => position % 2 === 0);
  const order = parts.filter((_, position) => position % 2 === 1).map(Number);
  const { blanks, named } = sortNodes(toGraph(document));
  const kinds = new Map<number, Hole['kind']>();
  const ascending: [IriToken, IriToken][] = [];
  const state = { blanks, kinds, ascending, holeOf: (text: string) => holeIn(text, order) };
  const template: Template = {
    segments,
    shape: compileShape(document, state.holeOf),
    holes: [],
    ascending,
    plan: undefined,
    named: named.map((node) => ({
      token: state.holeOf(node.token) ?? node.token,
      pieces: compilePieces(node, state),
    })),
    blanks: blanks.map((node) => compileBlank(node, compilePieces(node, state), { crypto, state })),
  };
  for (const node of template.named) if (typeof node.token === 'number') kinds.set(node.token, 'iri');
  template.holes = order.map((index, hole) => {
    const kind = kinds.get(hole);
    const value = leafAt(original, paths[index] ?? []);
    if (kind === undefined || typeof value !== 'string') throw fallback('unsupported-term');
    return { kind, scheme: kind === 'iri' ? value.slice(0, value.indexOf(':') + 1) : '' };
  });
  return template;
}

function compileBlank(
  node: GraphNode,
  pieces: Piece[],
  { crypto, state }: { crypto: Crypto; state: { holeOf(text: string): number | undefined } },
): BlankNode {
  const hashPieces: Piece[] = [];
  let rest = firstDegreeText(node);
  for (let match = placeholder.exec(rest); match; match = placeholder.exec(rest)) {
    hashPieces.push(rest.slice(0, match.index), state.holeOf(match[0]) ?? -1);
    rest = rest.slice(match.index + match[0].length);
  }
  if (hashPieces.length > 0) {
    return { hash: undefined, hashPieces: [...hashPieces, rest], pieces, textByLabel: undefined };
  }
  const isFixed = pieces.every(
    (piece) => typeof piece === 'string' || (typeof piece === 'number' && piece < 0),
  );
  const textByLabel = isFixed ? new Map<string, string>() : undefined;
  return { hash: crypto.sha256Hex(rest), hashPieces, pieces, textByLabel };
}

/** Placeholders sort as the strings do whose places they take, so that objects of one predicate stand in their order. */
function byValue(paths: readonly LeafPath[], document: JsonObject): LeafPath[] {
  const keyed = paths.map((path) => ({ path, key: `${leafAt(document, path)}>` }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ path }) => path);
}

function placeholderOf(index: number): string {
  return `${placeholderStart}${String(index).padStart(4, '0')};`;
}

/** The hole whose placeholder is in a text, by its position in the JSON. */
function holeIn(text: string, order: number[]): number | undefined {
  const match = placeholder.exec(text);
  if (!match) return undefined;
  const hole = order.indexOf(Number(match[1]));
  if (hole < 0) throw fallback('unsupported-term');
  return hole;
}

function setLeaf(document: JsonObject, path: LeafPath, value: string): void {
  let place: JsonValue | undefined = document;
  for (const step of path.slice(0, -1)) place = memberOf(place, step);
  const last = path.at(-1);
  if (Array.isArray(place) && typeof last === 'number') place[last] = value;
  else if (isObject(place) && typeof last === 'string' && Object.hasOwn(place, last)) place[last] = value;
  else throw fallback('unsupported-term');
}

function leafAt(document: JsonObject, path: LeafPath): JsonValue | undefined {
  let place: JsonValue | undefined = document;
  for (const step of path) place = memberOf(place, step);
  return place;
}

function memberOf(place: JsonValue | undefined, step: string | number): JsonValue | undefined {
  if (Array.isArray(place) && typeof step === 'number') return place[step];
  return isObject(place) && Object.hasOwn(place, step) ? place[step] : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
