import { decodeBase58, encodeBase58 } from './base58btc.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';

export type MultibasePrefix = 'z' | 'u';

/** `z` is base58btc, `u` is base64url without padding: the two that the W3C credential specifications allow. */
export function encodeMultibase(prefix: MultibasePrefix, bytes: Uint8Array): string {
  return prefix + (prefix === 'z' ? encodeBase58(bytes) : encodeBase64url(bytes));
}

/** Undefined for another prefix, or for text that is not the canonical encoding of its bytes. */
export function decodeMultibase(text: string): { prefix: MultibasePrefix; bytes: Uint8Array } | undefined {
  const prefix = text[0];
  if (prefix === 'z') {
    const bytes = decodeBase58(text.slice(1));
    return bytes && { prefix, bytes };
  }
  if (prefix === 'u') {
    const bytes = decodeBase64url(text.slice(1));
    return bytes && { prefix, bytes };
  }
  return undefined;
}
