import { canonicalize } from '../canonical/canonicalize.ts';
import { publicKeyToMultikey } from '../did/multikey.ts';
import { concatBytes, utf8 } from '../encoding/bytes.ts';
import { decodeMultibase } from '../encoding/multibase.ts';
import { EngineError } from '../engine-error.ts';
import type { JsonObject, PublicKey, Signer } from '../ports.ts';
import { type AddProofOptions, copyOf, proofOptionsOf, withDataIntegrityContext } from './add-proof.ts';
import { writeBaseProofValue } from './ecdsa-sd-2023-base.ts';
import { listProofs } from './proof-list.ts';
import { readStatements } from './statements.ts';

export type AddBaseProofOptions = Pick<
  AddProofOptions,
  'verificationMethod' | 'created' | 'signer' | 'crypto' | 'expires' | 'id'
> & {
  /** JSON Pointers to what a holder cannot hold back. Without the issuer, the dates and the status these can be hidden. */
  mandatoryPointers: readonly string[];
  /** A P-256 key that is made for this one proof and forgotten after it: it would make its credentials recognisable. */
  proofKey: Signer & { publicKey: PublicKey };
  /** 32 random bytes for this one proof; drawn when absent. */
  hmacKey?: Uint8Array;
};

/**
 * The document with a base proof of ecdsa-sd-2023 (VC-DI-ECDSA §3.5.1), for the holder alone: whoever has it can show
 * any part of it by `deriveProof`. The input is not changed. Throws EngineError: `proof.invalid-options`,
 * `credential.not-canonical`, `credential.too-large`, `context.unknown`.
 */
export async function addBaseProof(document: JsonObject, options: AddBaseProofOptions): Promise<JsonObject> {
  const { signer, crypto, mandatoryPointers, proofKey } = options;
  const { hmacKey = crypto.randomBytes(32) } = options;
  if (signer.algorithm !== 'ES256' || proofKey.algorithm !== 'ES256' || hmacKey.length !== 32) {
    const message = 'ecdsa-sd-2023 is signed with P-256 keys, and labels are made with 32 random bytes.';
    throw new EngineError('proof.invalid-options', message);
  }
  const config = proofOptionsOf({ ...options, cryptosuite: 'ecdsa-sd-2023' });
  const { proof: _, ...unsecured } = withDataIntegrityContext(document);
  const statements = await readStatements(unsecured, { hmacKey, crypto });
  const chosen = new Set(await statements.chosenBy(mandatoryPointers));
  const mandatory = statements.all.filter((_, index) => chosen.has(index));
  const { '@context': context = [] } = unsecured;
  const proofHash = crypto.sha256(await canonicalize({ '@context': context, ...config }, crypto));
  const proofKeyBytes = decodeMultibase(publicKeyToMultikey(proofKey.publicKey))?.bytes ?? new Uint8Array();
  const baseData = concatBytes(proofHash, proofKeyBytes, crypto.sha256(mandatory.join('')));
  const signatures: Uint8Array[] = [];
  for (const [index, statement] of statements.all.entries())
    if (!chosen.has(index)) signatures.push(await proofKey.sign(utf8(statement)));
  const baseSignature = await signer.sign(baseData);
  const proofValue = writeBaseProofValue({
    baseSignature,
    proofKeyBytes,
    hmacKey,
    signatures,
    mandatoryPointers: [...mandatoryPointers],
  });
  return copyOf({ ...unsecured, proof: [...listProofs(document), { ...config, proofValue }] });
}
