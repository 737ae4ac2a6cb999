import type { JsonObject } from '../ports.ts';
import { escapeLiteral, isPlainIri, isPlainText } from './literals.ts';
import { matchShape } from './match-shape.ts';
import type { Hole, Template } from './template.ts';

/**
 * The escaped values of a template's holes in a document given as JSON text; undefined when it is not the template's
 * text around them. What is compared is text: between the holes it must be the template's, and a hole ends at the first
 * quotation mark that no backslash escapes and holds the inside of a JSON string, so the document is the template with
 * other strings in its holes and nothing else.
 */
export function readHoles(template: Template, json: string): string[] | undefined {
  const { segments, holes } = template;
  const values: string[] = [];
  let position = 0;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as string;
    const next = position + segment.length;
    if (json.slice(position, next) !== segment) return undefined;
    position = next;
    const hole = holes[index];
    if (!hole) break;
    const end = endOfString(json, position);
    const value = parseString(json.slice(position, end));
    const escaped = value === undefined ? undefined : escapeHole(hole, value);
    if (escaped === undefined) return undefined;
    values.push(escaped);
    position = end;
  }
  return position === json.length ? values : undefined;
}

/** The same for an object, with the text that JSON.stringify would give. */
export function readObject(
  { shape, segments, holes }: Template,
  credential: JsonObject,
): { json: string; values: string[] } | undefined {
  const found: string[] = [];
  if (!matchShape(shape, credential, found)) return undefined;
  const values: string[] = [];
  let json = segments[0] as string;
  for (let index = 0; index < holes.length; index++) {
    const value = found[index] as string;
    const escaped = escapeHole(holes[index] as Hole, value);
    if (escaped === undefined) return undefined;
    values.push(escaped);
    json +=
      (isPlainText(value) ? value : JSON.stringify(value).slice(1, -1)) + (segments[index + 1] as string);
  }
  return { json, values };
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

/** Undefined for a value that could make another graph: no IRI of the hole's scheme, or text with a lone surrogate. */
function escapeHole(hole: Hole, value: string): string | undefined {
  if (hole.kind === 'iri') return value.startsWith(hole.scheme) && isPlainIri(value) ? value : undefined;
  if (isPlainText(value)) return value;
  // No other object stands beside a hole, so no order of lines depends on its characters.
  return value.isWellFormed() ? escapeLiteral(value, { hasAstral: false, hasHighPlane: false }) : undefined;
}

/** Undefined for what is not the inside of a JSON string. */
function parseString(raw: string): string | undefined {
  if (isPlainText(raw)) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return undefined;
  }
}
