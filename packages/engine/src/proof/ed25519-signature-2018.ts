import { decodeBase64url } from '../encoding/base64url.ts';
import { concatBytes, decodeUtf8, utf8 } from '../encoding/bytes.ts';
import { isJsonObject, parseJson } from '../verify/input/parse-json.ts';
import type { SignedInput } from './check-signature.ts';
import { type SuiteDeps, signatureSizes } from './cryptosuite.ts';
import { ProofFault } from './proof-result.ts';
import { rdfcHashData } from './rdfc-hash-data.ts';

/**
 * The suite of 2018, only to be read: the hashes of eddsa-rdfc-2022, signed as the content of a token that is not
 * repeated in it (`header..signature`, RFC 7797 with `b64` false). Throws a ProofFault when it does not hold.
 */
export async function checkEd25519Signature2018(
  { document, proof, key }: SignedInput,
  deps: SuiteDeps,
): Promise<void> {
  const [header = '', content, signaturePart = '', ...rest] = proof.proofValue.split('.');
  const signature = decodeBase64url(signaturePart);
  if (content !== '' || rest.length > 0 || signature?.length !== signatureSizes.Ed25519) {
    throw new ProofFault('proof.malformed-value', 'The "jws" is not a signature of this kind.');
  }
  assertHeader(header);
  const hashData = await rdfcHashData({ document, config: proof.config, algorithm: 'Ed25519' }, deps);
  if (await deps.crypto.verify(key, concatBytes(utf8(`${header}.`), hashData), signature)) return;
  throw new ProofFault(
    'proof.signature-mismatch',
    'The signature does not fit the content: one of them was changed.',
  );
}

/** `alg`, `b64` and `crit`, and nothing that would ask for more. */
function assertHeader(part: string): void {
  const bytes = decodeBase64url(part);
  const text = bytes && decodeUtf8(bytes);
  const parsed = text === undefined ? undefined : parseJson(text);
  const header = parsed !== undefined && 'value' in parsed && isJsonObject(parsed.value) ? parsed.value : {};
  const isDetached = header.b64 === false && JSON.stringify(header.crit) === '["b64"]';
  const known = Object.keys(header).every((name) => ['alg', 'b64', 'crit', 'typ'].includes(name));
  if (header.alg === 'EdDSA' && isDetached && known) return;
  throw new ProofFault('proof.malformed-value', 'The "jws" does not begin as this kind of signature does.');
}
