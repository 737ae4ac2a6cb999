import { concatBytes } from '../encoding/bytes.ts';
import type { JsonObject, SignatureAlgorithm } from '../ports.ts';
import type { SuiteDeps } from './cryptosuite.ts';
import { ProofFault } from './proof-result.ts';

/**
 * Hash of the canonical proof options, then hash of the canonical document (VC-DI-EDDSA §3.2.4, VC-DI-ECDSA §3.2.4).
 * The proof options are read with the context of the document; a context of their own would change what they mean.
 */
export async function rdfcHashData(
  input: { document: JsonObject; config: JsonObject; algorithm: SignatureAlgorithm },
  deps: SuiteDeps,
): Promise<Uint8Array> {
  const { document, algorithm } = input;
  const { '@context': ownContext, ...options } = input.config;
  const context = document['@context'];
  if (context === undefined) throw new ProofFault('proof.not-canonical', 'The document has no @context.');
  if (ownContext !== undefined && JSON.stringify(ownContext) !== JSON.stringify(context)) {
    throw new ProofFault('proof.malformed', 'The proof has a @context other than that of the document.');
  }
  const config = { '@context': context, ...options };
  const { crypto } = deps;
  if (algorithm === 'ES384') {
    const canonicalConfig = await deps.canonicalize(config, crypto, { hash: 'sha384' });
    const canonicalDocument = await deps.canonicalize(document, crypto, { hash: 'sha384' });
    return concatBytes(crypto.sha384(canonicalConfig), crypto.sha384(canonicalDocument));
  }
  // Each await costs a turn of the queue of promises, and the fast path has its text at once.
  const configText = deps.canonicalize(config, crypto);
  const canonicalConfig = typeof configText === 'string' ? configText : await configText;
  const documentHash = digestOf(document, deps);
  return concatBytes(
    crypto.sha256(canonicalConfig),
    documentHash instanceof Uint8Array ? documentHash : await documentHash,
  );
}

function digestOf(document: JsonObject, deps: SuiteDeps): Uint8Array | Promise<Uint8Array> {
  const { crypto, canonicalize, digest } = deps;
  if (digest) return digest(document, crypto);
  const text = canonicalize(document, crypto);
  return typeof text === 'string' ? crypto.sha256(text) : text.then((quads) => crypto.sha256(quads));
}
