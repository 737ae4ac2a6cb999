import type { Crypto } from '../ports.ts';
import { type CharacterRanges, escapeLiteral, isPlainIri } from './literals.ts';
import type { BlankNode, Hole, NamedNode, Template } from './template.ts';
import type { Piece } from './template-pieces.ts';

/**
 * Canonical N-Quads of a document, given as the text of JSON.stringify, that differs from the template's sample in
 * its holes only. Undefined means "not my case": another shape, or values that would change the graph.
 */
export function fillTemplate(template: Template, json: string, crypto: Crypto): string | undefined {
  const values = readHoles(template, json);
  if (!values) return undefined;
  const named = placeNodes(template.named, values);
  if (!named) return undefined;
  const labels = labelBlanks(template.blanks, values, crypto);
  if (!labels) return undefined;
  const filling = { values, labels: labels.byNode };
  let text = '';
  for (const node of named) text += render(node.pieces, filling);
  for (const node of labels.order) text += render(node.pieces, filling);
  return text;
}

interface Filling {
  /** Escaped literals and plain IRIs, as they stand in N-Quads. */
  values: string[];
  labels: string[];
}

/**
 * The escaped hole values. What is compared is text: between the holes it must be the template's, and a hole ends at
 * the first quotation mark that no backslash escapes, so the document has the template's structure.
 */
function readHoles(template: Template, json: string): string[] | undefined {
  const { segments, holes } = template;
  const ranges = { hasAstral: template.ranges.hasAstral, hasHighPlane: template.ranges.hasHighPlane };
  const values: string[] = [];
  let position = 0;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] ?? '';
    if (json.slice(position, position + segment.length) !== segment) return undefined;
    position += segment.length;
    const hole = holes[index];
    if (!hole) break;
    const end = endOfString(json, position);
    const value = readValue(hole, json.slice(position, end), ranges);
    if (value === undefined) return undefined;
    values.push(value);
    position = end;
  }
  return position === json.length && !(ranges.hasAstral && ranges.hasHighPlane) ? values : undefined;
}

function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start);
  while (end > start && json.charCodeAt(end - 1) === backslash) {
    let backslashes = 1;
    while (json.charCodeAt(end - 1 - backslashes) === backslash) backslashes++;
    if (backslashes % 2 === 0) break;
    end = json.indexOf('"', end + 1);
  }
  return end;
}

const backslash = 0x5c;

function readValue(hole: Hole, raw: string, ranges: CharacterRanges): string | undefined {
  if (hole.kind === 'iri') return raw.startsWith(hole.scheme) && isPlainIri(raw) ? raw : undefined;
  if (raw.includes('\\') || hasControl.test(raw)) {
    const value = parseString(raw);
    return value === undefined ? undefined : escapeWellFormed(value, ranges);
  }
  return escapeWellFormed(raw, ranges);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const hasControl = /[\x00-\x1f]/;

/** Undefined for what is not the inside of a JSON string. */
function parseString(raw: string): string | undefined {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return undefined;
  }
}

function escapeWellFormed(value: string, ranges: CharacterRanges): string | undefined {
  return value.isWellFormed() ? escapeLiteral(value, ranges) : undefined;
}

/** All IRI nodes in order; undefined when two have the same IRI, as they would be one node. */
function placeNodes(nodes: NamedNode[], values: string[]): NamedNode[] | undefined {
  const placed: NamedNode[] = [];
  const tokens: string[] = [];
  // Static nodes come first and in order, so insertion sort touches only the few with a hole.
  for (const node of nodes) {
    const token = typeof node.token === 'string' ? node.token : `<${values[node.token]}>`;
    let place = placed.length;
    while (place > 0 && token < (tokens[place - 1] ?? '')) place--;
    if (place > 0 && tokens[place - 1] === token) return undefined;
    if (place === placed.length) {
      placed.push(node);
      tokens.push(token);
    } else {
      placed.splice(place, 0, node);
      tokens.splice(place, 0, token);
    }
  }
  return placed;
}

/** Labels by hash order; undefined when two hashes are equal, as that needs N-degree hashes. */
function labelBlanks(
  blanks: BlankNode[],
  values: string[],
  crypto: Crypto,
): { byNode: string[]; order: BlankNode[] } | undefined {
  const hashes: string[] = [];
  const order: number[] = [];
  const filling = { values, labels: [] };
  for (let index = 0; index < blanks.length; index++) {
    const blank = blanks[index];
    if (!blank) continue;
    const hash = blank.hash ?? crypto.sha256Hex(render(blank.hashPieces, filling));
    hashes.push(hash);
    let place = order.length;
    while (place > 0 && hash < (hashes[order[place - 1] ?? 0] ?? '')) place--;
    if (place > 0 && hashes[order[place - 1] ?? 0] === hash) return undefined;
    order.splice(place, 0, index);
  }
  const byNode: string[] = [];
  for (const [label, index] of order.entries()) byNode[index] = `_:c14n${label}`;
  if (order.length > 10) order.sort((a, b) => ((byNode[a] ?? '') < (byNode[b] ?? '') ? -1 : 1));
  return { byNode, order: order.flatMap((index) => blanks[index] ?? []) };
}

function render(pieces: Piece[], filling: Filling): string {
  let text = '';
  for (const piece of pieces) {
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
