import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url } from '../src/encoding/base64url.ts';
import { bytesEqual, concatBytes, toHex } from '../src/encoding/bytes.ts';
import type { PublicKey } from '../src/ports.ts';

/** DigestInfo of SHA-256 up to the hash (RFC 8017 §9.2 note 1). */
const digestInfo = [
  0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04,
  0x20,
];

/** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 §8.2.2), by comparing the whole encoded message; for where WebCrypto is absent. */
export function verifyRsaSha256(jwk: PublicKey['jwk'], data: Uint8Array, signature: Uint8Array): boolean {
  const modulus = decodeBase64url(jwk.n ?? '');
  const exponent = decodeBase64url(jwk.e ?? '');
  if (!modulus || !exponent || signature.length !== modulus.length) return false;
  const value = toBigInt(signature);
  if (value >= toBigInt(modulus)) return false;
  const message = modularPower(value, toBigInt(exponent), toBigInt(modulus));
  const padding = new Uint8Array(modulus.length - digestInfo.length - 32 - 3).fill(0xff);
  const ending = concatBytes(Uint8Array.of(0), Uint8Array.from(digestInfo), sha256(data));
  return bytesEqual(toBytes(message, modulus.length), concatBytes(Uint8Array.of(0, 1), padding, ending));
}

function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function toBigInt(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);
}

function toBytes(value: bigint, length: number): Uint8Array {
  const hex = value.toString(16).padStart(length * 2, '0');
  return Uint8Array.from({ length }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}
