import { decodeMultibase } from '../encoding/multibase.ts';
import type { JsonObject, PublicKey } from '../ports.ts';
import { type Cryptosuite, type SuiteDeps, signatureSizes } from './cryptosuite.ts';
import type { DataIntegrityProof } from './data-integrity-proof.ts';
import { ProofFault } from './proof-result.ts';

export interface SignedInput {
  /** The document as the proof signs it: without proofs, or with the previous ones of a chain. */
  document: JsonObject;
  proof: DataIntegrityProof;
  key: PublicKey;
}

/** The check of a suite that makes one signature over one hash. Throws a ProofFault when it does not hold. */
export async function checkSignature(
  suite: Cryptosuite,
  { document, proof, key }: SignedInput,
  deps: SuiteDeps,
): Promise<void> {
  const { algorithm } = key;
  // VC-DI-EDDSA §3.2.2: the proof value is base58btc; another encoding of the same bytes is another proof.
  const signature = decodeMultibase(proof.proofValue);
  if (signature?.prefix !== 'z' || signature.bytes.length !== signatureSizes[algorithm]) {
    throw new ProofFault('proof.malformed-value', 'The proof value is not a signature of this kind.');
  }
  const hashData = await suite.hashData({ document, config: proof.config, algorithm }, deps);
  const answer = deps.crypto.verify(key, hashData, signature.bytes);
  if (answer === true || (await answer)) return;
  throw new ProofFault(
    'proof.signature-mismatch',
    'The signature does not fit the content: one of them was changed.',
  );
}
