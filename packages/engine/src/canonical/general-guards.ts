import { EngineError } from '../engine-error.ts';
import type { JsonObject, JsonValue } from '../ports.ts';

const maxDepth = 100;
const maxValues = 100_000;
const allowedKeywords = new Set(['@context', '@id', '@type', '@value', '@language', '@direction']);
const inheritedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses what the JSON-LD library would drop without a word, so that everything in an accepted document is covered
 * by its canonical form (security.md row 4, performance.md §4): keywords beyond the harmless ones, null, inherited
 * keys, lone surrogates, numbers that lose digits, and inline contexts that can hide a member.
 */
export function assertNothingHidden(document: JsonObject): void {
  const count = { values: 0 };
  visit(document, 0, count);
}

function visit(value: JsonValue, depth: number, count: { values: number }): void {
  count.values += 1;
  if (depth > maxDepth) refuse('is nested too deeply');
  if (count.values > maxValues) refuse('has too many values');
  if (value === null) refuse('has a null value');
  if (typeof value === 'string') assertWellFormed(value);
  else if (typeof value === 'number') assertExactNumber(value);
  else if (Array.isArray(value)) for (const item of value) visit(item, depth + 1, count);
  else if (typeof value === 'object') visitObject(value, depth, count);
}

function visitObject(object: JsonObject, depth: number, count: { values: number }): void {
  for (const key of Object.keys(object)) {
    assertWellFormed(key);
    if (inheritedKeys.has(key)) refuse(`has a member "${key}"`);
    if (key.startsWith('@') && !allowedKeywords.has(key)) refuse(`uses the keyword "${key}"`);
    const member = object[key];
    if (member === undefined) continue;
    if (key === '@context') assertPlainContext(member, depth + 1);
    else visit(member, depth + 1, count);
  }
}

function assertWellFormed(text: string): void {
  if (!text.isWellFormed()) refuse('has text with a lone surrogate');
}

function assertExactNumber(value: number): void {
  if (Number.isInteger(value)) {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) refuse('has a number that loses digits');
    return;
  }
  const isWrittenAsDecimal = String(value).includes('.') && !String(value).includes('e');
  if (!isWrittenAsDecimal || Number(value.toExponential(15)) !== value)
    refuse('has a number that loses digits');
}

const termMembers = new Set(['@id', '@type', '@container', '@protected', '@context']);
const containers = new Set(['@set', '@list', '@language']);
/** What every bundled context says already, and inline contexts that are scoped to a type often say again. */
const keywordNames = new Map([
  ['id', '@id'],
  ['type', '@type'],
]);

/** Addresses are looked up in the bundle later; an inline context may only map terms to absolute IRIs. */
function assertPlainContext(context: JsonValue, depth: number): void {
  if (depth > maxDepth) refuse('is nested too deeply');
  if (typeof context === 'string') return;
  if (Array.isArray(context)) {
    for (const entry of context) assertPlainContext(entry, depth + 1);
    return;
  }
  if (context === null || typeof context !== 'object')
    refuse('has a context that is neither address nor object');
  else
    for (const [term, definition] of Object.entries(unwrapContext(context)))
      assertPlainTerm(term, definition, depth);
}

/** `{"@context": {…}}` among the contexts: JSON-LD libraries read the object inside, and W3C's proof chains are so. */
function unwrapContext(context: JsonObject): JsonObject {
  const { '@context': inner, ...beside } = context;
  const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  return isObject && Object.keys(beside).length === 0 ? inner : context;
}

function assertPlainTerm(term: string, definition: JsonValue, depth: number): void {
  if (inheritedKeys.has(term)) refuse(`has a context that defines "${term}"`);
  if (term === '@protected' || term === '@version') return;
  if (term === '@vocab' && typeof definition === 'string' && isAbsoluteIri(definition)) return;
  if (term.startsWith('@')) refuse(`has a context with "${term}"`);
  if (typeof definition === 'string') {
    if (keywordNames.get(term) === definition) return;
    if (!isAbsoluteIri(definition)) refuse(`has a context that maps "${term}" to no absolute IRI`);
    return;
  }
  const members =
    definition !== null && typeof definition === 'object' && !Array.isArray(definition) ? definition : {};
  const { '@id': id, '@container': container, '@context': scoped } = members;
  const strange = Object.keys(members).find((member) => !termMembers.has(member));
  if (strange !== undefined) refuse(`has a context that uses "${strange}" for "${term}"`);
  if (typeof id !== 'string' || !isAbsoluteIri(id)) refuse(`has a context that hides "${term}"`);
  const isKnownContainer = typeof container === 'string' && containers.has(container);
  if (container !== undefined && !isKnownContainer)
    refuse(`has a context with an unusual container for "${term}"`);
  if (scoped !== undefined) assertPlainContext(scoped, depth + 1);
}

/** `@json` typed terms keep their value whole, so they are harmless; compact IRIs are resolved by the library. */
function isAbsoluteIri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]*$/.test(text);
}

function refuse(what: string): never {
  throw new EngineError(
    'credential.not-canonical',
    `The document ${what}, which a signature would not cover.`,
  );
}
