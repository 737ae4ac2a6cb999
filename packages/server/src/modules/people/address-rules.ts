import { oneLine } from '../../platform/plain-text.ts';

/**
 * What makes two typed addresses the same: NFC and lower case, nothing else. Rules of single providers (dots, plus
 * signs) are not ours to guess: they would hand one person's awards to another (security.md row 10).
 */
export function addressKey(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}

/** A Latin letter beside a Cyrillic or Greek one in the same address: looks like another address than it is. */
export function looksLikeAnother(address: string): boolean {
  return /\p{Script=Latin}/u.test(address) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(address);
}

/** Somebody at some host, of letters that can be seen: what a provider says that it proved is looked at too. */
export function isPlainAddress(given: unknown): given is string {
  return (
    typeof given === 'string' &&
    given.length <= 254 &&
    oneLine(given) === given.normalize('NFC') &&
    /^[^\s@"<>()[\]\\,;:]+@[^\s@"<>()[\]\\,;:]+$/u.test(given)
  );
}
