import { findSvgProblem, type SvgProblem } from './safe-svg.ts';

export type PictureProblem =
  | SvgProblem
  | { code: 'too-large' }
  | { code: 'neither' }
  | { code: 'damaged' }
  | { code: 'too-wide' };

export interface Picture {
  bytes: Uint8Array;
}

const mostBytes = 1024 * 1024;
const mostPixels = 4096;
const signature = [137, 80, 78, 71, 13, 10, 26, 10];
/** The parts that draw; texts, profiles and what else hides in pictures is left out. */
const drawing = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']);

/** A picture that somebody chose for a page of theirs: PNG or SVG, bounded, without anything but the drawing. */
export function readPicture(bytes: Uint8Array): Picture | PictureProblem {
  if (bytes.length > mostBytes) return { code: 'too-large' };
  if (signature.every((byte, index) => bytes[index] === byte)) return readPng(bytes);
  const text = decode(bytes);
  if (text === undefined || !/<svg[\s>]/.test(text.slice(0, 1000))) return { code: 'neither' };
  const problem = findSvgProblem(text);
  return problem ?? { bytes: new TextEncoder().encode(text) };
}

function readPng(bytes: Uint8Array): Picture | PictureProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  for (let start = 8; start + 12 <= bytes.length; ) {
    const next = start + 12 + view.getUint32(start);
    if (next > bytes.length) return { code: 'damaged' };
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    if (start === 8 && (type !== 'IHDR' || view.getUint32(start) !== 13)) return { code: 'damaged' };
    const sides = type === 'IHDR' ? [view.getUint32(start + 8), view.getUint32(start + 12)] : [];
    if (sides.some((side) => side > mostPixels)) return { code: 'too-wide' };
    if (sides.includes(0)) return { code: 'damaged' };
    if (drawing.has(type)) kept.push(bytes.subarray(start, next));
    if (type === 'IEND') return { bytes: new Uint8Array(Buffer.concat(kept)) };
    start = next;
  }
  return { code: 'damaged' };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
