import type { ResolvedMethod } from '../did/resolved-method.ts';
import { bytesEqual } from '../encoding/bytes.ts';
import type { Crypto, JsonObject, JsonValue, PublicKey, Signer } from '../ports.ts';
import { addProof } from '../proof/add-proof.ts';
import { createIssuer, type Issuer } from '../proof/eddsa-rdfc-2022-template.ts';
import { verifyProofs } from '../proof/verify-proofs.ts';
import { canonicalizeFast } from './canonicalize-fast.ts';
import { canonicalizeGeneral } from './general.ts';
import { canonicalizeKnown, hashKnown } from './known-shapes.ts';
import type { Random } from './random-credential.test-support.ts';

export interface EqualityDeps {
  crypto: Crypto;
  signer: Signer & { publicKey: PublicKey };
}

export interface Comparison {
  /** Whether the fast path took the document. */
  isFast: boolean;
  isAccepted: boolean;
}

/**
 * Canonicalises a document by the fast path and by the general library. Throws when the fast path gives a text that
 * the general library does not give, or any text where the general library refuses.
 */
export async function compareCanonical(document: JsonObject, crypto: Crypto): Promise<Comparison> {
  const before = JSON.stringify(document);
  const fast = canonicalizeFast(document, crypto);
  const general = await canonicalizeGeneral(document, crypto).catch((error: unknown) => ({ error }));
  if (typeof fast === 'string' && fast !== general) {
    const reason =
      typeof general === 'string' ? firstDifference(fast, general) : `refused: ${String(general.error)}`;
    throw new Error(`The fast path differs from the general library (${reason}) for ${before}`);
  }
  if (JSON.stringify(document) !== before) throw new Error(`A canonicaliser changed its input: ${before}`);
  return { isFast: typeof fast === 'string', isAccepted: typeof general === 'string' };
}

/**
 * Signs a document by the fast path and verifies it by both: Ed25519 signs the same hashes with the same bytes, so the
 * general path has signed it too. Then a changed copy gets the same verdict by both. The document must be one that can
 * be signed.
 */
export async function compareSignatures(
  document: JsonObject,
  change: (signed: JsonObject) => JsonObject,
  { crypto, signer }: EqualityDeps,
): Promise<void> {
  const options = {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: keyId,
    created,
    signer,
    crypto,
  } as const;
  const signed = await addProof(document, options);
  const key: ResolvedMethod = {
    id: keyId,
    controller: 'did:example:issuer',
    publicKey: signer.publicKey,
    relationships: ['assertionMethod'],
    source: 'did:web',
  };
  const verdicts = async (input: JsonObject): Promise<string[]> => {
    const common = { crypto, expectedPurpose: 'assertionMethod', resolve: () => key };
    const fastOrGeneral = (one: JsonObject): string | Promise<string> => {
      const fast = canonicalizeFast(one, crypto);
      return typeof fast === 'string' ? fast : canonicalizeGeneral(one, crypto);
    };
    const fast = await verifyProofs(input, { ...common, canonicalize: fastOrGeneral });
    const general = await verifyProofs(input, { ...common, canonicalize: canonicalizeGeneral });
    return [fast, general].map((results) => results.map(({ code }) => code).join());
  };
  const [fast, general] = await verdicts(signed);
  if (fast !== 'proof.consistent' || general !== 'proof.consistent') {
    throw new Error(
      `A signature does not verify by both paths (${fast}, ${general}): ${JSON.stringify(signed)}`,
    );
  }
  const changed = change(signed);
  const [fastVerdict, generalVerdict] = await verdicts(changed);
  if (fastVerdict !== generalVerdict) {
    throw new Error(`The verdicts differ (${fastVerdict}, ${generalVerdict}): ${JSON.stringify(changed)}`);
  }
}

/** Issues variations of a document by one template issuer: every text must be what addProof gives. Returns how many a template made. */
export async function compareIssued(
  document: JsonObject,
  random: Random,
  { crypto, signer }: EqualityDeps,
): Promise<number> {
  let signatures = 0;
  // A signer of WebCrypto answers later, and so does its issuer: what counts is when the signer is asked.
  const counting: Signer = {
    algorithm: signer.algorithm,
    sign: (data) => {
      signatures += 1;
      return signer.sign(data);
    },
  };
  const issuer: Issuer = createIssuer({
    verificationMethod: keyId,
    signer: counting,
    crypto,
    onTemplateMismatch: () => {
      throw new Error(`A template failed its own check: ${JSON.stringify(document)}`);
    },
  });
  const options = {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: keyId,
    created,
    signer,
    crypto,
  } as const;
  const leaves = stringLeaves(document).filter(() => random.chance(0.15));
  let fromTemplate = 0;
  // Enough that a template is also filled as bytes, over those of another filling.
  for (let variation = 0; variation < 14; variation++) {
    const varied = structuredClone(document);
    for (const leaf of leaves) vary(varied, leaf, `${variation}${random.pick(hostile)}`);
    const expected = await addProof(varied, options).then(JSON.stringify, (error: unknown) => String(error));
    const before = signatures;
    const issued = issuer.issue(varied, { created });
    // addProof waits before it signs; a template has everything ready.
    if (signatures > before) fromTemplate++;
    const json = await Promise.resolve(issued).then(
      (result) => result.json,
      (error: unknown) => String(error),
    );
    if (json !== expected) throw new Error(`A template issued\n${json}\ninstead of\n${expected}`);
  }
  return fromTemplate;
}

/**
 * Variations of one document, often enough that `canonicalize` learns a template: what it gives is what the fast path
 * gives, and nothing where that falls back. How many came from a template.
 */
export function compareKnown(document: JsonObject, random: Random, crypto: Crypto): number {
  const own = { ...crypto };
  const leaves = stringLeaves(document).filter(() => random.chance(0.15));
  let known = 0;
  for (let variation = 0; variation < 60; variation++) {
    const varied = structuredClone(document);
    // The first are plain, so that there is something to learn from.
    for (const leaf of leaves)
      vary(varied, leaf, `${variation}${variation < 40 ? '' : random.pick(hostile)}`);
    const text = canonicalizeKnown(varied, own);
    const hash = hashKnown(varied, own);
    if (text === undefined && hash === undefined) continue;
    const fast = String(canonicalizeFast(varied, own));
    const isSame = (text ?? fast) === fast && (!hash || bytesEqual(hash, own.sha256(fast)));
    if (!isSame) throw new Error(`A template differs from the fast path for ${JSON.stringify(varied)}`);
    known++;
  }
  return known;
}

const keyId = 'did:web:example.org#key-1';
const created = '2026-11-22T02:00:00Z';
const hostile = [
  '',
  '',
  '"',
  '\\',
  '\n',
  '\u007f',
  'é',
  '日',
  '😀',
  '，',
  '<x>',
  ' ',
  '/a',
  '@',
  '_:z',
] as const;

function stringLeaves(value: JsonValue, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === '@context' || name === 'type' || member === undefined
      ? []
      : stringLeaves(member, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

function vary(document: JsonObject, path: (string | number)[], suffix: string): void {
  let place: JsonValue | undefined = document;
  for (const step of path.slice(0, -1)) place = (place as { [step: string]: JsonValue })[step];
  const last = path.at(-1);
  const holder = place as { [step: string]: JsonValue };
  if (last !== undefined) holder[last] = `${String(holder[last])}${suffix}`;
}

function firstDifference(fast: string, general: string): string {
  const lines = new Set(general.split('\n'));
  return `not in the general form: ${fast.split('\n').find((line) => !lines.has(line)) ?? 'nothing, but the order'}`;
}
