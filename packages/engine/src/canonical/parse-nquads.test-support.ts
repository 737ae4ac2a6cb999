import { createBlankNode, createIriNode, type Graph, type GraphNode, unlabelledTail } from './graph.ts';
import { internPredicate } from './predicates.ts';

/**
 * The graph of an N-Quads text in canonical spelling (as the W3C test suite writes it), with its blank nodes by label;
 * undefined when it has named graphs, which our RDFC-1.0 does not take.
 */
export function parseNquads(text: string): { graph: Graph; blanks: Map<string, GraphNode> } | undefined {
  const nodes = new Map<string, GraphNode>();
  const blanks = new Map<string, GraphNode>();
  const nodeFor = (token: string): GraphNode => {
    let node = nodes.get(token);
    if (!node) {
      node = token.startsWith('_:') ? createBlankNode() : createIriNode(token);
      nodes.set(token, node);
      if (node.isBlank) blanks.set(token.slice(2), node);
    }
    return node;
  };
  for (const line of new Set(text.split('\n').filter((one) => one.trim() !== ''))) {
    const match = quad.exec(line.trim());
    if (!match) throw new Error(`This is not a quad: ${line}`);
    const [, subject = '', predicateIri = '', object = '', graphName] = match;
    if (graphName !== undefined) return undefined;
    const node = nodeFor(subject);
    const predicate = internPredicate(unescapeUnicode(predicateIri));
    if (object.startsWith('_:')) {
      const blank = nodeFor(object);
      blank.parents.push({ node, predicate });
      node.quads.push({ predicate, tail: unlabelledTail, blank, isNative: false });
    } else {
      node.quads.push({
        predicate,
        tail: `${canonicalObject(object)} .\n`,
        blank: undefined,
        isNative: false,
      });
    }
  }
  return { graph: { nodes: [...nodes.values()], hasAstral: true, hasHighPlane: true }, blanks };
}

const quad =
  /^(<[^>]*>|_:\S+)\s*<([^>]*)>\s*(<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@[A-Za-z0-9-]+)?)\s*(<[^>]*>|_:\S+)?\s*\.$/u;

function canonicalObject(object: string): string {
  if (!object.startsWith('"')) return unescapeUnicode(object);
  const end = object.lastIndexOf('"');
  const suffix = object.slice(end + 1);
  const value = object.slice(1, end).replace(/\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)/gu, (_, code: string) => {
    if (/^[uU]./u.test(code)) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    return named.get(code) ?? code;
  });
  return `"${escapeCanonically(value)}"${suffix === '^^<http://www.w3.org/2001/XMLSchema#string>' ? '' : suffix}`;
}

const named = new Map([
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['f', '\f'],
  ['r', '\r'],
]);

function escapeCanonically(value: string): string {
  let text = '';
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    const name = [...named].find(([, one]) => one === character)?.[0];
    if (name) text += `\\${name}`;
    else if (character === '"' || character === '\\') text += `\\${character}`;
    else if (code < 0x20 || code === 0x7f) text += `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
    else text += character;
  }
  return text;
}

function unescapeUnicode(text: string): string {
  return text.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g, (_, short?: string, long?: string) =>
    String.fromCodePoint(Number.parseInt(short ?? long ?? '0', 16)),
  );
}
