import { publicKeyFromJwk } from '../../did/public-key.ts';
import { decodeRsaPublicKey } from '../../did/rsa-public-key.ts';
import { decodeBase64url, encodeBase64url } from '../../encoding/base64url.ts';
import { bytesEqual } from '../../encoding/bytes.ts';
import type { PublicKey } from '../../ports.ts';

/** The RSA key in PEM text (`PUBLIC KEY` of RFC 7468 or `RSA PUBLIC KEY`), or undefined when there is none. */
export function readRsaPem(text: string): PublicKey | undefined {
  const found =
    /-----BEGIN (RSA )?PUBLIC KEY-----([A-Za-z0-9+/=\s]{100,4000})-----END (RSA )?PUBLIC KEY-----/.exec(text);
  const base64 = (found?.[2] ?? '').replace(/[\s=]/g, '').replaceAll('+', '-').replaceAll('/', '_');
  const der = decodeBase64url(base64);
  if (found === null || der === undefined) return undefined;
  const key = decodeRsaPublicKey(found[1] === undefined ? withoutAlgorithm(der) : der);
  if (key === undefined) return undefined;
  return publicKeyFromJwk({ kty: 'RSA', n: encodeBase64url(key.modulus), e: encodeBase64url(key.exponent) });
}

/** `SEQUENCE { rsaEncryption, NULL }`, the only algorithm that Open Badges 2.0 knows. */
const rsaEncryption = Uint8Array.of(0x30, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0);

/** The content of the bit string in a SubjectPublicKeyInfo (RFC 5280 §4.1), or nothing. */
function withoutAlgorithm(der: Uint8Array): Uint8Array {
  const start = 2 + lengthBytes(der, 1);
  const end = start + rsaEncryption.length;
  if (der[0] !== 0x30 || !bytesEqual(der.subarray(start, end), rsaEncryption) || der[end] !== 3)
    return new Uint8Array();
  const content = end + 2 + lengthBytes(der, end + 1);
  return der[content] === 0 ? der.subarray(content + 1) : new Uint8Array();
}

function lengthBytes(der: Uint8Array, at: number): number {
  const first = der[at] ?? 0;
  return first < 0x80 ? 0 : first - 0x80;
}
