import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';

export type PngProblem =
  | { code: 'damaged' }
  | { code: 'not-square'; width: number; height: number }
  | { code: 'too-small'; least: number }
  | { code: 'too-wide'; most: number };

export const pngBounds = { least: 128, most: 2048 } as const;

const inflated = promisify(inflate);
const signature = [137, 80, 78, 71, 13, 10, 26, 10];
/** Channels and depths by colour type (PNG §11.2.1). */
const kinds: { [type: number]: { channels: number; depths: readonly number[] } } = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};
const indexed = 3;

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * Undefined for a square picture whose data are exactly as long as its head says: nothing is unpacked beyond that, so a
 * small file cannot fill the memory.
 */
export async function findPngProblem(bytes: Uint8Array): Promise<PngProblem | undefined> {
  const read = readChunks(bytes);
  if (!read) return { code: 'damaged' };
  const { width, height, data } = read;
  if (width > pngBounds.most || height > pngBounds.most) return { code: 'too-wide', most: pngBounds.most };
  if (width !== height) return { code: 'not-square', width, height };
  if (width < pngBounds.least) return { code: 'too-small', least: pngBounds.least };
  const passes = passesOf(read);
  const expected = passes.reduce((sum, { rows, bytes }) => sum + rows * bytes, 0);
  try {
    const pixels = await inflated(Buffer.concat(data), { maxOutputLength: expected });
    return pixels.length === expected && areFiltered(pixels, passes) ? undefined : { code: 'damaged' };
  } catch {
    return { code: 'damaged' };
  }
}

interface Head {
  width: number;
  height: number;
  type: number;
  bits: number;
  isInterlaced: boolean;
}

function readChunks(bytes: Uint8Array): (Head & { data: Uint8Array[] }) | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let head: Head | undefined;
  let hasPalette = false;
  for (let start = 8; start + 12 <= bytes.length; ) {
    const length = view.getUint32(start);
    const next = start + 12 + length;
    if (next > bytes.length) return undefined;
    if (crc32(bytes.subarray(start + 4, next - 4)) !== view.getUint32(next - 4)) return undefined;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    if ((type === 'IHDR') !== (head === undefined)) return undefined;
    head ??= headOf(view, start + 8, length);
    if (!head) return undefined;
    if (type === 'IDAT') data.push(bytes.subarray(start + 8, next - 4));
    hasPalette ||= type === 'PLTE';
    if (type === 'IEND' && head.type === indexed && !hasPalette) return undefined;
    if (type === 'IEND') return { ...head, data };
    start = next;
  }
  return undefined;
}

function headOf(view: DataView, start: number, length: number): Head | undefined {
  if (length !== 13) return undefined;
  const [depth, type, compression, filter, interlace] = [8, 9, 10, 11, 12].map((at) =>
    view.getUint8(start + at),
  ) as Five;
  const [width, height] = [view.getUint32(start), view.getUint32(start + 4)];
  const kind = kinds[type];
  if (!kind?.depths.includes(depth)) return undefined;
  if (compression !== 0 || filter !== 0 || interlace > 1 || width === 0 || height === 0) return undefined;
  return { width, height, type, bits: kind.channels * depth, isInterlaced: interlace === 1 };
}

type Five = [number, number, number, number, number];

/** Rows, each with the byte of its filter (PNG §7.2); interlaced ones come in seven pictures (§8.2). */
function passesOf({ width, height, bits, isInterlaced }: Head): { rows: number; bytes: number }[] {
  const passes = isInterlaced ? adam7 : [[0, 0, 1, 1] as const];
  return passes.flatMap(([x, y, stepX, stepY]) => {
    const [columns, rows] = [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)];
    return columns > 0 && rows > 0 ? [{ rows, bytes: 1 + Math.ceil((columns * bits) / 8) }] : [];
  });
}

/** By filters that there are (PNG §9.2): what draws it leaves a picture with another one empty, and says nothing. */
function areFiltered(pixels: Uint8Array, passes: readonly { rows: number; bytes: number }[]): boolean {
  let place = 0;
  for (const { rows, bytes } of passes)
    for (let row = 0; row < rows; row += 1, place += bytes) if ((pixels[place] ?? 5) > 4) return false;
  return true;
}

const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
