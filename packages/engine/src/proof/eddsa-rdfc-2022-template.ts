import { canonicalize, canonicalizeFast } from '../canonical/canonicalize.ts';
import { canonicalizeGeneral } from '../canonical/general.ts';
import {
  createShelf,
  type Filled,
  fillFromShelf,
  learnFrom,
  type TemplateShelf,
} from '../canonical/learn-template.ts';
import { contextUrl } from '../contexts/index.ts';
import { encodeBase58 } from '../encoding/base58btc.ts';
import { EngineError } from '../engine-error.ts';
import type { Crypto, JsonObject, JsonValue, Signer } from '../ports.ts';
import { addProof } from './add-proof.ts';
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

export interface Issuer {
  /**
   * The credential with an `eddsa-rdfc-2022` proof, as text: byte for byte what `JSON.stringify(await addProof(…))`
   * gives, and refusing what `addProof` refuses. `created` is ISO 8601 with a zone. It learns the shapes of
   * credentials by itself: from the third of a shape on an award costs little more than its signature.
   */
  issue(credential: JsonObject, options: { created: string }): { json: string } | Promise<{ json: string }>;
  /**
   * The same for a credential as JSON text, which need not be parsed when a template fits; `achievementId` says where
   * to look for one. Throws a SyntaxError for text that is not JSON.
   */
  issueText(
    text: string,
    options: { created: string; achievementId: string },
  ): { json: string } | Promise<{ json: string }>;
}

export function createIssuer(deps: IssuerDeps): Issuer {
  if (deps.signer.algorithm !== 'Ed25519' || deps.verificationMethod === '') {
    throw new EngineError('proof.invalid-options', 'An issuer needs the id of a key and its Ed25519 signer.');
  }
  const state: IssuerState = {
    deps,
    shelves: new Map(),
    last: undefined,
    lastStart: undefined,
    options: new Map(),
  };
  return {
    issue(credential, { created }) {
      if (!isTemplatable(credential)) return issueInGeneral(state, credential, created);
      const shelf = shelfFor(state, achievementIdOf(credential));
      const filled = fillFromShelf(shelf, credential, deps.crypto);
      if (filled) return signOrCheck(state, { shelf, filled, credential: () => credential }, created);
      return learnAndIssue(state, { shelf, credential }, created);
    },
    issueText(text, { created, achievementId }) {
      const shelf = shelfFor(state, achievementId);
      const filled = fillFromShelf(shelf, text, deps.crypto);
      const credential = (): JsonObject => JSON.parse(text) as JsonObject;
      if (filled) return signOrCheck(state, { shelf, filled, credential }, created);
      return this.issue(credential(), { created });
    },
  };
}

function signOrCheck(
  state: IssuerState,
  work: Work,
  created: string,
): { json: string } | Promise<{ json: string }> {
  return work.filled.entry.uses % usesBetweenChecks === 0
    ? checkAndIssue(state, work, created)
    : sign(state, work.filled, created);
}

const usesBetweenChecks = 256;
const usesBetweenLibraryChecks = usesBetweenChecks * 40;
const maximumShelves = 1_000;
const maximumOptions = 64;

interface IssuerState {
  deps: IssuerDeps;
  /** By achievement id; the least recently used leaves first. */
  shelves: Map<string, TemplateShelf>;
  /** The shelf and the proof options used last: awards come in rows. */
  last: { key: string; shelf: TemplateShelf } | undefined;
  lastStart: { created: string; contexts: string; start: ProofStart } | undefined;
  /** Hashes of canonical proof options, which change once a second. */
  options: Map<string, ProofStart>;
}

interface ProofStart {
  hash: Uint8Array;
  /** The proof's JSON without the closing brace. */
  json: string;
}

function isTemplatable(credential: JsonObject): boolean {
  const context = credential['@context'];
  return Array.isArray(context) && context[0] === contextUrl.credentialsV2 && !('proof' in credential);
}

function achievementIdOf(credential: JsonObject): string {
  const id = memberOf(memberOf(memberOf(credential, 'credentialSubject'), 'achievement'), 'id');
  return typeof id === 'string' ? id : '';
}

function shelfFor(state: IssuerState, key: string): TemplateShelf {
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

function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;
}

async function issueInGeneral(
  { deps }: IssuerState,
  credential: JsonObject,
  created: string,
): Promise<{ json: string }> {
  const { verificationMethod, signer, crypto } = deps;
  const cryptosuite = 'eddsa-rdfc-2022';
  return {
    json: JSON.stringify(
      await addProof(credential, { cryptosuite, verificationMethod, created, signer, crypto }),
    ),
  };
}

interface Work {
  shelf: TemplateShelf;
  filled: Filled;
  /** Parsed only when it is needed. */
  credential(): JsonObject;
}

async function learnAndIssue(
  state: IssuerState,
  { shelf, credential }: { shelf: TemplateShelf; credential: JsonObject },
  created: string,
): Promise<{ json: string }> {
  const issued = await issueInGeneral(state, credential, created);
  // Only what could be signed is learnt from.
  await learnFrom(shelf, JSON.stringify(credential), state.deps.crypto);
  return issued;
}

/** One award in 256 is canonicalised again without its template, one in 10,240 by the general library. */
async function checkAndIssue(state: IssuerState, work: Work, created: string): Promise<{ json: string }> {
  const { shelf, filled } = work;
  const { entry, quads } = filled;
  const { crypto, onTemplateMismatch } = state.deps;
  const credential = work.credential();
  const expected =
    entry.uses % usesBetweenLibraryChecks === 0
      ? await canonicalizeGeneral(credential, crypto)
      : canonicalizeFast(credential, crypto);
  if (expected === quads) return sign(state, filled, created);
  shelf.entries = shelf.entries.filter((one) => one !== entry);
  shelf.budget = 0;
  onTemplateMismatch?.(achievementIdOf(credential));
  return issueInGeneral(state, credential, created);
}

function sign(
  state: IssuerState,
  filled: Filled,
  created: string,
): { json: string } | Promise<{ json: string }> {
  const start = proofStart(state, filled.entry.contexts, created);
  return start instanceof Promise
    ? start.then((known) => signWith(state, filled, known))
    : signWith(state, filled, start);
}

function signWith(
  { deps }: IssuerState,
  { json, quads }: Filled,
  start: ProofStart,
): { json: string } | Promise<{ json: string }> {
  const hashData = new Uint8Array(64);
  hashData.set(start.hash);
  hashData.set(deps.crypto.sha256(quads), 32);
  const signature = deps.signer.sign(hashData);
  return signature instanceof Promise
    ? signature.then((bytes) => withProof(json, start, bytes))
    : withProof(json, start, signature);
}

function withProof(json: string, start: ProofStart, signature: Uint8Array): { json: string } {
  return {
    json: `${json.slice(0, -1)},"proof":[${start.json},"proofValue":"z${encodeBase58(signature)}"}]}`,
  };
}

/** VC-DI-EDDSA §3.2.5: the proof options are canonicalised with the context of the document. */
function proofStart(state: IssuerState, contexts: string, created: string): ProofStart | Promise<ProofStart> {
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
