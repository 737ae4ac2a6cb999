import type { Cryptosuite } from './cryptosuite.ts';
import { jcsHashData, withContextOf } from './jcs-hash-data.ts';

/** ECDSA on P-256 or P-384 over JCS (RFC 8785) (VC-DI-ECDSA). */
export const ecdsaJcs2019: Cryptosuite = {
  name: 'ecdsa-jcs-2019',
  algorithms: ['ES256', 'ES384'],
  configure: withContextOf,
  hashData: jcsHashData,
};
