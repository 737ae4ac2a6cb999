import { decodeBase64url, encodeBase64urlBytes } from '../encoding/base64url.ts';
import { concatBytes, decodeUtf8, utf8 } from '../encoding/bytes.ts';
import type { JsonObject, JsonValue, SignatureAlgorithm, Signer } from '../ports.ts';
import { isJsonObject, parseJson } from '../verify/input/parse-json.ts';
import { ProofFault } from './proof-result.ts';

/** A compact JWS (RFC 7515 §7.1) taken apart; nothing of it is verified yet. */
export interface CompactJws {
  header: JsonObject;
  /** The kind of key that `alg` allows, and the only one that may verify it. */
  algorithm: SignatureAlgorithm;
  /** The header's `kid`. Keys inside a header (`jku`, `x5u`, `x5c`) are never looked at; `jwk` only tells which published key to take. */
  keyId: string | undefined;
  payload: JsonObject;
  signingInput: Uint8Array;
  signature: Uint8Array;
}

/** `none` and every symmetric algorithm are absent on purpose (security.md row 6). */
const algorithms = new Map<string, SignatureAlgorithm>([
  ['EdDSA', 'Ed25519'],
  ['Ed25519', 'Ed25519'],
  ['ES256', 'ES256'],
  ['ES384', 'ES384'],
  ['RS256', 'RS256'],
]);

const algorithmNames: { [algorithm in SignatureAlgorithm]: string } = {
  Ed25519: 'EdDSA',
  ES256: 'ES256',
  ES384: 'ES384',
  RS256: 'RS256',
};

const maxTokenLength = 4 * 1024 * 1024;

/**
 * Reads a token strictly: three parts, each in its one canonical encoding, JSON objects without repeated names, an
 * algorithm of the allow-list, no `crit` (security.md rows 6 and 7). Throws a ProofFault.
 */
export function readCompactJws(token: string): CompactJws {
  if (token.length > maxTokenLength) throw malformed('The token is too long.');
  // RFC 9901 §4: disclosures follow the token, each after a tilde.
  if (token.includes('~')) throw new ProofFault('proof.unsupported', 'SD-JWT');
  const parts = token.split('.', 4);
  const [headerPart, payloadPart, signaturePart] = parts;
  if (parts.length !== 3 || !headerPart || !payloadPart || !signaturePart) {
    throw malformed('The token does not have three parts.');
  }
  const header = readPart(headerPart, 'header');
  const { alg, kid, crit, b64 } = header;
  if (crit !== undefined || b64 !== undefined)
    throw malformed('The header asks for extensions of the format.');
  if (kid !== undefined && (typeof kid !== 'string' || kid === ''))
    throw malformed('The key id is not text.');
  const algorithm = typeof alg === 'string' ? algorithms.get(alg) : undefined;
  if (!algorithm) throw unacceptable(alg);
  const signature = decodeBase64url(signaturePart);
  if (!signature) throw malformed('The signature is not in its canonical encoding.');
  return {
    header,
    algorithm,
    keyId: kid,
    payload: readPart(payloadPart, 'payload'),
    signingInput: utf8(`${headerPart}.${payloadPart}`),
    signature,
  };
}

/** Signs a payload as a compact JWS; `alg` follows from the key. */
export async function signCompactJws(
  header: JsonObject,
  payload: JsonObject,
  signer: Signer,
): Promise<string> {
  const protectedHeader = { alg: algorithmNames[signer.algorithm], ...header };
  const signingInput = concatBytes(
    encodeBase64urlBytes(utf8(JSON.stringify(protectedHeader))),
    dot,
    encodeBase64urlBytes(utf8(JSON.stringify(payload))),
  );
  const signature = encodeBase64urlBytes(await signer.sign(signingInput));
  return ascii.decode(concatBytes(signingInput, dot, signature));
}

const dot = Uint8Array.of(46);
const ascii = new TextDecoder();

function readPart(part: string, name: string): JsonObject {
  const bytes = decodeBase64url(part);
  if (!bytes) throw malformed(`The ${name} is not in its canonical encoding.`);
  const text = decodeUtf8(bytes);
  const parsed = text === undefined ? undefined : parseJson(text);
  if (parsed === undefined || !('value' in parsed) || !isJsonObject(parsed.value)) {
    throw malformed(`The ${name} is not a JSON object that every reader reads alike.`);
  }
  return parsed.value;
}

/** An algorithm that is not read tells nothing of the token; no signature, or one by a shared secret, tells enough. */
function unacceptable(alg: JsonValue | undefined): ProofFault {
  const isOther =
    typeof alg === 'string' && /^[A-Za-z][\w+.-]{1,40}$/.test(alg) && !/^(none|hs\d+)/i.test(alg);
  return isOther
    ? new ProofFault('proof.unsupported', alg)
    : malformed(`Tokens signed with "${String(alg)}" are not accepted.`);
}

function malformed(message: string): ProofFault {
  return new ProofFault('proof.malformed', message);
}
