import type { JsonObject, JsonValue, PublicKey } from '../ports.ts';
import { judgeMethod } from './judge-method.ts';
import { earliestOf } from './key-window.ts';
import { samePublicKey } from './public-key.ts';
import type { FoundMethod, MethodSource } from './resolved-method.ts';

const relationshipNames = [
  'assertionMethod',
  'authentication',
  'capabilityInvocation',
  'capabilityDelegation',
  'keyAgreement',
] as const;

export interface WantedMethod {
  id: string;
  controller: string;
  source: MethodSource;
  /** Looks for the method that holds this key, whatever its name. */
  holding?: PublicKey;
}

/**
 * Finds one verification method in a controller document (Controlled Identifiers §3.3). Undefined unless the document
 * is about `controller`, says that the method's controller is itself, and holds a usable public key.
 */
export function readMethod(document: JsonObject, wanted: WantedMethod): FoundMethod {
  const { controller, source } = wanted;
  if (document.id !== controller) return undefined;
  const entries = entriesOf(document, wanted);
  const [first] = entries;
  if (first === undefined || entries.some((entry) => absoluteId(entry.controller, controller) !== controller))
    return undefined;
  const judged = entries.map(judgeMethod);
  if (judged.includes('unread')) return 'unread';
  const keys = judged.flatMap((each) => (typeof each === 'object' ? [each] : []));
  const key = keys[0]?.key;
  // Entries of one name must show every reader the same key; whether it stands there once or twice is the same.
  const isOne = keys.length === entries.length && keys.every((each) => key && samePublicKey(each.key, key));
  if (!isOne || key === undefined || entries.some(hasMalformedDate)) return undefined;
  const names = entries.map((entry) => absoluteId(entry.id, controller)).filter((name) => name !== undefined);
  const lists = (name: string): boolean =>
    listOf(document[name]).some((entry) => {
      const listed = absoluteId(isObject(entry) ? entry.id : entry, controller);
      return listed !== undefined && names.includes(listed);
    });
  const relationships = keys.every(({ signs }) => signs) ? relationshipNames.filter(lists) : [];
  const id = wanted.holding === undefined ? wanted.id : (absoluteId(first.id, controller) ?? wanted.id);
  return { id, controller, publicKey: key, relationships, ...datesOf(entries), source };
}

/** By id; else by the `kid` of a JWK (VC-JOSE-COSE §4.1.3); else, when asked for a key, by that. */
function entriesOf(document: JsonObject, { id, controller, holding }: WantedMethod): JsonObject[] {
  const all = methodsIn(document);
  if (holding !== undefined) {
    const first = all.find((method) => holdsKey(method, holding));
    const name = absoluteId(first?.id, controller);
    return name === undefined ? [] : all.filter((method) => absoluteId(method.id, controller) === name);
  }
  const named = all.filter((method) => absoluteId(method.id, controller) === id);
  if (named.length > 0) return named;
  const fragment = id.startsWith(`${controller}#`) ? id.slice(controller.length + 1) : id;
  return all.filter(({ publicKeyJwk }) => {
    const kid = isObject(publicKeyJwk) ? publicKeyJwk.kid : undefined;
    return kid === id || kid === fragment;
  });
}

/** Every method that a controller document holds, `publicKey` being the older name of its list. */
export function methodsIn(document: JsonObject): JsonObject[] {
  return ['verificationMethod', 'publicKey', ...relationshipNames].flatMap((name) =>
    objectsIn(document[name]),
  );
}

export function holdsKey(method: JsonObject, key: PublicKey): boolean {
  const judged = judgeMethod(method);
  return typeof judged === 'object' && samePublicKey(judged.key, key);
}

/** The earliest end that any entry states is an end. */
function datesOf(entries: JsonObject[]): { expires?: string; revoked?: string } {
  const [expires, revoked] = (['expires', 'revoked'] as const).map((name) =>
    earliestOf(entries.flatMap((entry) => (typeof entry[name] === 'string' ? [entry[name]] : []))),
  );
  return { ...(expires ? { expires } : {}), ...(revoked ? { revoked } : {}) };
}

/** A date that cannot be read must not make a revoked key good. */
function hasMalformedDate(method: JsonObject): boolean {
  return [method.expires, method.revoked].some(
    (date) => date !== undefined && (typeof date !== 'string' || Number.isNaN(Date.parse(date))),
  );
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function objectsIn(value: JsonValue | undefined): JsonObject[] {
  return listOf(value).filter(isObject);
}

function absoluteId(id: JsonValue | undefined, controller: string): string | undefined {
  if (typeof id !== 'string') return undefined;
  return id.startsWith('#') ? `${controller}${id}` : id;
}
