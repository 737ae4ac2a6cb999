import { createHash } from 'node:crypto';

/** Names of addresses (RFC 9562 §6.6). */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** CASE knows everything by a UUID: version 5 of its address (RFC 9562 §5.5), so it is the same in every edition. */
export function identifierOf(uri: string): string {
  const bytes = createHash('sha1').update(namespace).update(uri).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
