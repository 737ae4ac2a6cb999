/** What the bytes can be told to be. Documents of offices are `application/zip`, tables `text/plain`. */
export type MediaType =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/svg+xml'
  | 'application/pdf'
  | 'application/zip'
  | 'application/json'
  | 'audio/mpeg'
  | 'audio/ogg'
  | 'video/mp4'
  | 'video/webm'
  | 'text/html'
  | 'text/plain'
  | 'application/octet-stream';

/** Bytes of the beginning that are looked at. */
export const headLength = 4096;

/** Beginnings that say what follows; `at` is where they stand (WHATWG MIME Sniffing §6). */
const signatures: readonly { type: MediaType; bytes: readonly number[]; at?: number }[] = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: [...ascii('GIF8')] },
  { type: 'image/webp', bytes: [...ascii('WEBPVP')], at: 8 },
  { type: 'application/pdf', bytes: [...ascii('%PDF-')] },
  { type: 'application/zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'application/zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { type: 'audio/ogg', bytes: [...ascii('OggS'), 0] },
  { type: 'audio/mpeg', bytes: [...ascii('ID3')] },
  { type: 'video/mp4', bytes: [...ascii('ftyp')], at: 4 },
  { type: 'video/webm', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
];

/**
 * What a file is, by its beginning alone: nobody's word for it counts. Tables are written in UTF-16 and Windows-1252 too;
 * their reader looks at all of it.
 */
export function sniff(head: Uint8Array, { isTable = false } = {}): MediaType {
  const found = signatures.find(({ bytes, at = 0 }) =>
    bytes.every((byte, index) => head[at + index] === byte),
  );
  if (found) return found.type;
  const text = textOf(head) ?? (isTable ? tableTextOf(head) : undefined);
  if (text === undefined) return 'application/octet-stream';
  return typeOfText(text);
}

/** Elements that a page for people begins with (WHATWG MIME Sniffing §7.1). */
const ofPages =
  /^<(?:!doctype html|html|head|body|script|iframe|style|title|font|table|div|p|a|b|h1|br)[\s>/]/i;

/** By the first element, after what may stand before it: a text in which a page or a drawing stands is a text. */
function typeOfText(text: string): MediaType {
  const start = text.replace(/^(?:\s+|<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>)*/, '');
  if (/^<svg[\s>/]/.test(start)) return 'image/svg+xml';
  if (ofPages.test(start)) return 'text/html';
  return /^[[{]\s*["{}[\]\d-]/.test(start) ? 'application/json' : 'text/plain';
}

function tableTextOf(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return textOf(head, 'utf-16le');
  return head[0] === 0xfe && head[1] === 0xff ? textOf(head, 'utf-16be') : textOf(head, 'windows-1252');
}

/** Undefined when it is no text. A letter that the end of the head cuts is no fault. */
function textOf(head: Uint8Array, label = 'utf-8'): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(head, {
      stream: head.length >= headLength,
    });
    return hasControls(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Control characters other than those of lines and tabs, form feed and escape (WHATWG MIME Sniffing §3). */
function hasControls(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 && ![9, 10, 12, 13, 27].includes(code)) return true;
  }
  return false;
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
