import { decodeBase64url, encodeBase64url } from './base64url.ts';

/** RFC 4648 §4 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encodeBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

/** Undefined unless `text` is the one canonical encoding of its bytes. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0 || /[-_]/.test(text)) return undefined;
  const bare = text.replace(/={1,2}$/, '');
  return decodeBase64url(bare.replaceAll('+', '-').replaceAll('/', '_'));
}
