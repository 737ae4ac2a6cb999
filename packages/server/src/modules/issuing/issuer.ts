import { didKeyFromPublicKey, type PublicKey, urlToDidWeb } from '@cairn/engine';

export type IssuerMethod = 'did:web' | 'did:key';

/** The kinds of key that an organisation can sign with; awards are signed with the first. */
export const issuerAlgorithms = ['Ed25519', 'ES256', 'ES384'] as const;
export type IssuerAlgorithm = (typeof issuerAlgorithms)[number];

/** A key with the time in which it signs. It stays published after that, so that old signatures stay good. */
export interface IssuerKey {
  id: string;
  publicKey: PublicKey & { algorithm: IssuerAlgorithm };
  validFrom: Date;
  /** Absent: this is the key of its kind that signs now. */
  validUntil?: Date;
  /** Set when the key is in wrong hands: nothing that it signed can be trusted. */
  revokedAt?: Date;
}

/** How an organisation signs. */
export interface Issuer {
  organisationId: string;
  /** Part of the did:web; it never changes, whatever the organisation calls itself later. */
  slug: string;
  method: IssuerMethod;
  /** New badges are signed with a second status entry, by which they can be suspended. */
  offersSuspension: boolean;
  keys: IssuerKey[];
}

/** The key of a kind that signs now; undefined when the organisation has none. */
export function findCurrentKey(issuer: Issuer, algorithm: IssuerAlgorithm): IssuerKey | undefined {
  return issuer.keys.find((key) => key.validUntil === undefined && key.publicKey.algorithm === algorithm);
}

/** `did:web` always stands for https; a demo on http://localhost names itself by host and port alone. */
export function didWebOf(publicUrl: string, slug: string): string {
  return urlToDidWeb(`${publicUrl.replace(/^http:/, 'https:')}/issuers/${slug}`);
}

export interface SigningIdentity {
  did: string;
  keyId: string;
  verificationMethod: string;
}

/** Who signs awards, by the organisation's choice. */
export function identityOf(issuer: Issuer, publicUrl: string): SigningIdentity {
  const identity = findIdentity(issuer, publicUrl, 'Ed25519');
  if (!identity) throw new Error(`The issuer ${issuer.slug} has no current key.`);
  return identity;
}

/** Who signs with a kind of key; undefined when the organisation has none. A did:key is another for each kind. */
export function findIdentity(
  issuer: Issuer,
  publicUrl: string,
  algorithm: IssuerAlgorithm,
): SigningIdentity | undefined {
  const key = findCurrentKey(issuer, algorithm);
  if (!key) return undefined;
  if (issuer.method === 'did:key') return { keyId: key.id, ...didKeyFromPublicKey(key.publicKey) };
  const did = didWebOf(publicUrl, issuer.slug);
  return { did, keyId: key.id, verificationMethod: `${did}#${key.id}` };
}

/** Who signs as this DID: for did:web the current key, for did:key the one key that it spells out. */
export function identityOfDid(issuer: Issuer, did: string, publicUrl: string): SigningIdentity {
  if (did === didWebOf(publicUrl, issuer.slug))
    return identityOf({ ...issuer, method: 'did:web' }, publicUrl);
  for (const key of issuer.keys) {
    const spelled = didKeyFromPublicKey(key.publicKey);
    if (spelled.did === did) return { keyId: key.id, ...spelled };
  }
  throw new Error(`The issuer ${issuer.slug} has no key for ${did}.`);
}

/** Called with the issuer as it is stored and held; throws when the change was made from another state of it. */
export type MadeFrom = (stored: Issuer) => void;
