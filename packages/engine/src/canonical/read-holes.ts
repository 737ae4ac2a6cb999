import type { JsonObject } from '../ports.ts';
import { escapeLiteral, isPlainIri, isPlainText } from './literals.ts';
import { matchShape } from './match-shape.ts';
import type { Hole, Template } from './template.ts';

/** The strings in a template's holes, in the order of its text; undefined when the document is not of its shape. */
export function stringsOf({ shape }: Template, credential: JsonObject): string[] | undefined {
  const strings: string[] = [];
  return matchShape(shape, credential, strings) ? strings : undefined;
}

/**
 * The text that JSON.stringify gives for the document with these strings in its holes. What stands in N-Quads as it is
 * (`escaped`, where that is known) stands in JSON as it is, too.
 */
export function textOf(
  { segments }: Template,
  strings: readonly string[],
  escaped?: readonly string[],
): string {
  let json = segments[0] as string;
  for (let index = 0; index < strings.length; index++) {
    const value = strings[index] as string;
    const isPlain = escaped ? escaped[index] === value : isPlainText(value);
    json += (isPlain ? value : JSON.stringify(value).slice(1, -1)) + (segments[index + 1] as string);
  }
  return json;
}

/** As they stand in N-Quads; undefined when one could make another graph than the template's. */
export function escapeHoles({ holes }: Template, strings: readonly string[]): string[] | undefined {
  const values: string[] = [];
  for (let index = 0; index < holes.length; index++) {
    const escaped = escapeHole(holes[index] as Hole, strings[index] as string);
    if (escaped === undefined) return undefined;
    values.push(escaped);
  }
  return values;
}

/** Undefined for a value that is no IRI of the hole's scheme, or text with a lone surrogate. */
function escapeHole(hole: Hole, value: string): string | undefined {
  if (hole.kind === 'iri') return value.startsWith(hole.scheme) && isPlainIri(value) ? value : undefined;
  if (isPlainText(value)) return value;
  // No other object stands beside a hole, so no order of lines depends on its characters.
  return value.isWellFormed() ? escapeLiteral(value, { hasAstral: false, hasHighPlane: false }) : undefined;
}
