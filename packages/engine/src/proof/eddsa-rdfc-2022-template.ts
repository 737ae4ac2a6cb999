import { canonicalizeFast } from '../canonical/canonicalize-fast.ts';
import { canonicalizeGeneral } from '../canonical/general.ts';
import { achievementIdOf } from '../canonical/known-shapes.ts';
import {
  type Filled,
  fillFromShelf,
  fillMatch,
  learnFrom,
  type Match,
  matchOnShelf,
} from '../canonical/learn-template.ts';
import { textOf } from '../canonical/read-holes.ts';
import { hashFilling } from '../canonical/template-bytes.ts';
import { contextUrl } from '../contexts/index.ts';
import { encodeBase58 } from '../encoding/base58btc.ts';
import { bytesEqual } from '../encoding/bytes.ts';
import type { JsonObject } from '../ports.ts';
import { addProof } from './add-proof.ts';
import {
  createIssuerState,
  type IssuerDeps,
  type IssuerState,
  type ProofStart,
  proofStart,
  shelfOf,
} from './issuer-state.ts';

export type { IssuerDeps } from './issuer-state.ts';

export interface Issuer {
  /**
   * The credential with an `eddsa-rdfc-2022` proof, as text: byte for byte what `JSON.stringify(await addProof(…))`
   * gives, and refusing what `addProof` refuses. `created` is ISO 8601 with a zone. It learns the shapes of
   * credentials by itself: from the third of a shape on an award costs little more than its signature.
   */
  issue(credential: JsonObject, options: { created: string }): Signed | Promise<Signed>;
}

interface Signed {
  json: string;
}

/** What a signed text has more than the text of the credential, in place of its last brace. */
export interface Tail {
  tail: string;
}

/** An issuer in two halves, so that the second can run on another thread: what it needs is short, and can be sent. */
export interface SplitIssuer extends Issuer {
  /** Undefined for a credential that no known template fits. */
  match(credential: JsonObject): Match | undefined;
  /** The tail of what `issue` gives for the credential that was matched, or the whole where the template must not be used. */
  signMatch(match: Match, options: { created: string }): Signed | Tail | Promise<Signed | Tail>;
  /** Another thread found that a template of this achievement gives a wrong canonical form. */
  distrust(achievementId: string): void;
}

export function createIssuer(deps: IssuerDeps): Issuer {
  return createSplitIssuer(deps);
}

export function createSplitIssuer(deps: IssuerDeps): SplitIssuer {
  const state = createIssuerState(deps);
  return {
    issue(credential, { created }) {
      if (!isTemplatable(credential)) return issueInGeneral(state, credential, created);
      const filled = fillFromShelf(shelfOf(state, achievementIdOf(credential)), credential, deps.crypto);
      if (!filled) return learnAndIssue(state, credential, created);
      const text = (): string =>
        textOf(filled.entry.template, filled.strings, filled.filling.values).slice(0, -1);
      const finish = (tail: string): Signed => ({ json: text() + tail });
      return signOrCheck(state, { filled, credential: () => credential, finish }, created);
    },
    match(credential) {
      return isTemplatable(credential)
        ? matchOnShelf(shelfOf(state, achievementIdOf(credential)), credential)
        : undefined;
    },
    signMatch(match, { created }) {
      const filled = state.unsound.has(match.entry) ? undefined : fillMatch(match, deps.crypto);
      if (!filled) return issueInGeneral(state, credentialOf(match), created);
      const finish = (tail: string): Tail => ({ tail });
      return signOrCheck(state, { filled, credential: () => credentialOf(match), finish }, created);
    },
    distrust(achievementId) {
      distrust(state, achievementId);
    },
  };
}

const usesBetweenChecks = 256;
const usesBetweenLibraryChecks = usesBetweenChecks * 40;

function isTemplatable(credential: JsonObject): boolean {
  const context = credential['@context'];
  return Array.isArray(context) && context[0] === contextUrl.credentialsV2 && !('proof' in credential);
}

function credentialOf({ entry, strings }: Match): JsonObject {
  return JSON.parse(textOf(entry.template, strings)) as JsonObject;
}

async function issueInGeneral(
  { deps }: IssuerState,
  credential: JsonObject,
  created: string,
): Promise<Signed> {
  const { verificationMethod, signer, crypto } = deps;
  const cryptosuite = 'eddsa-rdfc-2022';
  return {
    json: JSON.stringify(
      await addProof(credential, { cryptosuite, verificationMethod, created, signer, crypto }),
    ),
  };
}

async function learnAndIssue(state: IssuerState, credential: JsonObject, created: string): Promise<Signed> {
  const shelf = shelfOf(state, achievementIdOf(credential));
  const issued = await issueInGeneral(state, credential, created);
  // Only what could be signed is learnt from.
  await learnFrom(shelf, JSON.stringify(credential), state.deps.crypto);
  return issued;
}

interface Work<Result> {
  filled: Filled;
  credential(): JsonObject;
  finish(tail: string): Result;
}

function signOrCheck<Result>(
  state: IssuerState,
  work: Work<Result>,
  created: string,
): Result | Promise<Result | Signed> {
  return work.filled.entry.uses % usesBetweenChecks === 0
    ? checkAndSign(state, work, created)
    : sign(state, work, created);
}

/** One award in 256 is canonicalised again without its template, one in 10,240 by the general library. */
async function checkAndSign<Result>(
  state: IssuerState,
  work: Work<Result>,
  created: string,
): Promise<Result | Signed> {
  const { entry, filling } = work.filled;
  const { crypto } = state.deps;
  const credential = work.credential();
  const expected =
    entry.uses % usesBetweenLibraryChecks === 0
      ? await canonicalizeGeneral(credential, crypto)
      : canonicalizeFast(credential, crypto);
  // Against the hash that is signed, however it was made.
  const hash = hashFilling(entry.template, filling, crypto);
  if (typeof expected === 'string' && bytesEqual(crypto.sha256(expected), hash))
    return sign(state, work, created);
  state.unsound.add(entry);
  distrust(state, achievementIdOf(credential));
  return issueInGeneral(state, credential, created);
}

/** Its templates are not used again, and nothing more is learnt about it. */
function distrust(state: IssuerState, achievementId: string): void {
  const shelf = shelfOf(state, achievementId);
  shelf.entries = [];
  shelf.budget = 0;
  state.deps.onTemplateMismatch?.(achievementId);
}

function sign<Result>(state: IssuerState, work: Work<Result>, created: string): Result | Promise<Result> {
  const start = proofStart(state, work.filled.entry.contexts, created);
  return start instanceof Promise
    ? start.then((known) => signWith(state, work, known))
    : signWith(state, work, start);
}

function signWith<Result>(
  { deps }: IssuerState,
  { filled, finish }: Work<Result>,
  start: ProofStart,
): Result | Promise<Result> {
  const hashData = new Uint8Array(64);
  hashData.set(start.hash);
  hashData.set(hashFilling(filled.entry.template, filled.filling, deps.crypto), 32);
  const signature = deps.signer.sign(hashData);
  const finishWith = (bytes: Uint8Array): Result =>
    finish(`,"proof":[${start.json},"proofValue":"z${encodeBase58(bytes)}"}]}`);
  return signature instanceof Promise ? signature.then(finishWith) : finishWith(signature);
}
