import type { PublicKey } from '../ports.ts';
import { judgeMultikey, publicKeyFromMultikey, publicKeyToMultikey } from './multikey.ts';
import type { FoundMethod, ResolvedMethod } from './resolved-method.ts';

/** The did:key of a public key and the id of its one verification method, `did:key:z…#z…`. Throws `key.invalid`. */
export function didKeyFromPublicKey(key: PublicKey): { did: string; verificationMethod: string } {
  const multikey = publicKeyToMultikey(key);
  const did = `did:key:${multikey}`;
  return { did, verificationMethod: `${did}#${multikey}` };
}

/** Undefined for anything but a plain did:key of a kind that the engine knows. */
export function publicKeyFromDidKey(did: string): PublicKey | undefined {
  return did.startsWith('did:key:z') ? publicKeyFromMultikey(did.slice('did:key:'.length)) : undefined;
}

/**
 * A did:key needs no document: a fragment must repeat the key, and the bare DID can mean no other. What an id says never
 * changes, so the last thousand are remembered; nobody can write into them.
 */
export function resolveDidKey(id: string): FoundMethod {
  const known = methods.get(id);
  if (known) return known;
  const [did = '', fragment, ...rest] = id.split('#');
  if (rest.length > 0 || (fragment !== undefined && did !== `did:key:${fragment}`)) return undefined;
  const judged = judgeMultikey(did.slice('did:key:'.length));
  if (judged === 'malformed') return undefined;
  if (judged === 'unread') return 'unread';
  const publicKey = judged.key;
  Object.freeze(publicKey.jwk);
  const relationships = Object.freeze([...selfRelationships]) as string[];
  const method: ResolvedMethod = { id, controller: did, publicKey, relationships, source: 'did:key' };
  if (methods.size >= maximumMethods) methods.clear();
  methods.set(id, Object.freeze(method));
  Object.freeze(publicKey);
  return method;
}

const maximumMethods = 1000;
const methods = new Map<string, ResolvedMethod>();

/** did:key and did:jwk let their one key do everything but key agreement. */
export const selfRelationships = [
  'assertionMethod',
  'authentication',
  'capabilityInvocation',
  'capabilityDelegation',
] as const;
