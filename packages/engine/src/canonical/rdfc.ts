import { fallback } from './fallback.ts';
import type { Graph, GraphNode, Quad } from './graph.ts';
import { isInCodePointOrder } from './literals.ts';
import { labelByNDegreeHashes } from './n-degree.ts';
import { rankPredicates } from './predicates.ts';
import type { RdfcOptions } from './rdfc-options.ts';

/** RDFC-1.0 of a default graph: canonical N-Quads. The nodes are changed (sorted, labelled). */
export function canonicalQuads(graph: Graph, options: RdfcOptions): string {
  const { blanks, named } = sortNodes(graph);
  if (blanks.length > 0) {
    labelBlankNodes(blanks, options);
    for (const node of graph.nodes) relabelObjects(node);
  }
  named.sort(byToken);
  blanks.sort(byToken);
  let text = '';
  for (const node of named) text += lines(node.token, node.quads);
  for (const node of blanks) text += lines(node.token, node.quads);
  return text;
}

/**
 * Puts the quads of every node in order, without duplicates, blank objects unlabelled. Throws a Fallback where the
 * order by code point, which RDFC-1.0 asks for, is not that by UTF-16 unit.
 */
export function sortNodes(graph: Graph): { blanks: GraphNode[]; named: GraphNode[] } {
  rankPredicates();
  const mayDiffer = graph.hasAstral && graph.hasHighPlane;
  const blanks: GraphNode[] = [];
  const named: GraphNode[] = [];
  for (const node of graph.nodes) {
    sortQuads(node);
    if (mayDiffer) assertOneOrder(node);
    (node.isBlank ? blanks : named).push(node);
  }
  return { blanks, named };
}

/** The input of the first-degree hash (RDFC-1.0 §4.6.2): the node is `_:a`, every other blank node `_:z`. */
export function firstDegreeText(node: GraphNode): string {
  const parent = node.parents[0];
  if (!parent || node.parents.length > 1 || node.quads.some((quad) => quad.blank === node)) {
    return firstDegreeTextOfAny(node);
  }
  // '<' sorts before '_', so the line of an IRI parent is first and that of a blank parent last.
  const own = lines('_:a', node.quads);
  return parent.node.isBlank
    ? `${own}_:z${parent.predicate.text}_:a .\n`
    : `${parent.node.token}${parent.predicate.text}_:a .\n${own}`;
}

function firstDegreeTextOfAny(node: GraphNode): string {
  const all = node.quads.map(
    (quad) => `_:a${quad.predicate.text}${quad.blank === node ? '_:a .\n' : quad.tail}`,
  );
  for (const parent of node.parents) {
    if (parent.node === node) continue;
    all.push(`${parent.node.isBlank ? '_:z' : parent.node.token}${parent.predicate.text}_:a .\n`);
  }
  return all.sort().join('');
}

function labelBlankNodes(blanks: GraphNode[], options: RdfcOptions): void {
  const [only] = blanks;
  if (only && blanks.length === 1) {
    // Whatever its hash is, it is the first one.
    only.token = '_:c14n0';
    return;
  }
  for (const node of blanks) node.hash = options.hash(firstDegreeText(node));
  blanks.sort(byHash);
  let isUnique = true;
  for (let index = 1; index < blanks.length; index++) {
    if (blanks[index]?.hash === blanks[index - 1]?.hash) isUnique = false;
  }
  if (isUnique) for (const [index, node] of blanks.entries()) node.token = `_:c14n${index}`;
  else labelByNDegreeHashes(blanks, options);
}

/** Blank objects stand last under a predicate, as '_' sorts after '<' and '"': only their runs need a new order. */
function relabelObjects(node: GraphNode): void {
  const { quads } = node;
  let hasRun = false;
  for (let index = 0; index < quads.length; index++) {
    const quad = quads[index];
    if (!quad?.blank) continue;
    quad.tail = `${quad.blank.token} .\n`;
    const previous = quads[index - 1];
    if (previous?.blank && previous.predicate === quad.predicate) hasRun = true;
  }
  if (hasRun) sortFew(quads);
}

function sortQuads(node: GraphNode): void {
  const { quads } = node;
  if (quads.length < 2) return;
  sortFew(quads);
  let hasDuplicate = false;
  for (let index = 1; index < quads.length; index++) {
    const quad = quads[index] as Quad;
    const previous = quads[index - 1] as Quad;
    if (quad.tail !== previous.tail || quad.predicate !== previous.predicate || quad.blank) continue;
    // jsonld.js writes the line twice when the JSON values were of different types.
    if (quad.isNative || previous.isNative) throw fallback('duplicate-native-value');
    hasDuplicate = true;
  }
  if (hasDuplicate) {
    node.quads = quads.filter((quad, index) => {
      const previous = quads[index - 1];
      return quad.blank || quad.tail !== previous?.tail || quad.predicate !== previous.predicate;
    });
  }
}

function assertOneOrder({ quads }: GraphNode): void {
  for (let index = 1; index < quads.length; index++) {
    const quad = quads[index] as Quad;
    const previous = quads[index - 1] as Quad;
    if (quad.predicate !== previous.predicate || quad.blank || previous.blank) continue;
    if (!isInCodePointOrder(previous.tail, quad.tail)) throw fallback('line-order');
  }
}

function lines(subject: string, quads: Quad[]): string {
  let text = '';
  for (const quad of quads) text += subject + quad.predicate.text + quad.tail;
  return text;
}

/** Most nodes have less than a dozen quads, for which insertion is several times faster than Array.sort. */
function sortFew(quads: Quad[]): void {
  if (quads.length > 24) {
    quads.sort(byPredicateAndTail);
    return;
  }
  for (let index = 1; index < quads.length; index++) {
    const quad = quads[index] as Quad;
    let place = index;
    while (place > 0) {
      const before = quads[place - 1] as Quad;
      if (byPredicateAndTail(before, quad) <= 0) break;
      quads[place] = before;
      place--;
    }
    quads[place] = quad;
  }
}

function byPredicateAndTail(a: Quad, b: Quad): number {
  const difference = a.predicate.rank - b.predicate.rank;
  if (difference !== 0) return difference;
  return a.tail < b.tail ? -1 : a.tail > b.tail ? 1 : 0;
}

function byToken(a: GraphNode, b: GraphNode): number {
  return a.token < b.token ? -1 : 1;
}

function byHash(a: GraphNode, b: GraphNode): number {
  return a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0;
}
