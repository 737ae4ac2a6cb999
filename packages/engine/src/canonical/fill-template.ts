import type { Crypto } from '../ports.ts';
import { escapeHoles } from './read-holes.ts';
import type { BlankNode, NamedNode, Plan, Template } from './template.ts';
import { joinTexts, type Piece } from './template-pieces.ts';

/**
 * Canonical N-Quads of the template's document with these strings in its holes. Undefined means "not my case": values
 * that would change the graph.
 */
export function fillTemplate(
  template: Template,
  strings: readonly string[],
  crypto: Crypto,
): string | undefined {
  const values = escapeHoles(template, strings);
  if (!values) return undefined;
  const plan = planFor(template, values);
  if (!plan) return undefined;
  const order = orderBlanks(template.blanks, values, crypto);
  if (!order) return undefined;
  const filling: Filling = { values, labels: [] };
  for (let place = 0; place < order.length; place++)
    filling.labels[order[place] as number] = labelText(place);
  let text = render(plan.pieces, filling);
  // Label 10 sorts before label 2 in lines of text.
  if (order.length > 10)
    order.sort((a, b) => ((filling.labels[a] ?? '') < (filling.labels[b] ?? '') ? -1 : 1));
  for (const index of order) text += renderBlank(template.blanks[index] as BlankNode, index, filling);
  return text;
}

interface Filling {
  /** Escaped literals and plain IRIs, as they stand in N-Quads. */
  values: string[];
  labels: string[];
}

/** Undefined when two nodes have the same IRI, as they would be one node. */
function planFor(template: Template, values: string[]): Plan | undefined {
  if (template.plan && isInOrder(template.plan.nodes, values)) return template.plan;
  const nodes = [...template.named].sort((a, b) => (tokenOf(a, values) < tokenOf(b, values) ? -1 : 1));
  if (!isInOrder(nodes, values)) return undefined;
  template.plan = { nodes, pieces: joinTexts(nodes.flatMap((node) => node.pieces)) };
  return template.plan;
}

/** Only neighbours of a node whose IRI is a hole can be out of order. */
function isInOrder(nodes: NamedNode[], values: string[]): boolean {
  let previous = nodes[0] && tokenOf(nodes[0], values);
  let wasHole = typeof nodes[0]?.token === 'number';
  for (let index = 1; index < nodes.length; index++) {
    const node = nodes[index] as NamedNode;
    const isHole = typeof node.token === 'number';
    const token = tokenOf(node, values);
    if ((isHole || wasHole) && !(previous !== undefined && previous < token)) return false;
    previous = token;
    wasHole = isHole;
  }
  return true;
}

function tokenOf({ token }: NamedNode, values: string[]): string {
  return typeof token === 'string' ? token : `<${values[token]}>`;
}

/** Numbers of the blank nodes by hash; undefined when two hashes are equal, as that needs N-degree hashes. */
function orderBlanks(blanks: BlankNode[], values: string[], crypto: Crypto): number[] | undefined {
  const hashes: string[] = [];
  const order: number[] = [];
  const filling = { values, labels: [] };
  for (let index = 0; index < blanks.length; index++) {
    const blank = blanks[index] as BlankNode;
    const hash = blank.hash ?? crypto.sha256Hex(render(blank.hashPieces, filling));
    hashes.push(hash);
    let place = order.length;
    while (place > 0) {
      const before = hashes[order[place - 1] as number] as string;
      if (before < hash) break;
      if (before === hash) return undefined;
      order[place] = order[place - 1] as number;
      place--;
    }
    order[place] = index;
  }
  return order;
}

const labelTexts = Array.from({ length: 100 }, (_, label) => `_:c14n${label}`);

function labelText(label: number): string {
  return labelTexts[label] ?? `_:c14n${label}`;
}

/** The label of a node mostly depends on a few others: kept texts must not grow with what strangers fill in. */
const maximumTexts = 8;

/** A blank node without holes and blank objects has one text per label, made once. */
function renderBlank(blank: BlankNode, index: number, filling: Filling): string {
  if (!blank.textByLabel) return render(blank.pieces, filling);
  const label = filling.labels[index] as string;
  let text = blank.textByLabel.get(label);
  if (text === undefined) {
    text = render(blank.pieces, filling);
    if (blank.textByLabel.size < maximumTexts) blank.textByLabel.set(label, text);
  }
  return text;
}

function render(pieces: Piece[], filling: Filling): string {
  let text = '';
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    if (typeof piece === 'string') text += piece;
    else if (typeof piece === 'object') text += renderRun(piece, filling);
    else text += piece >= 0 ? filling.values[piece] : filling.labels[-1 - piece];
  }
  return text;
}

function renderRun({ before, blanks }: { before: Piece[]; blanks: number[] }, filling: Filling): string {
  const start = render(before, filling);
  if (blanks.length === 1) return `${start}${filling.labels[blanks[0] ?? 0]} .\n`;
  const labels = blanks.map((blank) => filling.labels[blank] ?? '').sort();
  let text = '';
  for (const label of labels) text += `${start}${label} .\n`;
  return text;
}
