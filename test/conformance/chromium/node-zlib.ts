import { concatBytes } from '../../../packages/engine/src/encoding/bytes.ts';

export { crc32 } from '../../../packages/engine/src/baking/crc32.ts';

/** A zlib stream (RFC 1950) of stored blocks, which every reader must understand: a page has no synchronous packer. */
export function deflateSync(data: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < data.length; at += 65535) {
    const part = data.subarray(at, at + 65535);
    const isLast = at + 65535 >= data.length ? 1 : 0;
    const size = [part.length & 255, part.length >> 8, ~part.length & 255, (~part.length >> 8) & 255];
    blocks.push(Uint8Array.of(isLast, ...size), part);
  }
  return concatBytes(Uint8Array.of(0x78, 0x01), ...blocks, adler32(data));
}

function adler32(data: Uint8Array): Uint8Array {
  let low = 1;
  let high = 0;
  for (const byte of data) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return Uint8Array.of(high >> 8, high & 255, low >> 8, low & 255);
}
