import { fallback } from './fallback.ts';
import type { GraphNode, Quad } from './graph.ts';

/**
 * A part of a text: fixed text; the hole with this number (0 and up); the label of blank node `-1 - number` (below 0);
 * or lines whose blank objects sort by their labels.
 */
export type Piece = string | number | BlankRun;

export interface BlankRun {
  /** Subject and predicate. */
  before: (string | number)[];
  /** Numbers of the blank nodes. */
  blanks: number[];
}

/** An IRI in angle brackets, or the number of the hole that holds the IRI. */
export type IriToken = string | number;

interface CompileState {
  blanks: GraphNode[];
  kinds: Map<number, 'iri' | 'literal'>;
  /** Objects of one predicate that stand side by side, the first before the second. */
  ascending: [IriToken, IriToken][];
  holeOf(text: string): number | undefined;
}

/** The lines of one node, its quads sorted. */
export function compilePieces(node: GraphNode, state: CompileState): Piece[] {
  const pieces: Piece[] = [];
  const subject = subjectPieces(node, state);
  for (const [index, quad] of node.quads.entries()) {
    const previous = node.quads[index - 1];
    if (quad.blank) addBlankObject(pieces, { subject, quad, state });
    else addObject(pieces, { subject, quad, state });
    if (previous?.predicate === quad.predicate) keepOrder(previous, quad, state);
  }
  return joinTexts(pieces);
}

/**
 * Another value of a hole may need another place among the objects of its predicate: such as the entries of a badge in
 * two status lists. Of IRIs it can be seen at a filling whether they still stand in this order.
 */
function keepOrder(before: Quad, after: Quad, state: CompileState): void {
  if ([before, after].every(({ tail }) => state.holeOf(tail) === undefined)) return;
  state.ascending.push([iriToken(before, state), iriToken(after, state)]);
}

function iriToken({ tail, blank }: Quad, state: CompileState): IriToken {
  if (blank || !tail.startsWith('<')) throw fallback('unsupported-term');
  return state.holeOf(tail) ?? tail.slice(0, tail.indexOf('>') + 1);
}

interface Line {
  subject: (string | number)[];
  quad: Quad;
  state: CompileState;
}

function addBlankObject(pieces: Piece[], { subject, quad, state }: Line): void {
  if (!quad.blank) return;
  const blank = state.blanks.indexOf(quad.blank);
  const last = pieces.at(-1);
  // Blank objects stand last under a predicate, so a run is unbroken.
  if (typeof last === 'object' && last.before.at(-1) === quad.predicate.text) last.blanks.push(blank);
  else pieces.push({ before: [...subject, quad.predicate.text], blanks: [blank] });
}

function addObject(pieces: Piece[], { subject, quad, state }: Line): void {
  const hole = state.holeOf(quad.tail);
  if (hole === undefined) {
    pieces.push(...subject, quad.predicate.text + quad.tail);
    return;
  }
  const [before, , after] = quad.tail.split(/urn:cairn-hole:(\d+);/);
  const kind = before === '<' ? 'iri' : 'literal';
  if (after === undefined || (before !== '<' && before !== '"')) throw fallback('unsupported-term');
  if ((state.kinds.get(hole) ?? kind) !== kind) throw fallback('unsupported-term');
  state.kinds.set(hole, kind);
  pieces.push(...subject, quad.predicate.text + before, hole, after);
}

function subjectPieces(node: GraphNode, state: CompileState): (string | number)[] {
  if (node.isBlank) return [-1 - state.blanks.indexOf(node)];
  const hole = state.holeOf(node.token);
  return hole === undefined ? [node.token] : ['<', hole, '>'];
}

/** Makes one text of texts that stand side by side. */
export function joinTexts(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
