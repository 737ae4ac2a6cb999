import { checkSchema, contextUrl, type JsonObject, type JsonValue } from '@cairn/engine';
import { Refusal, type Said } from '../../platform/refusal.ts';
import { timestampOf } from './issuing-rules.ts';
import { say } from './refusals.ts';

/**
 * The credential that a program sent, ready to be signed by this issuer. Whoever it names as issuer, it is the one
 * that signs: a name or description that stands with it is kept. Refuses what is not a well-formed credential.
 */
export function prepareCredential(given: JsonObject, issuer: { did: string; now: Date }): JsonObject {
  const dated = isFirstModel(given) && given.issuanceDate === undefined && given.validFrom === undefined;
  const completed = {
    ...given,
    ...(dated ? { issuanceDate: timestampOf(issuer.now) } : {}),
    ...(isObject(given.issuer) && !('id' in given.issuer)
      ? { issuer: { ...given.issuer, id: issuer.did } }
      : {}),
  };
  assertWellFormed(completed);
  const named = completed.issuer;
  return { ...completed, issuer: isObject(named) ? { ...named, id: issuer.did } : issuer.did };
}

/** With status entries, and in VC Data Model 1.1 with the context that defines them (Bitstring Status List §1.4). */
export function withStatus(credential: JsonObject, entries: JsonObject[]): JsonObject {
  if (entries.length === 0) return credential;
  const given = credential.credentialStatus;
  const all = [...(given === undefined ? [] : [given].flat()), ...entries];
  const contexts = [credential['@context'] ?? []].flat();
  const needed = isFirstModel(credential) && !contexts.includes(contextUrl.bitstringStatusListV1);
  return {
    ...credential,
    ...(needed ? { '@context': [...contexts, contextUrl.bitstringStatusListV1] } : {}),
    credentialStatus: all.length === 1 ? (all[0] ?? null) : all,
  };
}

/**
 * One proof stands as an object, as most programs expect it; several, and those of badges, as a list: the schema of
 * Open Badges 3.0 wants one.
 */
export function withPlainProof(credential: JsonObject): JsonObject {
  const { proof } = credential;
  if (!Array.isArray(proof) || proof.length !== 1 || isBadge(credential)) return credential;
  return { ...credential, proof: proof[0] ?? null };
}

/** A refusal whose fields are the faults by their place in the credential (JSON Pointer). */
export function credentialRefusal(
  said: Said = say('issuing.credential-malformed'),
  faults: { [pointer: string]: Said } = {},
): Refusal {
  return new Refusal('invalid', said, faults);
}

/** What the engine found wrong, for whoever writes the program that sent it: the engine's own words. */
export function faultOf({ message }: { message: string }): Said {
  return say('issuing.fault', { what: message });
}

function assertWellFormed(credential: JsonObject): void {
  const faults = checkSchema(credential).map((issue) => [issue.path, faultOf(issue)] as const);
  if (!typesOf(credential).includes('VerifiableCredential'))
    faults.push(['/type', say('issuing.type-missing')]);
  if (faults.length > 0) throw credentialRefusal(undefined, Object.fromEntries(faults));
}

function isFirstModel(credential: JsonObject): boolean {
  const contexts = credential['@context'];
  return (Array.isArray(contexts) ? contexts[0] : contexts) === contextUrl.credentialsV1;
}

function isBadge(credential: JsonObject): boolean {
  return typesOf(credential).some((type) => badgeTypes.includes(type));
}

const badgeTypes: readonly JsonValue[] = [
  'AchievementCredential',
  'OpenBadgeCredential',
  'EndorsementCredential',
  'ClrCredential',
];

function typesOf({ type }: JsonObject): JsonValue[] {
  return type === undefined ? [] : [type].flat();
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
