import { EngineError } from '../engine-error.ts';
import type { Compression } from '../ports.ts';

const maxPdf = 16 * 1024 * 1024;
/** The most attachments that are looked at, and what all may unpack to. */
const maxAttachments = 64;
const maxUnpacked = 4 * 1024 * 1024;
/** How often the name of their type may stand in a file. */
const maxMentions = 1000;
/** Longest dictionary of an attachment, in bytes, on either side of its type. */
const maxDictionary = 2048;

export function isPdf(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, 64)).trimStart().startsWith('%PDF-');
}

/**
 * The credential that is attached to a PDF (JSON or compact JWS), or undefined when there is none. What the pages show
 * is not read: only the attachment is signed. Throws on a bomb, and when two different credentials are attached.
 */
export async function unbakePdf(
  pdf: Uint8Array,
  ports: { compression: Compression },
): Promise<string | undefined> {
  if (pdf.length > maxPdf) throw tooLarge();
  const texts = new Set<string>();
  let left = maxUnpacked;
  for (const attachment of findAttachments(pdf)) {
    const bytes = await unpack(attachment, left, ports.compression);
    if (bytes === undefined) continue;
    left -= bytes.length;
    const text = decode(bytes);
    if (text !== undefined && looksLikeCredential(text)) texts.add(text);
  }
  if (texts.size > 1)
    throw new EngineError('baking.ambiguous', 'More than one credential is attached to the PDF.');
  return [...texts][0];
}

interface Attachment {
  /** As it stands in the file. */
  content: Uint8Array;
  isDeflated: boolean;
}

/** Streams of type EmbeddedFile (ISO 32000-1 §7.11.4): their dictionaries stand in the file itself, never in an object stream. */
function findAttachments(pdf: Uint8Array): Attachment[] {
  const found: Attachment[] = [];
  let mentions = 0;
  for (const index of placesOf(pdf, '/EmbeddedFile')) {
    mentions += 1;
    if (mentions > maxMentions || found.length >= maxAttachments) throw tooLarge();
    const before = latin(pdf.subarray(Math.max(0, index - maxDictionary), index));
    const after = latin(pdf.subarray(index, index + maxDictionary));
    const begin = before.lastIndexOf(' obj');
    const end = after.indexOf('stream');
    const dictionary = `${before.slice(begin + 4)}${after.slice(0, end)}`;
    if (begin < 0 || end < 0 || dictionary.includes('endobj') || !isOfType.test(dictionary)) continue;
    const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.match(/\w+/g) ?? [];
    // A filter that we do not know, or several, is not how a credential comes.
    if (filters.length > 1 || (filters[0] ?? 'FlateDecode') !== 'FlateDecode') continue;
    const content = contentAt(pdf.subarray(index + end + 'stream'.length), dictionary);
    if (content) found.push({ content, isDeflated: filters.length === 1 });
  }
  return found;
}

/** Not the name of the list of them, which is longer. */
const isOfType = /\/EmbeddedFile(?![\w.#-])/;

function* placesOf(pdf: Uint8Array, name: string): Generator<number> {
  const bytes = new TextEncoder().encode(name);
  for (let at = pdf.indexOf(bytes[0] ?? 0); at >= 0; at = pdf.indexOf(bytes[0] ?? 0, at + 1)) {
    if (bytes.every((byte, index) => pdf[at + index] === byte)) yield at;
  }
}

/** What stands in a stream, after its keyword and the end of that line. */
function contentAt(rest: Uint8Array, dictionary: string): Uint8Array | undefined {
  const start = rest[0] === 13 && rest[1] === 10 ? 2 : 1;
  const said = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)(?!\d)/.exec(dictionary);
  if (said) {
    const end = start + Number(said[1]);
    if (/^\s{0,2}endstream/.test(latin(rest.subarray(end, end + 12)))) return rest.subarray(start, end);
  }
  const within = latin(rest.subarray(start, start + maxUnpacked));
  const length = within.indexOf('endstream');
  if (length < 0) return undefined;
  const lineEnd = within.slice(Math.max(0, length - 2), length).match(/\r\n$|[\r\n]$/)?.[0].length ?? 0;
  return rest.subarray(start, start + length - lineEnd);
}

async function unpack(
  { content, isDeflated }: Attachment,
  most: number,
  compression: Compression,
): Promise<Uint8Array | undefined> {
  if (content.length > most) throw tooLarge();
  if (!isDeflated) return content;
  try {
    return await compression.inflate(content, most);
  } catch (cause) {
    throw new EngineError(
      'baking.too-large',
      'An attachment of the PDF cannot be unpacked, or is too large.',
      {
        cause,
      },
    );
  }
}

function looksLikeCredential(text: string): boolean {
  const trimmed = text.trim();
  if (/^[\w-]+\.[\w-]+\.[\w-]+(~.*)?$/s.test(trimmed)) return true;
  return trimmed.startsWith('{') && /"(?:@context|vc|verifiableCredential)"/.test(trimmed);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A character a byte, so that places in the text are places in the file. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function tooLarge(): EngineError {
  return new EngineError('baking.too-large', 'The PDF is larger than 16 MiB, or has too much attached.');
}
