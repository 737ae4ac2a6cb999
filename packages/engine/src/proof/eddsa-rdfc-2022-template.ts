import { canonicalize, canonicalizeFast } from '../canonical/canonicalize.ts';
import { canonicalizeGeneral } from '../canonical/general.ts';
import {
  createShelf,
  fillFromShelf,
  learnFrom,
  type TemplateEntry,
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
}

export function createIssuer(deps: IssuerDeps): Issuer {
  if (deps.signer.algorithm !== 'Ed25519' || deps.verificationMethod === '') {
    throw new EngineError('proof.invalid-options', 'An issuer needs the id of a key and its Ed25519 signer.');
  }
  const state: IssuerState = { deps, shelves: new Map(), options: new Map() };
  return {
    issue(credential, { created }) {
      if (!isTemplatable(credential)) return issueInGeneral(state, credential, created);
      const json = JSON.stringify(credential);
      const shelf = shelfFor(state, credential);
      const filled = fillFromShelf(shelf, json, deps.crypto);
      if (!filled) return learnAndIssue(state, { shelf, credential, json }, created);
      const { entry, quads } = filled;
      if (entry.uses % usesBetweenChecks === 0) {
        return checkAndIssue(state, { shelf, entry, quads, credential, json }, created);
      }
      return sign(state, { context: credential['@context'], json, quads }, created);
    },
  };
}

const usesBetweenChecks = 256;
const usesBetweenLibraryChecks = usesBetweenChecks * 40;
const maximumShelves = 1_000;
const maximumOptions = 64;

interface IssuerState {
  deps: IssuerDeps;
  /** By achievement id; the least recently used leaves first. */
  shelves: Map<string, TemplateShelf>;
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

function shelfFor({ shelves }: IssuerState, credential: JsonObject): TemplateShelf {
  const achievement = memberOf(memberOf(credential, 'credentialSubject'), 'achievement');
  const id = memberOf(achievement, 'id');
  const key = typeof id === 'string' ? id : '';
  let shelf = shelves.get(key);
  if (shelf) {
    shelves.delete(key);
  } else {
    shelf = createShelf();
    const [oldest] = shelves.keys();
    if (shelves.size >= maximumShelves && oldest !== undefined) shelves.delete(oldest);
  }
  shelves.set(key, shelf);
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

interface Unlearned {
  shelf: TemplateShelf;
  credential: JsonObject;
  json: string;
}

async function learnAndIssue(
  state: IssuerState,
  { shelf, credential, json }: Unlearned,
  created: string,
): Promise<{ json: string }> {
  const issued = await issueInGeneral(state, credential, created);
  // Only what could be signed is learnt from.
  await learnFrom(shelf, json, state.deps.crypto);
  return issued;
}

interface Checked extends Unlearned {
  entry: TemplateEntry;
  quads: string;
}

/** One award in 256 is canonicalised again without its template, one in 10,240 by the general library. */
async function checkAndIssue(
  state: IssuerState,
  checked: Checked,
  created: string,
): Promise<{ json: string }> {
  const { shelf, entry, quads, credential, json } = checked;
  const { crypto, onTemplateMismatch } = state.deps;
  const expected =
    entry.uses % usesBetweenLibraryChecks === 0
      ? await canonicalizeGeneral(credential, crypto)
      : canonicalizeFast(credential, crypto);
  if (expected === quads) return sign(state, { context: credential['@context'], json, quads }, created);
  shelf.entries = shelf.entries.filter((one) => one !== entry);
  shelf.budget = 0;
  const achievement = memberOf(memberOf(credential, 'credentialSubject'), 'achievement');
  onTemplateMismatch?.(String(memberOf(achievement, 'id') ?? ''));
  return issueInGeneral(state, credential, created);
}

interface Signable {
  context: JsonValue | undefined;
  json: string;
  quads: string;
}

function sign(
  state: IssuerState,
  signable: Signable,
  created: string,
): { json: string } | Promise<{ json: string }> {
  const start = proofStart(state, signable.context, created);
  return start instanceof Promise
    ? start.then((known) => signWith(state, signable, known))
    : signWith(state, signable, start);
}

function signWith(
  { deps }: IssuerState,
  { json, quads }: Signable,
  start: ProofStart,
): { json: string } | Promise<{ json: string }> {
  const hashData = new Uint8Array(64);
  hashData.set(start.hash);
  hashData.set(deps.crypto.sha256(quads), 32);
  const finish = (signature: Uint8Array): { json: string } => ({
    json: `${json.slice(0, -1)},"proof":[${start.json},"proofValue":"z${encodeBase58(signature)}"}]}`,
  });
  const signature = deps.signer.sign(hashData);
  return signature instanceof Promise ? signature.then(finish) : finish(signature);
}

/** VC-DI-EDDSA §3.2.5: the proof options are canonicalised with the context of the document. */
function proofStart(
  { deps, options }: IssuerState,
  context: JsonValue | undefined,
  created: string,
): ProofStart | Promise<ProofStart> {
  const contexts = context ?? null;
  const key = `${created} ${Array.isArray(contexts) ? contexts.join(' ') : ''}`;
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
    return start;
  };
  const quads = canonicalize({ '@context': contexts, ...config }, deps.crypto);
  return typeof quads === 'string' ? keep(quads) : quads.then(keep);
}
