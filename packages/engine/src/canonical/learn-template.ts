import type { Crypto, JsonObject, JsonValue } from '../ports.ts';
import { compileTemplate, type LeafPath, type Template } from './template.ts';

/** The text of one issued credential, kept to be compared with the next. */
export type Sample = string;

/**
 * Compares two credentials: a template whose holes are the strings in which they differ (and those of `known`, holes
 * found before), or undefined when they differ in more than strings or no template can follow the differences.
 */
export function learnTemplate(
  samples: { first: Sample; second: Sample; known: readonly LeafPath[] },
  crypto: Crypto,
): { template: Template; paths: LeafPath[] } | undefined {
  const paths: LeafPath[] = [];
  const first = JSON.parse(samples.first) as JsonObject;
  const second = JSON.parse(samples.second) as JsonObject;
  if (!compare(first, second, { path: [], paths })) return undefined;
  const all = [...paths];
  const keys = new Set(paths.map((path) => JSON.stringify(path)));
  for (const path of samples.known) if (!keys.has(JSON.stringify(path))) all.push(path);
  if (all.length === 0 || all.length > maximumHoles) return undefined;
  const template = compileTemplate(samples.second, all, crypto);
  return template && { template, paths: all };
}

const maximumHoles = 64;

/** False when the structures differ. Types, contexts and names are structure: a hole never stands there. */
function compare(a: JsonValue, b: JsonValue, place: { path: LeafPath; paths: LeafPath[] }): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === b) return true;
    if (place.path.some((step) => step === 'type' || step === '@context')) return false;
    place.paths.push(place.path);
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const before = Object.entries(a);
  const after = Object.entries(b);
  return (
    before.length === after.length &&
    before.every(([name, value], index) => {
      const [otherName, other] = after[index] ?? ['', null];
      const step = Array.isArray(a) ? index : name;
      return otherName === name && compare(value, other, { path: [...place.path, step], paths: place.paths });
    })
  );
}
