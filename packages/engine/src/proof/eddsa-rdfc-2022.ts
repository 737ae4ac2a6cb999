import type { Cryptosuite } from './cryptosuite.ts';
import { rdfcHashData } from './rdfc-hash-data.ts';

/** Ed25519 over RDFC-1.0 (VC-DI-EDDSA). */
export const eddsaRdfc2022: Cryptosuite = {
  name: 'eddsa-rdfc-2022',
  algorithms: ['Ed25519'],
  configure: (_document, config) => config,
  hashData: rdfcHashData,
};
