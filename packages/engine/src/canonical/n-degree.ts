import { fallback } from './fallback.ts';
import type { GraphNode } from './graph.ts';
import type { RdfcOptions } from './rdfc-options.ts';

/**
 * Labels blank nodes whose first-degree hashes are not all distinct (RDFC-1.0 §4.4.3 steps 4 and 5).
 * `blanks` are sorted by hash. A graph that needs more work than allowed is given up.
 */
export function labelByNDegreeHashes(blanks: GraphNode[], options: RdfcOptions): void {
  const groups = groupByHash(blanks);
  const canonical: Labels = new Map();
  for (const group of groups) if (group[0] && group.length === 1) issue(canonical, group[0]);
  const shared = groups.filter((group) => group.length > 1);
  const count = shared.reduce((sum, group) => sum + group.length, 0);
  const run: Run = { canonical, hash: options.hash, remaining: count ** options.workFactor };
  for (const group of shared) {
    const results: Result[] = [];
    for (const node of group) {
      if (canonical.has(node)) continue;
      const issued: Labels = new Map();
      issue(issued, node);
      results.push(hashNDegreeQuads(run, node, issued));
    }
    results.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0));
    for (const result of results) for (const node of result.issued.keys()) issue(canonical, node);
  }
  for (const [node, index] of canonical) node.token = `_:c14n${index}`;
}

/** Issued numbers in the order of issue. */
type Labels = Map<GraphNode, number>;

interface Run {
  canonical: Labels;
  hash: RdfcOptions['hash'];
  remaining: number;
}

interface Result {
  hash: string;
  issued: Labels;
}

interface Choice {
  path: string;
  issued: Labels;
}

// RDFC-1.0 §4.8
function hashNDegreeQuads(run: Run, node: GraphNode, issuedBefore: Labels): Result {
  if (run.remaining <= 0) throw fallback('work-limit');
  run.remaining--;
  let issued = issuedBefore;
  let input = '';
  const related = relatedByHash(run, node, issued);
  for (const [hash, nodes] of [...related].sort(([a], [b]) => (a < b ? -1 : 1))) {
    input += hash;
    let chosen: Choice | undefined;
    for (const permutation of permutations(nodes)) {
      const choice = walk(run, permutation, { issued, best: chosen?.path });
      if (choice && (!chosen || choice.path < chosen.path)) chosen = choice;
    }
    if (!chosen) throw fallback('work-limit');
    input += chosen.path;
    issued = chosen.issued;
  }
  return { hash: run.hash(input), issued };
}

/** One permutation (§4.8.3 step 5.4); undefined as soon as its path is worse than the best one so far. */
function walk(
  run: Run,
  permutation: GraphNode[],
  { issued, best }: { issued: Labels; best: string | undefined },
): Choice | undefined {
  let copy: Labels = new Map(issued);
  let path = '';
  const recursion: GraphNode[] = [];
  for (const node of permutation) {
    const canonical = run.canonical.get(node);
    if (canonical !== undefined) {
      path += `_:c14n${canonical}`;
    } else {
      if (!copy.has(node)) recursion.push(node);
      path += `_:b${issue(copy, node)}`;
    }
    if (best !== undefined && path > best) return undefined;
  }
  for (const node of recursion) {
    const result = hashNDegreeQuads(run, node, copy);
    path += `_:b${issue(copy, node)}<${result.hash}>`;
    copy = result.issued;
    if (best !== undefined && path > best) return undefined;
  }
  return { path, issued: copy };
}

function relatedByHash(run: Run, node: GraphNode, issued: Labels): Map<string, GraphNode[]> {
  const related = new Map<string, GraphNode[]>();
  const add = (other: GraphNode, position: string): void => {
    if (other === node) return;
    const hash = run.hash(position + identifierOf(run, other, issued));
    const nodes = related.get(hash);
    if (nodes) nodes.push(other);
    else related.set(hash, [other]);
  };
  // §4.7: position, predicate, identifier.
  for (const quad of node.quads) if (quad.blank) add(quad.blank, `o<${quad.predicate.iri}>`);
  for (const parent of node.parents) if (parent.node.isBlank) add(parent.node, `s<${parent.predicate.iri}>`);
  return related;
}

function identifierOf(run: Run, node: GraphNode, issued: Labels): string {
  const canonical = run.canonical.get(node);
  if (canonical !== undefined) return `_:c14n${canonical}`;
  const temporary = issued.get(node);
  return temporary === undefined ? node.hash : `_:b${temporary}`;
}

function issue(labels: Labels, node: GraphNode): number {
  const known = labels.get(node);
  if (known !== undefined) return known;
  const index = labels.size;
  labels.set(node, index);
  return index;
}

function groupByHash(blanks: GraphNode[]): GraphNode[][] {
  const groups: GraphNode[][] = [];
  for (const node of blanks) {
    const last = groups.at(-1);
    if (last?.[0]?.hash === node.hash) last.push(node);
    else groups.push([node]);
  }
  return groups;
}

/** Every order of the nodes, made one at a time: the caller gives up long before a large set is exhausted. */
function* permutations(nodes: GraphNode[]): Generator<GraphNode[]> {
  if (nodes.length < 2) {
    yield nodes;
    return;
  }
  for (const [index, first] of nodes.entries()) {
    const others = nodes.filter((_, other) => other !== index);
    for (const rest of permutations(others)) yield [first, ...rest];
  }
}
