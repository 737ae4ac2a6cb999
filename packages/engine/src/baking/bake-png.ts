import { EngineError } from '../engine-error.ts';
import { crc32 } from './crc32.ts';
import { type BakedKind, pngKeywords } from './keywords.ts';
import { findKeyword, forEachChunk, pngEnd } from './png-chunks.ts';

/**
 * Puts a credential (JSON or compact JWS, kept to the byte) into a PNG as one uncompressed iTXt chunk right
 * after the header; a badge that was in the picture before is replaced. Bytes after IEND are left out.
 */
export function bakePng(png: Uint8Array, text: string, kind: BakedKind = 'open-badges-3'): Uint8Array {
  const chunk = buildChunk(text, kind);
  const kept: [start: number, end: number][] = [];
  let from = 0;
  forEachChunk(png, (found) => {
    if (findKeyword(png, found) === undefined) return;
    kept.push([from, found.start]);
    from = found.next;
  });
  kept.push([from, pngEnd(png)]);

  const length = kept.reduce((sum, [start, end]) => sum + end - start, chunk.length);
  const baked = new Uint8Array(length);
  baked.set(png.subarray(0, headerEnd));
  baked.set(chunk, headerEnd);
  let position = headerEnd + chunk.length;
  for (const [start, end] of kept) {
    const part = png.subarray(Math.max(start, headerEnd), end);
    baked.set(part, position);
    position += part.length;
  }
  return baked;
}

/** Signature (8) and IHDR (4 length, 4 type, 13 content, 4 CRC): `forEachChunk` has checked that it is there. */
const headerEnd = 8 + 25;

function buildChunk(text: string, kind: BakedKind): Uint8Array {
  if (!text.isWellFormed() || text.includes('\0')) {
    throw new EngineError(
      'baking.invalid-text',
      'The text to bake holds characters that UTF-8 or PNG cannot carry.',
    );
  }
  const keyword = pngKeywords.find((entry) => entry.kind === kind)?.keyword ?? '';
  // keyword, then: end of keyword, no compression, method 0, empty language, empty translated keyword (PNG §11.3.3.4)
  const content = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, crc32(content));
  return chunk;
}
