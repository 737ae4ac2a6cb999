import { createHash } from 'node:crypto';

/** The namespace of addresses (RFC 9562 §6.6). */
const addresses = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * By what the Credential Registry knows something that has an address here: `ce-` and the UUID of version 5 of the
 * address (RFC 9562 §5.5). The same address has the same, whoever computes it, and nothing need be stored.
 */
export function ctidOf(address: string): string {
  const bytes = createHash('sha1').update(addresses).update(address).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `ce-${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
