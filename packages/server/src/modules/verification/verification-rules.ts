import { Refusal } from '../../platform/refusal.ts';

const messages = {
  'verification.nothing-given': 'Choose a file, or paste a badge or its address.',
  'verification.too-large': 'That is larger than 4 MB. A badge file is smaller: choose the file itself.',
} as const;

export type VerificationRefusalCode = keyof typeof messages;

/** The most that is read of a file or a text, in bytes (security.md row 13). */
export const largestPresented = 4 * 1024 * 1024;

/** Refuses what is empty or too large to be a badge. */
export function assertCheckable(presented: Uint8Array | string): void {
  const length = typeof presented === 'string' ? Buffer.byteLength(presented) : presented.length;
  const isEmpty = length === 0 || (typeof presented === 'string' && presented.trim() === '');
  if (isEmpty) throw refuse('invalid', 'verification.nothing-given');
  if (length > largestPresented) throw refuse('too-large', 'verification.too-large');
}

/**
 * The engine takes https addresses only. A server of ours on plain http (a demo on this machine) answers its own
 * documents itself, so its own address may be named by https as well.
 */
export function secureAddress(text: string, publicUrl: string): string {
  const address = text.trim();
  const isOwn = address === publicUrl || address.startsWith(`${publicUrl}/`);
  return isOwn ? address.replace(/^http:/, 'https:') : text;
}

function refuse(kind: 'invalid' | 'too-large', code: VerificationRefusalCode): Refusal {
  return new Refusal(kind, code, messages[code], { presented: messages[code] });
}
