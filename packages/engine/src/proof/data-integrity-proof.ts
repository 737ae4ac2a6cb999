import { plainInstant } from '../plain-instant.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { detachedJwsType, type ProofKind } from './proof-kinds.ts';
import { ProofFault } from './proof-result.ts';

/** A proof whose members have been checked (VC-DI §2.1); `config` is the proof as given, without its signature. */
export interface DataIntegrityProof extends ProofKind {
  id: string | undefined;
  verificationMethod: string;
  proofPurpose: string;
  /** The signature as written: `proofValue`, or the detached `jws` of Ed25519Signature2018. */
  proofValue: string;
  created: string | undefined;
  expires: string | undefined;
  challenge: string | undefined;
  domain: string[];
  previousProof: string[];
  config: JsonObject;
}

// Closed on purpose: what a suite does not know it does not sign either (performance.md §4 guard 12).
const textMembers = [
  'id',
  'cryptosuite',
  'created',
  'expires',
  'verificationMethod',
  'proofPurpose',
  'challenge',
  'nonce',
] as const;
const listMembers = ['domain', 'previousProof'] as const;
const knownMembers = new Set<string>([...textMembers, ...listMembers, 'type', '@context']);

/** XML Schema dateTimeStamp: a date and time that names its zone. */
const dateTimeStamp =
  /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,12})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$/;

/** Of which kind a proof is: what its other members mean is for its kind to say. Throws a ProofFault. */
export function readProofKind(proof: JsonValue): ProofKind {
  if (typeof proof !== 'object' || proof === null || Array.isArray(proof)) return fault('is not an object');
  const { cryptosuite } = proof;
  if (cryptosuite !== undefined && (typeof cryptosuite !== 'string' || cryptosuite === ''))
    fault('has a "cryptosuite" that is no text');
  const type = requiredText(proof, 'type');
  if (type === 'DataIntegrityProof' && cryptosuite === undefined) fault('has no "cryptosuite"');
  return { type, cryptosuite: textOf(cryptosuite) };
}

/** Throws a ProofFault `proof.malformed` that names the member. For proofs of a kind that the engine reads. */
export function readDataIntegrityProof(proof: JsonValue): DataIntegrityProof {
  if (typeof proof !== 'object' || proof === null || Array.isArray(proof)) return fault('is not an object');
  const signature = proof.type === detachedJwsType ? 'jws' : 'proofValue';
  for (const member of Object.keys(proof)) {
    if (member !== signature && !knownMembers.has(member))
      fault(`has an unknown member "${member}", which it would not sign`);
  }
  for (const member of textMembers) {
    const value = proof[member];
    if (value !== undefined && (typeof value !== 'string' || value === ''))
      fault(`has a "${member}" that is no text`);
  }
  for (const member of ['created', 'expires'] as const) {
    const value = proof[member];
    if (typeof value === 'string' && !isDateTimeStamp(value))
      fault(`has a "${member}" that is no date with a zone`);
  }
  const { id } = proof;
  if (typeof id === 'string' && !/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(id))
    fault('has an "id" that is no URL');
  const { [signature]: _, ...config } = proof;
  return {
    type: requiredText(proof, 'type'),
    cryptosuite: textOf(proof.cryptosuite),
    id: textOf(proof.id),
    verificationMethod: requiredText(proof, 'verificationMethod'),
    proofPurpose: requiredText(proof, 'proofPurpose'),
    proofValue: requiredText(proof, signature),
    created: textOf(proof.created),
    expires: textOf(proof.expires),
    challenge: textOf(proof.challenge),
    domain: textsOf(proof, 'domain'),
    previousProof: textsOf(proof, 'previousProof'),
    config,
  };
}

export function isDateTimeStamp(text: string): boolean {
  return plainInstant(text) !== undefined || (dateTimeStamp.test(text) && !Number.isNaN(Date.parse(text)));
}

function requiredText(proof: JsonObject, member: string): string {
  const value = proof[member];
  return typeof value === 'string' && value !== '' ? value : fault(`has no "${member}"`);
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(proof: JsonObject, member: (typeof listMembers)[number]): string[] {
  const value = proof[member];
  if (value === undefined) return [];
  const list = Array.isArray(value) ? value : [value];
  const texts = list.filter((item) => typeof item === 'string' && item !== '').map(String);
  if (texts.length === 0 || texts.length !== list.length || new Set(texts).size !== texts.length) {
    fault(`has a "${member}" that is not a set of texts`);
  }
  return texts;
}

function fault(what: string): never {
  throw new ProofFault('proof.malformed', `The proof ${what}.`);
}
