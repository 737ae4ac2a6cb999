import { canonicalizeJson } from '../canonical/jcs.ts';
import { concatBytes } from '../encoding/bytes.ts';
import type { JsonObject, SignatureAlgorithm } from '../ports.ts';
import type { SuiteDeps } from './cryptosuite.ts';
import { ProofFault } from './proof-result.ts';

/**
 * Hash of the proof options, then hash of the document, both by RFC 8785 (VC-DI-EDDSA §3.3.4). The specification lets
 * contexts be appended to a signed document; they would be unsigned, so here they must be the signed ones exactly.
 */
export async function jcsHashData(
  input: { document: JsonObject; config: JsonObject; algorithm: SignatureAlgorithm },
  { crypto }: SuiteDeps,
): Promise<Uint8Array> {
  const { document, config, algorithm } = input;
  const context = config['@context'];
  if (context !== undefined && JSON.stringify(context) !== JSON.stringify(document['@context'])) {
    throw new ProofFault(
      'proof.not-canonical',
      'The contexts of the document are not those that were signed.',
    );
  }
  const hash = (text: string): Uint8Array =>
    algorithm === 'ES384' ? crypto.sha384(text) : crypto.sha256(text);
  return concatBytes(hash(canonicalizeJson(config)), hash(canonicalizeJson(document)));
}

/** The proof options of a JCS suite carry the contexts of the document (VC-DI-EDDSA §3.3.5). */
export function withContextOf(document: JsonObject, config: JsonObject): JsonObject {
  const context = document['@context'];
  return context === undefined ? config : { ...config, '@context': context };
}
