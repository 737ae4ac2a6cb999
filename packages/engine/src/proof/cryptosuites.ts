import type { Cryptosuite } from './cryptosuite.ts';
import type { DataIntegrityProof } from './data-integrity-proof.ts';
import { ecdsaJcs2019 } from './ecdsa-jcs-2019.ts';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts';
import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';

const byName = new Map(
  [eddsaRdfc2022, eddsaJcs2022, ecdsaRdfc2019, ecdsaJcs2019].map((suite) => [suite.name, suite]),
);

/** The suites that can sign. */
export function findCryptosuite(name: string): Cryptosuite | undefined {
  return byName.get(name);
}

/** The suite that a proof names; undefined when the engine does not know it. */
export function suiteOfProof({ type, cryptosuite }: DataIntegrityProof): Cryptosuite | undefined {
  if (type === 'DataIntegrityProof' && cryptosuite !== undefined) return byName.get(cryptosuite);
  return type === ed25519Signature2020.name && cryptosuite === undefined ? ed25519Signature2020 : undefined;
}
