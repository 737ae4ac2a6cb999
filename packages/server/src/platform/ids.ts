import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const length = 22;

/** The highest multiple of 62 that a byte holds: above it, the first letters would come more often. */
const fair = 248;

/** A public id: prefix, underscore and 22 base62 characters, which is more than 128 random bits (security.md row 29). */
export function newId(prefix: string): string {
  let digits = '';
  while (digits.length < length)
    for (const byte of randomBytes(32))
      if (byte < fair && digits.length < length) digits += alphabet.charAt(byte % 62);
  return `${prefix}_${digits}`;
}
