import type { Cryptosuite } from './cryptosuite.ts';
import { rdfcHashData } from './rdfc-hash-data.ts';

/** ECDSA on P-256 or P-384 over RDFC-1.0 (VC-DI-ECDSA). */
export const ecdsaRdfc2019: Cryptosuite = {
  name: 'ecdsa-rdfc-2019',
  algorithms: ['ES256', 'ES384'],
  configure: (_document, config) => config,
  hashData: rdfcHashData,
};
