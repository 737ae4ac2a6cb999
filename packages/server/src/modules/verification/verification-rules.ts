import { Refusal } from '../../platform/refusal.ts';

const messages = {
  'verification.nothing-given': 'Choose a file, or paste a badge or its address.',
  'verification.too-large': 'That is larger than 4 MB. A badge file is smaller: choose the file itself.',
  'verification.too-costly':
    'Checking this took more time or memory than any badge needs, so we stopped. That says nothing about whether it is genuine. Ask who gave it to you for the original file.',
  'verification.busy':
    'Many badges are being checked at this moment. Wait a minute and try again. Nothing is wrong with yours.',
} as const;

export type VerificationRefusalCode = keyof typeof messages;

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
 * The engine takes https addresses only. A server of ours on plain http (a demo on this machine) answers its own
 * documents itself, so its own address may be named by https as well.
 */
export function secureAddress(text: string, publicUrl: string): string {
  const address = text.trim();
  const isOwn = address === publicUrl || address.startsWith(`${publicUrl}/`);
  return isOwn ? address.replace(/^http:/, 'https:') : text;
}

export function verificationRefusal(
  kind: 'invalid' | 'too-large' | 'busy',
  code: VerificationRefusalCode,
): Refusal {
  return new Refusal(kind, code, messages[code], { presented: messages[code] });
}
