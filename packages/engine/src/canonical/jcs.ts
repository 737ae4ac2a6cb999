import { EngineError } from '../engine-error.ts';
import type { JsonValue } from '../ports.ts';

const maxDepth = 200;

/** RFC 8785: one text per JSON value. Throws `credential.not-canonical` for lone surrogates, unreal numbers and abysmal nesting. */
export function canonicalizeJson(value: JsonValue): string {
  return write(value, 0);
}

function write(value: JsonValue, depth: number): string {
  if (depth > maxDepth) refuse('is nested too deeply');
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      if (!Number.isFinite(value)) refuse('has a number that JSON cannot write');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      return value === null ? 'null' : writeComposite(value, depth);
  }
}

function writeComposite(value: Exclude<JsonValue, null>, depth: number): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => write(item, depth + 1));
    return `[${items.join(',')}]`;
  }
  if (typeof value !== 'object') return refuse('has a value that JSON cannot write');
  // The default sort compares UTF-16 code units, which is what RFC 8785 §3.2.3 asks for.
  const names = Object.keys(value).sort();
  const members = names.map((name) => `${writeString(name)}:${write(value[name] as JsonValue, depth + 1)}`);
  return `{${members.join(',')}}`;
}

function writeString(text: string): string {
  if (!text.isWellFormed()) refuse('has text with a lone surrogate');
  return JSON.stringify(text);
}

function refuse(what: string): never {
  throw new EngineError('credential.not-canonical', `The document ${what}.`);
}
