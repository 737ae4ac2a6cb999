import { bytesEqual, concatBytes } from '../encoding/bytes.ts';

/** RSAPublicKey of RFC 8017 §A.1.1 in DER: a sequence of modulus and exponent, both without leading zeros here. */
export function encodeRsaPublicKey(modulus: Uint8Array, exponent: Uint8Array): Uint8Array {
  return element(0x30, concatBytes(integer(modulus), integer(exponent)));
}

/** Undefined unless `der` is exactly the DER encoding of the key that is returned. */
export function decodeRsaPublicKey(
  der: Uint8Array,
): { modulus: Uint8Array; exponent: Uint8Array } | undefined {
  const sequence = readElement(der, 0x30);
  const modulus = sequence && readElement(sequence.content, 0x02);
  const exponent = modulus && readElement(modulus.rest, 0x02);
  if (!modulus || !exponent) return undefined;
  const key = {
    modulus: withoutLeadingZero(modulus.content),
    exponent: withoutLeadingZero(exponent.content),
  };
  return bytesEqual(encodeRsaPublicKey(key.modulus, key.exponent), der) ? key : undefined;
}

function integer(unsigned: Uint8Array): Uint8Array {
  const needsZero = (unsigned[0] ?? 0) >= 0x80;
  return element(0x02, needsZero ? concatBytes(Uint8Array.of(0), unsigned) : unsigned);
}

function element(tag: number, content: Uint8Array): Uint8Array {
  const { length } = content;
  if (length < 0x80) return concatBytes(Uint8Array.of(tag, length), content);
  if (length < 0x100) return concatBytes(Uint8Array.of(tag, 0x81, length), content);
  return concatBytes(Uint8Array.of(tag, 0x82, length >> 8, length & 0xff), content);
}

function readElement(bytes: Uint8Array, tag: number): { content: Uint8Array; rest: Uint8Array } | undefined {
  const first = bytes[1];
  if (bytes[0] !== tag || first === undefined || first > 0x82 || first === 0x80) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  let length = lengthBytes === 0 ? first : 0;
  for (let index = 0; index < lengthBytes; index += 1) length = length * 256 + (bytes[2 + index] ?? 0);
  const start = 2 + lengthBytes;
  if (start + length > bytes.length) return undefined;
  return { content: bytes.subarray(start, start + length), rest: bytes.subarray(start + length) };
}

function withoutLeadingZero(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0 ? bytes.subarray(1) : bytes;
}
