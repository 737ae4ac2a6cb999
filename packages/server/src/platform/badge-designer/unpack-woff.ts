import { inflateSync } from 'node:zlib';

/** The OpenType font in a WOFF 1.0 file (WOFF §3 to §5), for the shaper, which reads no other. */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('This font is no WOFF.');
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((at) => view.getUint32(entry + at)) as Three;
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: view.getUint32(entry + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const start = 12 + count * 16;
  const size = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start);
  const font = new Uint8Array(size);
  const out = new DataView(font.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  out.setUint16(6, power * 16);
  out.setUint16(8, Math.log2(power));
  out.setUint16(10, count * 16 - power * 16);
  let place = start;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const entry = 12 + index * 16;
    font.set(tag, entry);
    out.setUint32(entry + 4, checksum);
    out.setUint32(entry + 8, place);
    out.setUint32(entry + 12, bytes.length);
    font.set(bytes, place);
    place += padded(bytes.length);
  });
  return font;
}

type Three = [number, number, number];

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
