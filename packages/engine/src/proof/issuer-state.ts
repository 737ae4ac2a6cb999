import { canonicalize } from '../canonical/canonicalize.ts';
import { createShelf, type TemplateEntry, type TemplateShelf } from '../canonical/learn-template.ts';
import { EngineError } from '../engine-error.ts';
import type { Crypto, JsonValue, Signer } from '../ports.ts';
import { isDateTimeStamp } from './data-integrity-proof.ts';

export interface IssuerDeps {
  /** The id of the key, e.g. `did:web:example.org#key-1`. */
  verificationMethod: string;
  /** Ed25519. */
  signer: Signer;
  crypto: Crypto;
  /** Told when a template gave another canonical form than the library: it is not used again, and an alarm is due. */
  onTemplateMismatch?: (achievementId: string) => void;
}

/** What an issuer has learnt, and what it need not compute again. */
export interface IssuerState {
  deps: IssuerDeps;
  /** By achievement id; the least recently used leaves first. */
  shelves: Map<string, TemplateShelf>;
  /** The shelf and the proof options used last: awards come in rows. */
  last: { key: string; shelf: TemplateShelf } | undefined;
  lastStart: { created: string; contexts: string; start: ProofStart } | undefined;
  /** Hashes of canonical proof options, which change once a second. */
  options: Map<string, ProofStart>;
  /** Templates that gave a wrong canonical form, for those who still hold one. */
  unsound: WeakSet<TemplateEntry>;
}

/** The part of a proof that does not depend on the credential. */
export interface ProofStart {
  /** SHA-256 of the canonical proof options. */
  hash: Uint8Array;
  /** The proof's JSON without the closing brace. */
  json: string;
}

const maximumShelves = 1_000;
const maximumOptions = 64;

export function createIssuerState(deps: IssuerDeps): IssuerState {
  if (deps.signer.algorithm !== 'Ed25519' || deps.verificationMethod === '') {
    throw new EngineError('proof.invalid-options', 'An issuer needs the id of a key and its Ed25519 signer.');
  }
  return {
    deps,
    shelves: new Map(),
    last: undefined,
    lastStart: undefined,
    options: new Map(),
    unsound: new WeakSet(),
  };
}

export function shelfOf(state: IssuerState, key: string): TemplateShelf {
  const { shelves, last } = state;
  if (last?.key === key) return last.shelf;
  let shelf = shelves.get(key);
  if (shelf) {
    shelves.delete(key);
  } else {
    shelf = createShelf();
    const [oldest] = shelves.keys();
    if (shelves.size >= maximumShelves && oldest !== undefined) shelves.delete(oldest);
  }
  shelves.set(key, shelf);
  state.last = { key, shelf };
  return shelf;
}

/** VC-DI-EDDSA §3.2.5: the proof options are canonicalised with the context of the document, here as JSON. */
export function proofStart(
  state: IssuerState,
  contexts: string,
  created: string,
): ProofStart | Promise<ProofStart> {
  const { deps, options, lastStart } = state;
  if (lastStart?.created === created && lastStart.contexts === contexts) return lastStart.start;
  const key = created + contexts;
  const known = options.get(key);
  if (known) return known;
  if (!isDateTimeStamp(created)) {
    throw new EngineError('proof.invalid-options', `${created} is not a date and time with a zone.`);
  }
  const config = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod: deps.verificationMethod,
    proofPurpose: 'assertionMethod',
  };
  const keep = (quads: string): ProofStart => {
    const start = { hash: deps.crypto.sha256(quads), json: JSON.stringify(config).slice(0, -1) };
    if (options.size >= maximumOptions) options.clear();
    options.set(key, start);
    state.lastStart = { created, contexts, start };
    return start;
  };
  const quads = canonicalize({ '@context': JSON.parse(contexts) as JsonValue, ...config }, deps.crypto);
  return typeof quads === 'string' ? keep(quads) : quads.then(keep);
}
