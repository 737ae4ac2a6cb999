import { canonicalize } from '../canonical/canonicalize.ts';
import type { GeneralOptions } from '../canonical/general-options.ts';
import { contextUrl } from '../contexts/index.ts';
import { encodeMultibase } from '../encoding/multibase.ts';
import { EngineError } from '../engine-error.ts';
import type { Crypto, JsonObject, JsonValue, Signer } from '../ports.ts';
import { findCryptosuite } from './cryptosuites.ts';
import { isDateTimeStamp } from './data-integrity-proof.ts';
import { idOfProof, listProofs, withPreviousProofs } from './proof-list.ts';

export interface AddProofOptions {
  cryptosuite: 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' | 'ecdsa-rdfc-2019' | 'ecdsa-jcs-2019';
  verificationMethod: string;
  /** ISO 8601 with a zone. */
  created: string;
  signer: Signer;
  crypto: Crypto;
  /** `assertionMethod` for credentials, `authentication` for presentations. */
  proofPurpose?: 'assertionMethod' | 'authentication';
  expires?: string;
  challenge?: string;
  domain?: string | string[];
  nonce?: string;
  id?: string;
  /** Ids of proofs that are in the document already: they are signed along (a proof chain). */
  previousProof?: string | string[];
}

/**
 * The document with one proof more, as an array; the input is not changed. A VC 1.1 document without a context for
 * Data Integrity gets that context. Throws EngineError: `proof.invalid-options`, `credential.not-canonical`, `context.unknown`.
 */
export async function addProof(document: JsonObject, options: AddProofOptions): Promise<JsonObject> {
  const suite = findCryptosuite(options.cryptosuite);
  if (!suite?.algorithms.includes(options.signer.algorithm)) {
    throw invalid(`${options.cryptosuite} cannot be signed with a key for ${options.signer.algorithm}.`);
  }
  const config = proofOptionsOf(options);
  const proofs = listProofs(document);
  const { proof: _, ...unsecured } = withDataIntegrityContext(document);
  const previous = options.previousProof === undefined ? [] : [options.previousProof].flat();
  if (previous.some((id) => !proofs.some((proof) => idOfProof(proof) === id))) {
    throw invalid('A previous proof that the new one should build on is not in the document.');
  }
  const signedDocument = withPreviousProofs(unsecured, proofs, previous);
  const signedConfig = suite.configure(unsecured, config);
  const { algorithm } = options.signer;
  const hashData = await suite.hashData(
    { document: signedDocument, config: signedConfig, algorithm },
    { crypto: options.crypto, canonicalize: canonicalizeForSigning },
  );
  const proofValue = encodeMultibase('z', await options.signer.sign(hashData));
  return copyOf({ ...unsecured, proof: [...proofs, { ...signedConfig, proofValue }] });
}

export function proofOptionsOf(
  options: Omit<AddProofOptions, 'cryptosuite'> & { cryptosuite: string },
): JsonObject {
  const { cryptosuite, verificationMethod, created, expires, challenge, domain, nonce, id, previousProof } =
    options;
  if (verificationMethod === '') throw invalid('A proof needs the id of the key that signs it.');
  for (const date of [created, expires]) {
    if (date !== undefined && !isDateTimeStamp(date))
      throw invalid(`${date} is not a date and time with a zone.`);
  }
  const optional = { expires, challenge, domain, nonce, previousProof };
  return {
    ...(id === undefined ? {} : { id }),
    type: 'DataIntegrityProof',
    cryptosuite,
    created,
    verificationMethod,
    proofPurpose: options.proofPurpose ?? 'assertionMethod',
    ...withoutUndefined(optional),
  };
}

const dataIntegrityContexts: JsonValue[] = [
  contextUrl.credentialsV2,
  contextUrl.dataIntegrityV1,
  contextUrl.dataIntegrityV2,
];

export function withDataIntegrityContext(document: JsonObject): JsonObject {
  const context = document['@context'];
  if (context === undefined) throw invalid('A document without @context cannot be signed.');
  const list = Array.isArray(context) ? context : [context];
  if (list.some((entry) => dataIntegrityContexts.includes(entry))) return document;
  return { ...document, '@context': [...list, contextUrl.dataIntegrityV2] };
}

async function canonicalizeForSigning(
  document: JsonObject,
  crypto: Crypto,
  options?: GeneralOptions,
): Promise<string> {
  const text = await canonicalize(document, crypto, options);
  assertOneOrder(text);
  return text;
}

/**
 * RDFC-1.0 sorts by code point, the libraries of this field by UTF-16 unit. Where the two differ no verifier could
 * be sure, so nothing is signed (performance.md §4).
 */
export function assertOneOrder(text: string): void {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text) || !/[\ue000-\uffff]/.test(text)) return;
  const lines = text.split('\n').slice(0, -1);
  const isSameOrder = lines.every(
    (line, index) => index === 0 || compareCodePoints(lines[index - 1] ?? '', line) <= 0,
  );
  if (isSameOrder) return;
  const message =
    'The document mixes characters that canonical forms put in different orders; change one of the texts.';
  throw new EngineError('credential.not-canonical', message);
}

function compareCodePoints(left: string, right: string): number {
  const leftPoints = Array.from(left, (character) => character.codePointAt(0) ?? 0);
  const rightPoints = Array.from(right, (character) => character.codePointAt(0) ?? 0);
  const at = leftPoints.findIndex((point, index) => point !== rightPoints[index]);
  if (at === -1) return leftPoints.length - rightPoints.length;
  return (leftPoints[at] ?? 0) - (rightPoints[at] ?? -1);
}

/** A deep copy, so that nobody who changes the result changes the caller's credential. */
export function copyOf(document: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(document)) as JsonObject;
}

function withoutUndefined(members: { [name: string]: JsonValue | undefined }): JsonObject {
  const present = Object.entries(members).filter(
    (entry): entry is [string, JsonValue] => entry[1] !== undefined,
  );
  return Object.fromEntries(present);
}

function invalid(message: string): EngineError {
  return new EngineError('proof.invalid-options', message);
}
