import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import type { PrivateJwk } from '../../../packages/engine/adapters/key-pair.ts';
import { webCompression, webCreateSigner, webCrypto } from '../../../packages/engine/adapters/web.ts';
import { publicPartOf } from '../../../packages/engine/src/did/public-key.ts';
import { encodeBase64url } from '../../../packages/engine/src/encoding/base64url.ts';
import type { PublicKey, SignatureAlgorithm } from '../../../packages/engine/src/ports.ts';

/** The web adapter under the names of the Node adapter, so that the same tests run on it. */
export { webCompression as nodeCompression, webCreateSigner as createSigner, webCrypto as nodeCrypto };

declare const rsaKeys: PrivateJwk[];
let nextRsaKey = 0;

/** Synchronous, as the tests expect it; RSA keys are made beforehand in Node, as a page makes them slowly. */
export function generateKeyPair(algorithm: SignatureAlgorithm): {
  publicJwk: PublicKey['jwk'];
  privateJwk: PrivateJwk;
} {
  const privateJwk = generatePrivateJwk(algorithm);
  return { publicJwk: publicPartOf(privateJwk), privateJwk };
}

function generatePrivateJwk(algorithm: SignatureAlgorithm): PrivateJwk {
  if (algorithm === 'RS256') {
    const key = rsaKeys[nextRsaKey % rsaKeys.length];
    nextRsaKey += 1;
    if (!key) throw new Error('There are no RSA keys.');
    return key;
  }
  if (algorithm === 'Ed25519') {
    const { secretKey, publicKey } = ed25519.keygen();
    return { kty: 'OKP', crv: 'Ed25519', d: encodeBase64url(secretKey), x: encodeBase64url(publicKey) };
  }
  const [curve, crv] = algorithm === 'ES256' ? [p256, 'P-256'] : [p384, 'P-384'];
  const { secretKey } = curve.keygen();
  const point = curve.getPublicKey(secretKey, false);
  const size = (point.length - 1) / 2;
  const [x, y] = [encodeBase64url(point.subarray(1, 1 + size)), encodeBase64url(point.subarray(1 + size))];
  return { kty: 'EC', crv, d: encodeBase64url(secretKey), x, y };
}
