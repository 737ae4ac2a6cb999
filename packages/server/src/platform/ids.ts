import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const length = 22;

/** A public id: prefix, underscore and 22 base62 characters that hold 128 random bits (security.md row 29). */
export function newId(prefix: string): string {
  let rest = BigInt(`0x${randomBytes(16).toString('hex')}`);
  let digits = '';
  for (let position = 0; position < length; position++) {
    digits = alphabet.charAt(Number(rest % 62n)) + digits;
    rest /= 62n;
  }
  return `${prefix}_${digits}`;
}
