import type { Random } from './random.ts';

/** Mutations of bytes, for any text: what a bad cable or a blind attacker does. */
export function mutateBytes(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const at = random.below(bytes.length);
  const length = 1 + random.below(random.pick([1, 4, 40]));
  switch (random.below(6)) {
    case 0:
    case 1:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
    case 2:
      bytes[at] = random.below(256);
      return bytes;
    case 3:
      return join(bytes.subarray(0, at), bytes.subarray(at + length));
    case 4:
      return join(bytes.subarray(0, at + length), bytes.subarray(at));
    default: {
      const other = random.below(bytes.length);
      const moved = bytes.slice(other, other + length);
      return join(bytes.subarray(0, at), moved, bytes.subarray(at + moved.length));
    }
  }
}

/** Another string of about the same look: the changes that a reader would not see are among them. */
export function tweakString(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const edits: (() => string)[] = [
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + random.pick(insertions) + text.slice(at),
    () => text.slice(0, at) + String.fromCharCode(random.below(0x250)) + text.slice(at + 1),
    () => text.toUpperCase(),
    () => text.toLowerCase(),
    () => text.normalize('NFD'),
    () => `${text} `,
    () => text.trim(),
    () => text.replace(/\d/, (digit) => String((Number(digit) + 1 + random.below(9)) % 10)),
    () => text.replace('Z', '+00:00'),
    () => text.replace('https:', 'http:'),
    () => encodeURIComponent(text.toWellFormed()),
    () => text.split('').reverse().join(''),
    () => '',
    () => random.pick(strings),
  ];
  return random.pick(edits)();
}

export const strings: readonly string[] = [
  'A+',
  'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  'https://mit.example',
  'urn:uuid:00000000-0000-4000-8000-000000000000',
  '2030-01-01T00:00:00Z',
  'Diploma',
  'OpenBadgeCredential',
  '_:b0',
  'true',
  '5',
  '<b>bold</b>',
  '\ud83d\ude00',
  '\ud800',
];

const insertions: readonly string[] = [
  '\u200b',
  '\u0301',
  '\u0000',
  '\u202e',
  '"',
  '\\',
  'a',
  '.',
  '/',
  '%20',
  ' ',
  '＠',
  '😀',
];

function join(...parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    joined.set(part, position);
    position += part.length;
  }
  return joined;
}
