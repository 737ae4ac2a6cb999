import { EngineError } from '../engine-error.ts';
import type { JsonObject, JsonValue } from '../ports.ts';

/** What is chosen below a place: everything, or some members. */
type Choice = 'everything' | Map<string, Choice>;

/**
 * The part of a document that JSON Pointers (RFC 6901) choose, with the contexts, and the `id` and `type` of every
 * object on the way (VC-DI-ECDSA §3.4.13). An array keeps the order of what is left. Throws `proof.invalid-options` for
 * a pointer to nothing.
 */
export function selectJsonLd(document: JsonObject, pointers: readonly string[]): JsonObject {
  const choice = pointers.reduce<Choice>((chosen, pointer) => {
    const tokens = readPointer(pointer);
    assertPlace(document, tokens, pointer);
    return add(chosen, tokens);
  }, new Map());
  return choice === 'everything' ? document : selectMembers(document, choice);
}

function readPointer(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) throw invalid(pointer, 'is no JSON Pointer');
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function assertPlace(document: JsonObject, tokens: string[], pointer: string): void {
  let value: JsonValue | undefined = document;
  for (const token of tokens) {
    value = memberOf(value, token);
    if (value === undefined) throw invalid(pointer, 'is not in the document');
  }
}

function memberOf(value: JsonValue, token: string): JsonValue | undefined {
  if (Array.isArray(value)) return /^(0|[1-9][0-9]{0,8})$/.test(token) ? value[Number(token)] : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

function add(choice: Choice, [token, ...rest]: string[]): Choice {
  if (choice === 'everything' || token === undefined) return 'everything';
  return choice.set(token, add(choice.get(token) ?? new Map<string, Choice>(), rest));
}

function select(value: JsonValue, choice: Choice): JsonValue {
  if (choice === 'everything') return value;
  if (isObject(value)) return selectMembers(value, choice);
  const items = Array.isArray(value) ? value : [];
  return items.flatMap((item, index) => {
    const chosen = choice.get(String(index));
    return chosen === undefined ? [] : [select(item, chosen)];
  });
}

function selectMembers(object: JsonObject, choice: Map<string, Choice>): JsonObject {
  const members = Object.entries(object).flatMap(([name, value]): [string, JsonValue][] => {
    if (alwaysShown.has(name) && !isBlankId(name, value)) return [[name, value]];
    const chosen = choice.get(name);
    return chosen === undefined ? [] : [[name, select(value, chosen)]];
  });
  return Object.fromEntries(members);
}

const alwaysShown = new Set(['@context', 'id', 'type']);

function isBlankId(name: string, value: JsonValue): boolean {
  return name === 'id' && typeof value === 'string' && value.startsWith('_:');
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(pointer: string, what: string): EngineError {
  return new EngineError('proof.invalid-options', `The place "${pointer.slice(0, 200)}" ${what}.`);
}
