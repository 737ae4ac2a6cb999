/** A JSON object as parsed from text: unknown members stay unknown until a reader has checked them. */
export type JsonObject = { [member: string]: JsonValue };
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;

export type SignatureAlgorithm = 'Ed25519' | 'ES256' | 'ES384' | 'RS256';

/** A public key as a JWK without private members; the adapters cache the imported form by thumbprint. */
export interface PublicKey {
  algorithm: SignatureAlgorithm;
  jwk: { kty: string; crv?: string; x?: string; y?: string; n?: string; e?: string };
}

/** Hashes, signature checks and randomness. `@cairn/engine/node` and `@cairn/engine/web` provide it. */
export interface Crypto {
  /** SHA-256 of bytes, or of the UTF-8 bytes of a string: 32 bytes. Synchronous, as canonicalisation needs many. */
  sha256(data: Uint8Array | string): Uint8Array;
  /** SHA-256 as 64 lower-case hex digits. */
  sha256Hex(data: Uint8Array | string): string;
  /** SHA-384: 48 bytes. */
  sha384(data: Uint8Array | string): Uint8Array;
  /** True only for a correct signature; a malformed key or signature is false, never an exception. ECDSA signatures are r || s. */
  verify(key: PublicKey, data: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
  randomBytes(count: number): Uint8Array;
}

/** Holds one private key and never shows it. ECDSA signatures are r || s (IEEE P1363). */
export interface Signer {
  algorithm: SignatureAlgorithm;
  sign(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** Every `maxOutput` is a hard limit in bytes: an adapter throws when the result would be larger (security.md row 13). */
export interface Compression {
  gzip(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
  gunzip(data: Uint8Array, maxOutput: number): Uint8Array | Promise<Uint8Array>;
  inflate(data: Uint8Array, maxOutput: number): Uint8Array | Promise<Uint8Array>;
}

export interface FetchedDocument {
  /** The address after redirects. */
  url: string;
  contentType: string;
  body: Uint8Array;
}

/** Reads a public document. It throws when the document cannot be had; `status` 410 means "gone" (a revoked OB 2.0 badge). */
export type FetchDocument = (
  url: string,
  options: { accept: string; maxBytes: number },
) => Promise<FetchedDocument>;

/** What the operator knows of an issuer: a name to show, and why it is known. Undefined means "not known here". */
export type TrustList = (
  issuerId: string,
) => { name: string; source: string } | undefined | Promise<{ name: string; source: string } | undefined>;

/**
 * Remembers the newest `validFrom` seen of each status list. Answers false when the given one is older than one that
 * was seen before: somebody plays back an old list (security.md row 8). An absent `validFrom` is ''.
 */
export type StatusMemory = (listUrl: string, validFrom: string) => boolean | Promise<boolean>;

export interface VerifyPorts {
  crypto: Crypto;
  compression: Compression;
  now: Date;
  /** Without it every check that needs another document is `unknown`. */
  fetch?: FetchDocument;
  trust?: TrustList;
  /** Guards against an older status list being played back; without it only the list's own dates count. */
  statusMemory?: StatusMemory;
}
