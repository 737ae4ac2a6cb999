/**
 * CRC-32 of PNG (ISO 3309), sixteen bytes a step: one table of 16 KB, made on first use. A pure replacement for
 * zlib.crc32, which neither browsers nor Node 20 have.
 */
export function crc32(bytes: Uint8Array, start = 0, end = bytes.length): number {
  table ??= buildTable();
  const t = table;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = -1;
  let position = start;
  for (const last = end - 15; position < last; position += 16) {
    const a = crc ^ view.getInt32(position, true);
    const b = view.getInt32(position + 4, true);
    const c = view.getInt32(position + 8, true);
    const d = view.getInt32(position + 12, true);
    // Every index is in range by its mask; the casts only tell the compiler so.
    crc =
      (t[0xf00 | (a & 255)] as number) ^
      (t[0xe00 | ((a >>> 8) & 255)] as number) ^
      (t[0xd00 | ((a >>> 16) & 255)] as number) ^
      (t[0xc00 | (a >>> 24)] as number) ^
      (t[0xb00 | (b & 255)] as number) ^
      (t[0xa00 | ((b >>> 8) & 255)] as number) ^
      (t[0x900 | ((b >>> 16) & 255)] as number) ^
      (t[0x800 | (b >>> 24)] as number) ^
      (t[0x700 | (c & 255)] as number) ^
      (t[0x600 | ((c >>> 8) & 255)] as number) ^
      (t[0x500 | ((c >>> 16) & 255)] as number) ^
      (t[0x400 | (c >>> 24)] as number) ^
      (t[0x300 | (d & 255)] as number) ^
      (t[0x200 | ((d >>> 8) & 255)] as number) ^
      (t[0x100 | ((d >>> 16) & 255)] as number) ^
      (t[d >>> 24] as number);
  }
  for (; position < end; position += 1) {
    crc = (t[(crc ^ (bytes[position] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

let table: Int32Array | undefined;

/** Sixteen tables of 256 entries, one behind the other; table n carries a byte over n further bytes. */
function buildTable(): Int32Array {
  const made = new Int32Array(16 * 256);
  for (let value = 0; value < 256; value += 1) {
    let crc = value;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    made[value] = crc;
  }
  for (let index = 256; index < made.length; index += 1) {
    const crc = made[index - 256] as number;
    made[index] = (made[crc & 255] as number) ^ (crc >>> 8);
  }
  return made;
}
