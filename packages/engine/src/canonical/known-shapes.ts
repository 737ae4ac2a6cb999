import { bytesEqual } from '../encoding/bytes.ts';
import type { Crypto, JsonObject, JsonValue } from '../ports.ts';
import { canonicalizeFast } from './canonicalize-fast.ts';
import { checkAgainst } from './check-template.ts';
import { quadsOf } from './fill-template.ts';
import { createShelf, type Filled, fillFromShelf, learnWith, type TemplateShelf } from './learn-template.ts';
import { hashFilling } from './template-bytes.ts';

/**
 * Canonical N-Quads by a template learnt from earlier documents about the same achievement; undefined while none fits.
 * A verifier meets strangers' documents: it learns only from what comes often, in few steps, and keeps little.
 */
export function canonicalizeKnown(document: JsonObject, crypto: Crypto): string | undefined {
  return fromTemplate(document, crypto, {
    make: ({ entry, filling }) => quadsOf(entry.template, filling),
    isFormOf: (quads, expected) => quads === expected,
  });
}

/** The SHA-256 of it. */
export function hashKnown(document: JsonObject, crypto: Crypto): Uint8Array | undefined {
  return fromTemplate(document, crypto, {
    make: ({ entry, filling }) => hashFilling(entry.template, filling, crypto),
    isFormOf: (hash, expected) => bytesEqual(hash, crypto.sha256(expected)),
  });
}

function fromTemplate<T>(
  document: JsonObject,
  crypto: Crypto,
  { make, isFormOf }: { make: (filled: Filled) => T; isFormOf: (made: T, expected: string) => boolean },
): T | undefined {
  const id = achievementIdOf(document);
  if (id === '' || id.length > maximumIdLength) return undefined;
  const shelves = shelvesFor(crypto);
  const known = shelves.get(id);
  if (!known) {
    if (shelves.size >= maximumShelves) shelves.clear();
    shelves.set(id, { shelf: createShelf(), misses: 0 });
    return undefined;
  }
  const filled = known.shelf.entries.length > 0 ? fillFromShelf(known.shelf, document, crypto) : undefined;
  if (!filled) {
    known.misses += 1;
    if (isTimeToLearn(known.misses)) learn(known.shelf, document, crypto);
    return undefined;
  }
  const made = make(filled);
  if (filled.entry.uses % usesBetweenChecks !== 0) return made;
  const expected = canonicalizeFast(document, crypto);
  if (typeof expected === 'string' && isFormOf(made, expected)) return made;
  known.shelf.entries = [];
  known.shelf.budget = 0;
  return undefined;
}

/** Empty when there is none. */
export function achievementIdOf(credential: JsonObject): string {
  const id = memberOf(memberOf(memberOf(credential, 'credentialSubject'), 'achievement'), 'id');
  return typeof id === 'string' ? id : '';
}

interface KnownShapes {
  shelf: TemplateShelf;
  misses: number;
}

const maximumIdLength = 2_000;
const maximumShelves = 32;
const maximumSampleLength = 12_000;
const missesBeforeLearning = 32;
const usesBetweenChecks = 256;

/** Of each `Crypto` its own, as a template keeps hashes. */
const shelvesByCrypto = new WeakMap<Crypto, Map<string, KnownShapes>>();

function shelvesFor(crypto: Crypto): Map<string, KnownShapes> {
  const shelves = shelvesByCrypto.get(crypto) ?? new Map<string, KnownShapes>();
  shelvesByCrypto.set(crypto, shelves);
  return shelves;
}

/** Three in a row, as two of one shape are needed, then at every doubling: who never repeats a shape costs little. */
function isTimeToLearn(misses: number): boolean {
  return misses >= missesBeforeLearning && [0, 1, 2].some((offset) => isPowerOfTwo(misses - offset));
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}

function learn(shelf: TemplateShelf, document: JsonObject, crypto: Crypto): void {
  const json = JSON.stringify(document);
  if (json.length > maximumSampleLength) return;
  learnWith(shelf, { json, check: (template) => checkAgainst(template, crypto, canonicalizeFast) }, crypto);
}

function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;
}
