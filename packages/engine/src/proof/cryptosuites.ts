import type { SignatureAlgorithm } from '../ports.ts';
import { checkSignature, type SignedInput } from './check-signature.ts';
import type { Cryptosuite, SuiteDeps } from './cryptosuite.ts';
import type { DataIntegrityProof } from './data-integrity-proof.ts';
import { ecdsaJcs2019 } from './ecdsa-jcs-2019.ts';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts';
import { checkEcdsaSd2023 } from './ecdsa-sd-2023.ts';
import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';

const signing = [eddsaRdfc2022, eddsaJcs2022, ecdsaRdfc2019, ecdsaJcs2019];
const byName = new Map(signing.map((suite) => [suite.name, suite]));

/** The suites that can sign. */
export function findCryptosuite(name: string): Cryptosuite | undefined {
  return byName.get(name);
}

/** How one kind of proof is checked; `check` throws a ProofFault or an EngineError when the proof does not hold. */
export interface ProofCheck {
  algorithms: readonly SignatureAlgorithm[];
  check: (input: SignedInput, deps: SuiteDeps) => Promise<void>;
}

const checks = new Map<string, ProofCheck>([
  ...signing.map((suite) => [suite.name, checkOf(suite)] as const),
  ['ecdsa-sd-2023', { algorithms: ['ES256'], check: checkEcdsaSd2023 }],
]);
const checkEd25519Signature2020 = checkOf(ed25519Signature2020);

/** The check for a proof; undefined when the engine does not know its kind. */
export function findProofCheck({ type, cryptosuite }: DataIntegrityProof): ProofCheck | undefined {
  if (type === 'DataIntegrityProof' && cryptosuite !== undefined) return checks.get(cryptosuite);
  return type === ed25519Signature2020.name && cryptosuite === undefined
    ? checkEd25519Signature2020
    : undefined;
}

function checkOf(suite: Cryptosuite): ProofCheck {
  return { algorithms: suite.algorithms, check: (input, deps) => checkSignature(suite, input, deps) };
}
