const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const codes = new Uint8Array(64);
const values = new Uint8Array(128).fill(255);
for (let value = 0; value < 64; value += 1) {
  codes[value] = alphabet.charCodeAt(value);
  values[alphabet.charCodeAt(value)] = value;
}

/** Two characters at once for every 12 bits, in the byte order of this machine. */
const coupleCodes = new Uint16Array(4096);
const coupleBytes = new Uint8Array(coupleCodes.buffer);
for (let bits = 0; bits < 4096; bits += 1) {
  coupleBytes[bits * 2] = codes[bits >> 6] ?? 0;
  coupleBytes[bits * 2 + 1] = codes[bits & 63] ?? 0;
}

const ascii = new TextDecoder();

/** RFC 4648 §5 without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  return ascii.decode(encodeBase64urlBytes(bytes));
}

/** The same as ASCII bytes, for signing a JWS without a detour through a string. */
export function encodeBase64urlBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const rest = bytes.length % 3;
  const whole = bytes.length - rest;
  const length = (whole / 3) * 4;
  const output = new Uint8Array(length + (rest === 0 ? 0 : rest + 1));
  const couples = new Uint16Array(output.buffer, 0, length / 2);
  let at = 0;
  for (let index = 0; index < whole; index += 3) {
    const triple = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    couples[at] = coupleCodes[triple >> 12] ?? 0;
    couples[at + 1] = coupleCodes[triple & 4095] ?? 0;
    at += 2;
  }
  at = length;
  if (rest > 0) {
    const last = ((bytes[whole] ?? 0) << 16) | ((rest === 2 ? (bytes[whole + 1] ?? 0) : 0) << 8);
    output[at] = codes[last >> 18] ?? 0;
    output[at + 1] = codes[(last >> 12) & 63] ?? 0;
    if (rest === 2) output[at + 2] = codes[(last >> 6) & 63] ?? 0;
  }
  return output;
}

/**
 * Undefined unless `text` is the one canonical encoding of its bytes: no padding, no other alphabet, no white space,
 * no bits left over (security.md row 7).
 */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const rest = text.length % 4;
  if (rest === 1) return undefined;
  const output = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  let bits = 0;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const value = code < 128 ? (values[code] ?? 255) : 255;
    if (value === 255) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      output[at] = bits >> count;
      at += 1;
    }
  }
  return (bits & ((1 << count) - 1)) === 0 ? output : undefined;
}
