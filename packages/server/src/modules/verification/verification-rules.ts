import { verificationRefusal } from './refusals.ts';

/** The most that is read of a file or a text, in bytes (security.md row 13). */
export const largestPresented = 4 * 1024 * 1024;

/** Refuses what is empty or too large to be a badge. */
export function assertCheckable(presented: Uint8Array | string): void {
  const length = typeof presented === 'string' ? Buffer.byteLength(presented) : presented.length;
  const isEmpty = length === 0 || (typeof presented === 'string' && presented.trim() === '');
  if (isEmpty) throw verificationRefusal('invalid', 'verification.nothing-given');
  if (length > largestPresented) throw verificationRefusal('too-large', 'verification.too-large');
}

/**
 * What a person types into the one field for everything: the number of a badge of ours, an address with or without its
 * scheme, a sentence that holds one of these, or the text of a badge. The engine takes https addresses only; a server
 * of ours on plain http (a demo on this machine) answers its own documents itself, so its own address may be named by
 * https as well.
 */
export function readTyped(text: string, publicUrl: string): string {
  const typed = text.trim();
  const { host } = new URL(publicUrl);
  const meant = isSentence(typed) ? soleBadgeIn(typed) : typed;
  if (meant === undefined) return text;
  if (/^awd_[0-9A-Za-z]{22}$/i.test(meant)) return `https://${host}/awards/awd_${meant.slice(4)}`;
  if (/^crd_[0-9A-Za-z]{22}$/.test(meant)) return `https://${host}/credentials/${meant}`;
  const isOwn = [`https://${host}`, `http://${host}`, host].some((own) => `${meant}/`.startsWith(`${own}/`));
  if (isOwn) return ownAddress(meant.replace(/^https?:\/\//, ''));
  if (meant !== typed) return meant;
  return isAddressWithoutScheme(typed) ? `https://${typed}` : text;
}

/** Whether what is read names a document of this site, and not of somebody else. */
export function isOurs(read: string, publicUrl: string): boolean {
  return read.startsWith(`https://${new URL(publicUrl).host}/`);
}

/** Not a badge: those are JSON, a picture as text, or a token, which has no blanks. */
function isSentence(text: string): boolean {
  return text.length <= 2000 && /\s/.test(text) && !/^[[{<"]/.test(text);
}

/** The one address, or the one number, in what somebody copied out of a mail or a certificate. */
function soleBadgeIn(text: string): string | undefined {
  const addresses = text.match(/https?:\/\/[^\s<>"“”]+/g) ?? [];
  const named = addresses.map((address) => address.replace(/[.,;:!?)\]]+$/, ''));
  const numbers = text.match(/\b(?:awd|crd)_[0-9A-Za-z]{22}\b/g) ?? [];
  const [only, another] = new Set(named.length > 0 ? named : numbers);
  return another === undefined ? only : undefined;
}

/** The public page of an award, also by the address of its page in the holder's wallet, which only the holder can open. */
function ownAddress(address: string): string {
  return `https://${address}`.replace(
    /\/(?:wallet|awards)\/(awd_[0-9A-Za-z]{22})\/?(?=$|[?#])/,
    '/awards/$1',
  );
}

/** `badges.example.org/a/1`: a host with a dot, and a path. A signed token has dots too, but no slash. */
function isAddressWithoutScheme(text: string): boolean {
  return text.length <= 2000 && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d{1,5})?\/\S*$/i.test(text);
}
