import type { PublicKey } from '../ports.ts';
import { publicKeyFromMultikey, publicKeyToMultikey } from './multikey.ts';
import type { ResolvedMethod } from './resolved-method.ts';

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

/** A did:key needs no document: the fragment must repeat the key. */
export function resolveDidKey(id: string): ResolvedMethod | undefined {
  const [did = '', fragment, ...rest] = id.split('#');
  if (rest.length > 0 || did !== `did:key:${fragment}`) return undefined;
  const publicKey = publicKeyFromDidKey(did);
  return (
    publicKey && { id, controller: did, publicKey, relationships: [...selfRelationships], source: 'did:key' }
  );
}

/** did:key and did:jwk let their one key do everything but key agreement. */
export const selfRelationships = [
  'assertionMethod',
  'authentication',
  'capabilityInvocation',
  'capabilityDelegation',
] as const;
