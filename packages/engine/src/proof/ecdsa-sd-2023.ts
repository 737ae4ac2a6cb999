import { publicKeyFromMultikey } from '../did/multikey.ts';
import { encodeBase64url } from '../encoding/base64url.ts';
import { concatBytes, utf8 } from '../encoding/bytes.ts';
import { type CborValue, decodeCbor } from '../encoding/cbor.ts';
import { decodeMultibase, encodeMultibase } from '../encoding/multibase.ts';
import type { PublicKey } from '../ports.ts';
import type { SignedInput } from './check-signature.ts';
import type { SuiteDeps } from './cryptosuite.ts';
import { ProofFault } from './proof-result.ts';

interface DerivedProofValue {
  baseSignature: Uint8Array;
  /** Multikey bytes of the key that was made for this one credential. */
  proofKeyBytes: Uint8Array;
  proofKey: PublicKey;
  signatures: Uint8Array[];
  /** From canonical blank node label to the label that was signed. */
  labels: Map<string, string>;
  mandatoryIndexes: Set<number>;
}

/**
 * Checks a selectively disclosed credential (VC-DI-ECDSA §3.5.7): the issuer signed the mandatory statements and a key
 * made for this credential, and that key signed every other statement by itself. Throws a ProofFault when it does not hold.
 */
export async function checkEcdsaSd2023(
  { document, proof, key }: SignedInput,
  deps: SuiteDeps,
): Promise<void> {
  const { crypto, canonicalize } = deps;
  if (proof.previousProof.length > 0) {
    throw new ProofFault(
      'proof.unsupported',
      'A selectively disclosed proof that builds on another is not known here.',
    );
  }
  const derived = readDerivedProofValue(proof.proofValue);
  const { '@context': ownContext, ...options } = proof.config;
  const context = document['@context'];
  if (context === undefined || ownContext !== undefined) {
    throw new ProofFault('proof.malformed', 'The context of the proof is not that of the document.');
  }
  const proofHash = crypto.sha256(await canonicalize({ '@context': context, ...options }, crypto));
  const statements = relabel(await canonicalize(document, crypto), derived.labels);
  const mandatory = statements.filter((_, index) => derived.mandatoryIndexes.has(index));
  const disclosed = statements.filter((_, index) => !derived.mandatoryIndexes.has(index));
  if (mandatory.length !== derived.mandatoryIndexes.size || disclosed.length !== derived.signatures.length) {
    throw new ProofFault(
      'proof.signature-mismatch',
      'The proof is for more or fewer statements than are here.',
    );
  }
  const baseData = concatBytes(proofHash, derived.proofKeyBytes, crypto.sha256(mandatory.join('')));
  await assertSigned(key, { data: baseData, signature: derived.baseSignature }, deps);
  for (const [index, statement] of disclosed.entries()) {
    const signature = derived.signatures[index] ?? new Uint8Array();
    await assertSigned(derived.proofKey, { data: utf8(statement), signature }, deps);
  }
}

async function assertSigned(
  key: PublicKey,
  { data, signature }: { data: Uint8Array; signature: Uint8Array },
  { crypto }: SuiteDeps,
): Promise<void> {
  if (await crypto.verify(key, data, signature)) return;
  throw new ProofFault(
    'proof.signature-mismatch',
    'The signature does not fit the content: one of them was changed.',
  );
}

/** Canonical N-Quads with the labels that were signed, sorted again (VC-DI-ECDSA §3.4.3). */
export function relabel(canonical: string, labels: Map<string, string>): string[] {
  const used = new Set<string>();
  const lines = canonical.split('\n').slice(0, -1);
  const relabelled = lines.map((line) =>
    line.replace(/"(?:[^"\\]|\\.)*"|<[^>]*>|_:(\S+)/g, (token, label: string | undefined) => {
      if (label === undefined) return token;
      used.add(label);
      const signed = labels.get(label);
      if (signed === undefined) throw malformedValue('names no label for a node of the document');
      return `_:${signed}`;
    }),
  );
  if (used.size !== labels.size) throw malformedValue('names labels for nodes that are not in the document');
  return relabelled.map((line) => `${line}\n`).sort();
}

const derivedHeader = [0xd9, 0x5d, 0x01];

/** VC-DI-ECDSA §3.5.4: a header, then an array of base signature, key, signatures, label map and mandatory indexes. */
function readDerivedProofValue(proofValue: string): DerivedProofValue {
  const decoded = decodeMultibase(proofValue);
  if (decoded?.prefix !== 'u') throw malformedValue('is not base64url');
  if (decoded.bytes[0] === 0xd9 && decoded.bytes[1] === 0x5d && decoded.bytes[2] === 0x00) {
    throw new ProofFault(
      'proof.unsupported',
      'The proof is the base proof, which is only for the holder to derive from.',
    );
  }
  if (!derivedHeader.every((byte, index) => decoded.bytes[index] === byte))
    throw malformedValue('has another header');
  const parts = decodeCbor(decoded.bytes.subarray(derivedHeader.length));
  if (!Array.isArray(parts) || parts.length !== 5) throw malformedValue('does not have five parts');
  const [baseSignature, proofKeyBytes, signatures, labelMap, mandatory] = parts;
  const key =
    proofKeyBytes instanceof Uint8Array
      ? publicKeyFromMultikey(encodeMultibase('z', proofKeyBytes))
      : undefined;
  if (!isSignature(baseSignature) || key?.algorithm !== 'ES256' || !(proofKeyBytes instanceof Uint8Array)) {
    throw malformedValue('has no base signature or no key');
  }
  if (!Array.isArray(signatures) || !signatures.every(isSignature))
    throw malformedValue('has malformed signatures');
  return {
    baseSignature,
    proofKeyBytes,
    proofKey: key,
    signatures,
    labels: readLabels(labelMap),
    mandatoryIndexes: readIndexes(mandatory),
  };
}

function isSignature(value: CborValue | undefined): value is Uint8Array {
  return value instanceof Uint8Array && value.length === 64;
}

/** Two nodes under one label would merge what the issuer kept apart. */
function readLabels(value: CborValue | undefined): Map<string, string> {
  if (!(value instanceof Map)) throw malformedValue('has no label map');
  const labels = new Map<string, string>();
  for (const [index, label] of value) {
    if (!(label instanceof Uint8Array) || label.length !== 32) throw malformedValue('has a malformed label');
    labels.set(`c14n${index}`, `u${encodeBase64url(label)}`);
  }
  if (new Set(labels.values()).size !== labels.size) throw malformedValue('gives two nodes one label');
  return labels;
}

function readIndexes(value: CborValue | undefined): Set<number> {
  const indexes = Array.isArray(value) ? value.filter((index) => typeof index === 'number') : [];
  const set = new Set(indexes);
  if (!Array.isArray(value) || set.size !== value.length)
    throw malformedValue('has malformed mandatory indexes');
  return set;
}

function malformedValue(what: string): ProofFault {
  return new ProofFault('proof.malformed-value', `The proof value ${what}.`);
}
