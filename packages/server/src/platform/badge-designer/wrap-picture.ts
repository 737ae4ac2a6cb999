import { drawApart, renderPng } from '../badge-artwork/index.ts';
import { escapeXml } from '../badge-artwork/xml-text.ts';
import { oneLine } from '../plain-text.ts';
import { findPngProblem, isPng, type PngProblem } from './check-png.ts';
import { type SvgProblem, sanitiseSvg } from './sanitise-svg.ts';

export type UploadProblem = PngProblem | SvgProblem | { code: 'too-large' | 'neither' };

/** A picture from elsewhere, made one of ours. */
export interface WrappedPicture {
  mediaType: 'image/png' | 'image/svg+xml';
  /** 512 by 512, needs no other file and runs nothing. */
  svg: string;
}

export const uploadBounds = { bytes: 1024 * 1024, svgBytes: 512 * 1024 } as const;
/** Pixels a side that are kept: what badges are drawn with elsewhere. */
const keptSize = 600;

/** Reads a PNG or SVG that somebody chose. Says why it is not taken. */
export async function readUpload(
  bytes: Uint8Array,
): Promise<{ kind: 'png'; png: Uint8Array } | { kind: 'svg'; svg: string } | UploadProblem> {
  if (bytes.length > uploadBounds.bytes) return { code: 'too-large' };
  if (isPng(bytes)) return readPng(bytes);
  if (bytes.length > uploadBounds.svgBytes) return { code: 'too-large' };
  const text = decode(bytes);
  if (text === undefined || !/<svg[\s>]/.test(text.slice(0, 20_000))) return { code: 'neither' };
  const read = sanitiseSvg(text);
  if ('code' in read) return read;
  const drawn = await drawApart(`${opening}${read.svg}</svg>`, drawnSizes);
  if (drawn === 'broken') return { code: 'too-complex', line: 1 };
  return drawn === 'unread' ? { code: 'malformed', line: 1 } : { kind: 'svg', svg: read.svg };
}

/** `alt` is the title of the drawing, which programs read aloud. */
export function wrapPicture(
  read: { kind: 'png'; png: Uint8Array } | { kind: 'svg'; svg: string },
  alt: string,
): WrappedPicture {
  const head = `${opening}<title>${escapeXml(oneLine(alt))}</title>`;
  if (read.kind === 'svg') return { mediaType: 'image/svg+xml', svg: `${head}${read.svg}</svg>` };
  return { mediaType: 'image/png', svg: `${head}${imageOf(read.png)}</svg>` };
}

const opening = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" role="img">';

function imageOf(png: Uint8Array): string {
  return `<image width="512" height="512" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/>`;
}

/** Drawn anew, so that nothing is kept but its pixels. */
async function readPng(bytes: Uint8Array): Promise<{ kind: 'png'; png: Uint8Array } | UploadProblem> {
  const problem = await findPngProblem(bytes);
  if (problem) return problem;
  for (const size of [keptSize, 400]) {
    const png = await renderPng(`${opening}${imageOf(bytes)}</svg>`, { size });
    if (png.length <= mostKept) return { kind: 'png', png };
  }
  return { code: 'too-large' };
}

/** Letters of the badge that carries it stay below a megabyte. */
const mostKept = 600 * 1024;

/** Pixels a side at which badges are drawn later. */
const drawnSizes = [600, 800];

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
