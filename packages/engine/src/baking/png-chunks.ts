import { EngineError } from '../engine-error.ts';
import { pngKeywords } from './keywords.ts';

/** A chunk by offsets: `start` is its length field, `content` its first content byte, `end` its CRC, `next` the chunk after. */
export interface PngChunk {
  type: string;
  start: number;
  content: number;
  end: number;
  next: number;
}

/** Larger pictures and longer chains of chunks are refused (security.md row 13). */
const maxPngBytes = 4 * 1024 * 1024;
const maxChunks = 20_000;
const signature = [137, 80, 78, 71, 13, 10, 26, 10];

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((value, index) => bytes[index] === value);
}

/** Walks the chunks up to IEND without copying; throws when the bytes are not a whole PNG. */
export function forEachChunk(png: Uint8Array, visit: (chunk: PngChunk) => void): void {
  walk(png, visit);
}

/** The offset after IEND. */
export function pngEnd(png: Uint8Array): number {
  return walk(png, () => {});
}

/** The badge keyword of a text chunk, or undefined for every other chunk. */
export function findKeyword(png: Uint8Array, chunk: PngChunk): string | undefined {
  if (chunk.type !== 'iTXt' && chunk.type !== 'tEXt' && chunk.type !== 'zTXt') return undefined;
  return pngKeywords.find(({ keyword }) => startsWith(png, chunk, keyword))?.keyword;
}

function startsWith(png: Uint8Array, chunk: PngChunk, keyword: string): boolean {
  if (chunk.content + keyword.length >= chunk.end) return false;
  for (let index = 0; index < keyword.length; index += 1) {
    if (png[chunk.content + index] !== keyword.charCodeAt(index)) return false;
  }
  return png[chunk.content + keyword.length] === 0;
}

function walk(png: Uint8Array, visit: (chunk: PngChunk) => void): number {
  if (!isPng(png)) throw new EngineError('baking.invalid-image', 'These bytes are not a PNG picture.');
  if (png.length > maxPngBytes)
    throw new EngineError('baking.too-large', 'The picture is larger than 4 MiB.');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let start = signature.length;
  for (let count = 0; count < maxChunks; count += 1) {
    if (start + 12 > png.length) throw damaged();
    const length = view.getUint32(start);
    const next = start + 12 + length;
    if (next > png.length) throw damaged();
    const code = view.getUint32(start + 4);
    if (count === 0 && (code !== 0x49484452 || length !== 13)) throw damaged();
    visit({ type: chunkType(code), start, content: start + 8, end: next - 4, next });
    if (code === 0x49454e44) return next;
    start = next;
  }
  throw new EngineError('baking.too-large', 'The picture has too many parts.');
}

function chunkType(code: number): string {
  return String.fromCharCode(code >>> 24, (code >>> 16) & 255, (code >>> 8) & 255, code & 255);
}

function damaged(): EngineError {
  return new EngineError('baking.invalid-image', 'The picture is damaged: its parts do not fit together.');
}
