import type { Cryptosuite } from './cryptosuite.ts';
import { jcsHashData, withContextOf } from './jcs-hash-data.ts';

/** Ed25519 over JCS (RFC 8785) (VC-DI-EDDSA). */
export const eddsaJcs2022: Cryptosuite = {
  name: 'eddsa-jcs-2022',
  algorithms: ['Ed25519'],
  configure: withContextOf,
  hashData: jcsHashData,
};
