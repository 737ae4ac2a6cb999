import type { SignatureAlgorithm } from '../ports.ts';
import { checkSignature, type SignedInput } from './check-signature.ts';
import type { Cryptosuite, SuiteDeps } from './cryptosuite.ts';
import { ecdsaJcs2019 } from './ecdsa-jcs-2019.ts';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts';
import { checkEcdsaSd2023 } from './ecdsa-sd-2023.ts';
import { checkEd25519Signature2018 } from './ed25519-signature-2018.ts';
import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import {
  isReadProofKind,
  type olderProofTypes,
  type ProofKind,
  type readCryptosuites,
} from './proof-kinds.ts';

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

const checks = new Map<string, ProofCheck>(
  Object.entries({
    'eddsa-rdfc-2022': checkOf(eddsaRdfc2022),
    'eddsa-jcs-2022': checkOf(eddsaJcs2022),
    'ecdsa-rdfc-2019': checkOf(ecdsaRdfc2019),
    'ecdsa-jcs-2019': checkOf(ecdsaJcs2019),
    'ecdsa-sd-2023': { algorithms: ['ES256'], check: checkEcdsaSd2023 },
    Ed25519Signature2020: checkOf(ed25519Signature2020),
    Ed25519Signature2018: { algorithms: ['Ed25519'], check: checkEd25519Signature2018 },
  } satisfies { [name in (typeof readCryptosuites | typeof olderProofTypes)[number]]: ProofCheck }),
);

/** The check for a proof; undefined when the engine does not know its kind. */
export function findProofCheck(kind: ProofKind): ProofCheck | undefined {
  return isReadProofKind(kind) ? checks.get(kind.cryptosuite ?? kind.type) : undefined;
}

function checkOf(suite: Cryptosuite): ProofCheck {
  return { algorithms: suite.algorithms, check: (input, deps) => checkSignature(suite, input, deps) };
}
