import type { Cryptosuite } from './cryptosuite.ts';
import { rdfcHashData } from './rdfc-hash-data.ts';

/** The predecessor of eddsa-rdfc-2022, a proof type of its own: only to be read (VC-DI-EDDSA §A.1). */
export const ed25519Signature2020: Cryptosuite = {
  name: 'Ed25519Signature2020',
  algorithms: ['Ed25519'],
  configure: (_document, config) => config,
  hashData: rdfcHashData,
};
