import { publicKeyFromMultikey } from '../did/multikey.ts';
import { decodeBase64url } from '../encoding/base64url.ts';
import { concatBytes } from '../encoding/bytes.ts';
import { type CborValue, decodeCbor, encodeCbor } from '../encoding/cbor.ts';
import { decodeMultibase, encodeMultibase } from '../encoding/multibase.ts';
import { EngineError } from '../engine-error.ts';

/** What the issuer gives the holder: everything that is needed to show parts of the credential. */
export interface BaseProofValue {
  baseSignature: Uint8Array;
  /** Multikey bytes of the key that was made for this one credential. */
  proofKeyBytes: Uint8Array;
  hmacKey: Uint8Array;
  /** One for each statement that may be held back, in their order. */
  signatures: Uint8Array[];
  mandatoryPointers: string[];
}

const baseHeader = Uint8Array.of(0xd9, 0x5d, 0x00);
const derivedHeader = Uint8Array.of(0xd9, 0x5d, 0x01);

/** VC-DI-ECDSA §3.5.2. */
export function writeBaseProofValue(value: BaseProofValue): string {
  const { baseSignature, proofKeyBytes, hmacKey, signatures, mandatoryPointers } = value;
  const parts = encodeCbor([baseSignature, proofKeyBytes, hmacKey, signatures, mandatoryPointers]);
  return encodeMultibase('u', concatBytes(baseHeader, parts));
}

export function isBaseProofValue(proofValue: unknown): proofValue is string {
  if (typeof proofValue !== 'string') return false;
  const decoded = decodeMultibase(proofValue);
  return decoded?.prefix === 'u' && baseHeader.every((byte, index) => decoded.bytes[index] === byte);
}

/** VC-DI-ECDSA §3.5.3. Throws EngineError `proof.invalid-options`. */
export function readBaseProofValue(proofValue: string): BaseProofValue {
  const bytes = decodeMultibase(proofValue)?.bytes ?? new Uint8Array();
  const parts = decodeCbor(bytes.subarray(baseHeader.length));
  const [baseSignature, proofKeyBytes, hmacKey, signatures, pointers] = Array.isArray(parts) ? parts : [];
  const isWhole =
    Array.isArray(parts) &&
    parts.length === 5 &&
    isBytes(baseSignature, 64) &&
    isBytes(proofKeyBytes, 35) &&
    publicKeyFromMultikey(encodeMultibase('z', proofKeyBytes))?.algorithm === 'ES256' &&
    isBytes(hmacKey, 32);
  if (!isWhole || !Array.isArray(signatures) || !Array.isArray(pointers)) throw malformed();
  return {
    baseSignature,
    proofKeyBytes,
    hmacKey,
    signatures: signatures.map((signature) => (isBytes(signature, 64) ? signature : throwMalformed())),
    mandatoryPointers: pointers.map((pointer) => (typeof pointer === 'string' ? pointer : throwMalformed())),
  };
}

/** VC-DI-ECDSA §3.5.6. `labels` are from canonical label to signed label. */
export function writeDerivedProofValue(value: {
  base: BaseProofValue;
  signatures: Uint8Array[];
  labels: ReadonlyMap<string, string>;
  mandatoryIndexes: number[];
}): string {
  const { base, signatures, labels, mandatoryIndexes } = value;
  const compressed = new Map(
    [...labels].map(([canonical, signed]): [number, Uint8Array] => [
      Number(canonical.slice('c14n'.length)),
      decodeBase64url(signed.slice(1)) ?? throwMalformed(),
    ]),
  );
  const parts = encodeCbor([
    base.baseSignature,
    base.proofKeyBytes,
    signatures,
    compressed,
    mandatoryIndexes,
  ]);
  return encodeMultibase('u', concatBytes(derivedHeader, parts));
}

function isBytes(value: CborValue | undefined, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}

function throwMalformed(): never {
  throw malformed();
}

function malformed(): EngineError {
  return new EngineError('proof.invalid-options', 'The base proof is malformed: nothing can be derived.');
}
