import type { JsonObject, JsonValue } from '../../ports.ts';
import type { CheckDetail } from '../make-check.ts';

type JsonProblem =
  | 'form.too-large'
  | 'form.too-deep'
  | 'form.not-text'
  | 'form.not-json'
  | 'form.duplicate-name'
  | 'form.forbidden-name'
  | 'form.unsafe-number';

export type ParsedJson = { value: JsonValue } | { problem: JsonProblem; detail?: CheckDetail };

/** The longest text that is read, in characters. */
export const maxJsonLength = 2 * 1024 * 1024;
const maxDepth = 64;

/** A record of a hundred badges has 15,000 values; what JSON-LD costs grows with them (performance.md §4 guard 15). */
const maxCredentialValues = 20_000;

/** Lists of revoked ids may be long: they are only looked up in. */
export const maxListValues = 500_000;

/**
 * JSON text whose every reader sees the same: no name twice in an object, no `__proto__`, no number that a double
 * cannot hold, no lone surrogates, and within limits of size and depth (security.md rows 4, 13 and 20).
 */
export function parseJson(text: string, maxValues: number = maxCredentialValues): ParsedJson {
  if (text.length > maxJsonLength) return { problem: 'form.too-large' };
  if (!text.isWellFormed()) return { problem: 'form.not-text' };
  // Before parsing: two million brackets are 2 MB of text, and many times that once parsed.
  const outline = scan(text);
  if (outline.depth > maxDepth) return { problem: 'form.too-deep' };
  if (outline.values > maxValues) return { problem: 'form.too-large' };
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'form.not-json' };
  }
  const tally: Tally = { names: 0, values: 0, maxValues, mayBeBroken: text.includes('\\u') };
  const problem = inspect(value, tally, 0);
  if (problem !== undefined) return problem;
  // JSON.parse keeps the last of two members with one name, so a name twice shows as a member too few.
  if (tally.names !== outline.names)
    return { problem: 'form.duplicate-name', detail: { name: findTwice(text) } };
  return { value };
}

/** The same for an object that a caller has parsed already: what its text said twice cannot be seen any more. */
export function inspectJson(value: JsonValue): ParsedJson {
  const tally: Tally = { names: 0, values: 0, maxValues: maxCredentialValues, mayBeBroken: true };
  return inspect(value, tally, 0) ?? { value };
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Tally {
  names: number;
  values: number;
  maxValues: number;
  /** Half a character comes out of well-formed text by an escape only. */
  mayBeBroken: boolean;
}

type Problem = Exclude<ParsedJson, { value: JsonValue }>;

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function inspect(value: JsonValue | undefined, tally: Tally, depth: number): Problem | undefined {
  tally.values += 1;
  if (tally.values > tally.maxValues) return { problem: 'form.too-large' };
  if (depth > maxDepth) return { problem: 'form.too-deep' };
  switch (typeof value) {
    case 'string':
      return tally.mayBeBroken && !value.isWellFormed() ? { problem: 'form.not-text' } : undefined;
    case 'number':
      return isSafeNumber(value)
        ? undefined
        : { problem: 'form.unsafe-number', detail: { number: String(value) } };
    case 'boolean':
      return undefined;
    case 'object':
      if (value === null) return undefined;
      return Array.isArray(value) ? inspectList(value, tally, depth) : inspectObject(value, tally, depth);
    default:
      return { problem: 'form.not-json' };
  }
}

function inspectList(list: JsonValue[], tally: Tally, depth: number): Problem | undefined {
  for (const item of list) {
    const problem = inspect(item, tally, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function inspectObject(object: JsonObject, tally: Tally, depth: number): Problem | undefined {
  for (const name of Object.keys(object)) {
    tally.names += 1;
    if (forbidden.has(name)) return { problem: 'form.forbidden-name', detail: { name } };
    if (tally.mayBeBroken && !name.isWellFormed()) return { problem: 'form.not-text' };
    const problem = inspect(object[name], tally, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function isSafeNumber(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

/** What stands outside strings: members, values (at most one more than there are marks) and the deepest nesting. */
function scan(text: string): { names: number; values: number; depth: number } {
  let names = 0;
  let values = 1;
  let open = 0;
  let depth = 0;
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 34) position = endOfString(text, position);
    else if (code === 58) names += 1;
    else if (code === 44) values += 1;
    else if (code === 91 || code === 123) {
      values += 1;
      open += 1;
      if (open > depth) depth = open;
    } else if (code === 93 || code === 125) open -= 1;
  }
  return { names, values, depth };
}

/** The position of the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/** The first name that stands twice in one object, for the message. */
function findTwice(text: string): string {
  const open: (Set<string> | undefined)[] = [];
  for (let position = 0; position < text.length; position += 1) {
    const character = text[position];
    if (character === '{') open.push(new Set());
    else if (character === '[') open.push(undefined);
    else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = endOfString(text, position);
      const names = open.at(-1);
      if (names !== undefined && isBeforeColon(text, end + 1)) {
        const written = text.slice(position + 1, end);
        const name = written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
        if (names.has(name)) return name;
        names.add(name);
      }
      position = end;
    }
  }
  return '';
}

function isBeforeColon(text: string, start: number): boolean {
  let position = start;
  while (text.charCodeAt(position) <= 32) position += 1;
  return text.charCodeAt(position) === 58;
}
