import { EngineError } from '../engine-error.ts';
import type { Compression } from '../ports.ts';
import { pngKeywords } from './keywords.ts';
import { findKeyword, forEachChunk, type PngChunk } from './png-chunks.ts';

/** The most that the compressed text of a badge may unpack to. */
const maxBakedText = 2 * 1024 * 1024;

/**
 * The credential text inside a PNG (iTXt, tEXt or zTXt; Open Badges 3.0, CLR 2.0, then 2.0), or undefined
 * when there is none. Throws on a damaged picture, on a bomb, and when two different texts claim the same keyword.
 */
export async function unbakePng(
  png: Uint8Array,
  ports: { compression: Compression },
): Promise<string | undefined> {
  const found: { keyword: string; chunk: PngChunk }[] = [];
  forEachChunk(png, (chunk) => {
    const keyword = findKeyword(png, chunk);
    if (keyword !== undefined) found.push({ keyword, chunk });
  });
  for (const { keyword } of pngKeywords) {
    const chunks = found.filter((entry) => entry.keyword === keyword).map((entry) => entry.chunk);
    const [first, second] = chunks;
    if (first === undefined) continue;
    // OB 3.0 §5.3.1: the keyword MUST NOT occur twice; which one is meant cannot be known.
    if (second !== undefined) {
      throw new EngineError('baking.ambiguous', 'The picture holds more than one badge under the same name.');
    }
    return readText(png, { keyword, chunk: first }, ports.compression);
  }
  return undefined;
}

async function readText(
  png: Uint8Array,
  found: { keyword: string; chunk: PngChunk },
  compression: Compression,
): Promise<string> {
  const { chunk, keyword } = found;
  // The first bakers wrote wrong checksums, and viewers show such pictures (PNG §13.2). What proves the badge is its
  // signature or its address, so that a checksum protects nothing here.
  const content = png.subarray(chunk.content + keyword.length + 1, chunk.end);
  if (chunk.type === 'tEXt') return decodeLoosely(content);
  if (chunk.type === 'zTXt') return decodeLoosely(await inflateText(content.subarray(1), compression));
  // iTXt: compression flag, method, language NUL, translated keyword NUL, text (PNG §11.3.3.4)
  const language = content.indexOf(0, 2);
  const translated = language < 0 ? -1 : content.indexOf(0, language + 1);
  if (translated < 0) {
    throw new EngineError(
      'baking.invalid-image',
      'The badge inside the picture is damaged: its text has no start.',
    );
  }
  const text = content.subarray(translated + 1);
  return decodeLoosely(content[0] === 1 ? await inflateText(text, compression) : text);
}

async function inflateText(data: Uint8Array, compression: Compression): Promise<Uint8Array> {
  try {
    return await compression.inflate(data, maxBakedText);
  } catch (cause) {
    throw new EngineError(
      'baking.too-large',
      'The badge inside the picture cannot be unpacked, or is too large.',
      {
        cause,
      },
    );
  }
}

/** Issuers write UTF-8 into chunks that PNG defines as Latin-1 (learner-credential-wallet#768), so UTF-8 is tried first. */
function decodeLoosely(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    let text = '';
    for (let start = 0; start < bytes.length; start += 8192) {
      text += String.fromCharCode(...bytes.subarray(start, start + 8192));
    }
    return text;
  }
}
