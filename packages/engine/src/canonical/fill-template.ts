import type { Crypto } from '../ports.ts';
import { escapeHoles } from './read-holes.ts';
import type { BlankNode, NamedNode, Plan, Template } from './template.ts';
import { type IriToken, joinTexts, type Piece } from './template-pieces.ts';

/** What strings in the holes of a template come to. */
export interface Filling {
  plan: Plan;
  /** Escaped literals and plain IRIs, as they stand in N-Quads. */
  values: readonly string[];
  /** Numbers of the blank nodes in the order of their labels. */
  order: readonly number[];
}

/** Undefined means "not my case": values that would change the graph. */
export function fillTemplate(
  template: Template,
  strings: readonly string[],
  crypto: Crypto,
): Filling | undefined {
  const values = escapeHoles(template, strings);
  if (!values) return undefined;
  for (const [one, next] of template.ascending)
    if (!(iriText(one, values) < iriText(next, values))) return undefined;
  const plan = planFor(template, values);
  if (!plan) return undefined;
  const order = orderBlanks(template.blanks, values, crypto);
  return order && { plan, values, order };
}

/** Canonical N-Quads of the template's document with these values in its holes. */
export function quadsOf(template: Template, { plan, values, order }: Filling): string {
  const labels: string[] = [];
  for (let place = 0; place < order.length; place++) labels[order[place] as number] = labelText(place);
  const texts: Texts = { values, labels };
  let text = render(plan.pieces, texts);
  // Label 10 sorts before label 2 in lines of text.
  const sorted =
    order.length > 10 ? order.toSorted((a, b) => ((labels[a] ?? '') < (labels[b] ?? '') ? -1 : 1)) : order;
  for (const index of sorted) text += renderBlank(template.blanks[index] as BlankNode, index, texts);
  return text;
}

interface Texts {
  values: readonly string[];
  labels: string[];
}

/** Undefined when two nodes have the same IRI, as they would be one node. */
function planFor(template: Template, values: readonly string[]): Plan | undefined {
  if (template.plan && isInOrder(template.plan.nodes, values)) return template.plan;
  const nodes = [...template.named].sort((a, b) => (tokenOf(a, values) < tokenOf(b, values) ? -1 : 1));
  if (!isInOrder(nodes, values)) return undefined;
  const pieces = joinTexts(nodes.flatMap((node) => node.pieces));
  template.plan = { nodes, pieces, uses: 0, bytes: undefined };
  return template.plan;
}

/** Only neighbours of a node whose IRI is a hole can be out of order. */
function isInOrder(nodes: NamedNode[], values: readonly string[]): boolean {
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

function tokenOf({ token }: NamedNode, values: readonly string[]): string {
  return iriText(token, values);
}

function iriText(token: IriToken, values: readonly string[]): string {
  return typeof token === 'string' ? token : `<${values[token]}>`;
}

/** Numbers of the blank nodes by hash; undefined when two hashes are equal, as that needs N-degree hashes. */
function orderBlanks(blanks: BlankNode[], values: readonly string[], crypto: Crypto): number[] | undefined {
  const hashes: string[] = [];
  const order: number[] = [];
  const texts: Texts = { values, labels: [] };
  for (let index = 0; index < blanks.length; index++) {
    const blank = blanks[index] as BlankNode;
    const hash = blank.hash ?? crypto.sha256Hex(render(blank.hashPieces, texts));
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
function renderBlank(blank: BlankNode, index: number, texts: Texts): string {
  if (!blank.textByLabel) return render(blank.pieces, texts);
  const label = texts.labels[index] as string;
  let text = blank.textByLabel.get(label);
  if (text === undefined) {
    text = render(blank.pieces, texts);
    if (blank.textByLabel.size < maximumTexts) blank.textByLabel.set(label, text);
  }
  return text;
}

function render(pieces: Piece[], texts: Texts): string {
  let text = '';
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    if (typeof piece === 'string') text += piece;
    else if (typeof piece === 'object') text += renderRun(piece, texts);
    else text += piece >= 0 ? texts.values[piece] : texts.labels[-1 - piece];
  }
  return text;
}

function renderRun({ before, blanks }: { before: Piece[]; blanks: number[] }, texts: Texts): string {
  const start = render(before, texts);
  if (blanks.length === 1) return `${start}${texts.labels[blanks[0] ?? 0]} .\n`;
  const labels = blanks.map((blank) => texts.labels[blank] ?? '').sort();
  let text = '';
  for (const label of labels) text += `${start}${label} .\n`;
  return text;
}
