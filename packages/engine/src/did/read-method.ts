import type { JsonObject, JsonValue, PublicKey } from '../ports.ts';
import { publicKeyFromMultikey } from './multikey.ts';
import { publicKeyFromJwk } from './public-key.ts';
import type { MethodSource, ResolvedMethod } from './resolved-method.ts';

const relationshipNames = [
  'assertionMethod',
  'authentication',
  'capabilityInvocation',
  'capabilityDelegation',
  'keyAgreement',
] as const;

/**
 * Finds one verification method in a controller document (Controlled Identifiers §3.3). Undefined unless the document
 * is about `controller`, says that the method's controller is itself, and holds a usable public key.
 */
export function readMethod(
  document: JsonObject,
  wanted: { id: string; controller: string; source: MethodSource },
): ResolvedMethod | undefined {
  const { id, controller, source } = wanted;
  if (document.id !== controller) return undefined;
  const isWanted = (method: JsonObject): boolean => absoluteId(method.id, controller) === id;
  const found = methodsIn(document).filter(isWanted);
  const method = found[0];
  // Two entries with one id could show different keys to different readers.
  if (!method || found.length !== 1 || absoluteId(method.controller, controller) !== controller)
    return undefined;
  const publicKey = publicKeyOfMethod(method);
  if (!publicKey || hasMalformedDate(method)) return undefined;
  const relationships = relationshipNames.filter((name) =>
    listOf(document[name]).some((entry) => absoluteId(isObject(entry) ? entry.id : entry, controller) === id),
  );
  return { id, controller, publicKey, relationships, ...datesOf(method), source };
}

/** Every method that a controller document holds, `publicKey` being the older name of its list. */
export function methodsIn(document: JsonObject): JsonObject[] {
  return ['verificationMethod', 'publicKey', ...relationshipNames].flatMap((name) =>
    objectsIn(document[name]),
  );
}

/** The key of a Multikey, JsonWebKey or Ed25519VerificationKey2020 object; exactly one encoding may be present. */
export function publicKeyOfMethod(method: JsonObject): PublicKey | undefined {
  const { publicKeyMultibase, publicKeyJwk } = method;
  if (publicKeyMultibase !== undefined && publicKeyJwk !== undefined) return undefined;
  if (typeof publicKeyMultibase === 'string') return publicKeyFromMultikey(publicKeyMultibase);
  return publicKeyFromJwk(publicKeyJwk);
}

function datesOf(method: JsonObject): { expires?: string; revoked?: string } {
  const { expires, revoked } = method;
  return {
    ...(typeof expires === 'string' ? { expires } : {}),
    ...(typeof revoked === 'string' ? { revoked } : {}),
  };
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
