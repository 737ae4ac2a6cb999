import {
  type CapsuleCheck,
  type FetchDocument,
  type JsonObject,
  type Successor,
  type TrustList,
  tellReplaced,
  type VerificationReport,
  type VerifyOptions,
  verify,
} from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import { FetchRefusal } from '../../platform/safe-address.ts';
import { WorkerFault } from '../../platform/worker-pool.ts';
import { verificationRefusal } from './refusals.ts';
import { assertCheckable, isOurs, readTyped } from './verification-rules.ts';

/** What is needed to check: other people's documents, the time, and whom we know. */
export type Checking = Pick<Deps, 'fetchDocument' | 'now' | 'config' | 'engineThreads'> & {
  trust: TrustList;
  /** What took the place of a revoked credential of ours, by its id. */
  successorOf?: (credentialId: string) => Promise<Successor | undefined>;
};

type Asked = Pick<VerifyOptions, 'challenge' | 'domain' | 'acceptsOwnTerms' | 'expectedRecipient'>;

/**
 * Checks whatever somebody presents: a badge file, a baked picture, a signed token or an address of one. Faults of the
 * input come back in the report; it refuses what is empty, too large or too costly. Nothing of it is kept.
 */
export async function checkCredential(
  deps: Checking,
  presented: Uint8Array | string,
  asked: Pick<Asked, 'expectedRecipient'> = {},
): Promise<VerificationReport> {
  assertCheckable(presented);
  const { publicUrl } = deps.config;
  if (typeof presented !== 'string') return checkApart(deps, presented, asked);
  const read = readTyped(presented, publicUrl);
  if (!isOurs(read, publicUrl)) return checkApart(deps, read, asked);
  const watched = watchMissing(deps.fetchDocument, read);
  const report = await checkApart({ ...deps, fetchDocument: watched.fetchDocument }, read, asked);
  // Of our own site we know that there is none: nothing has to be tried again later.
  if (watched.isMissing()) throw verificationRefusal('invalid', 'verification.no-such-badge');
  return report;
}

/** Tells afterwards whether the answer for one address was that there is nothing. */
function watchMissing(outside: FetchDocument, watched: string) {
  let isMissing = false;
  return {
    isMissing: () => isMissing,
    fetchDocument: async (...[address, options]: Parameters<FetchDocument>) => {
      try {
        return await outside(address, options);
      } catch (error) {
        const isNothing = error instanceof FetchRefusal && (error.status === 404 || error.status === 410);
        if (isNothing && address === watched) isMissing = true;
        throw error;
      }
    },
  };
}

/** The same for a document that is read already, with what the verifier asked the holder of a presentation to sign. */
export function checkDocument(
  deps: Checking,
  document: JsonObject,
  asked: Asked = {},
): Promise<VerificationReport> {
  return checkApart(deps, document, asked);
}

/** A credential that we signed ourselves, with nobody else's bytes in it: no other thread is needed for that. */
export async function checkOwn(
  deps: Omit<Checking, 'engineThreads'>,
  credential: Uint8Array,
): Promise<VerificationReport> {
  const report = await verify(credential, {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: deps.now(),
    fetch: deps.fetchDocument,
    trust: deps.trust,
  });
  return tellSuccessor(deps, report);
}

/** A status list says that it was revoked; whether another took its place is known where it was signed. */
async function tellSuccessor(
  deps: Pick<Checking, 'successorOf'>,
  report: VerificationReport,
): Promise<VerificationReport> {
  const id = report.verdict === 'revoked' ? report.credential?.id : undefined;
  const successor = id === undefined ? undefined : await deps.successorOf?.(id);
  return successor ? tellReplaced(report, successor) : report;
}

/** What a reader of JSON-LD would not see of a document that somebody sent; undefined when it sees all. */
export function findLostTerms(
  deps: Pick<Deps, 'engineThreads'>,
  document: JsonObject,
): Promise<string | undefined> {
  return deps.engineThreads.findLostTerms(document).catch(refuseCostly);
}

async function checkApart(deps: Checking, presented: Uint8Array | string | JsonObject, asked: Asked) {
  const ports = { fetch: deps.fetchDocument, trust: deps.trust };
  const asking = { ...asked, now: deps.now() };
  const report = await deps.engineThreads.verify(presented, asking, ports).catch(refuseCostly);
  return tellSuccessor(deps, report);
}

/** What a stranger sent, by the documents that came along with it. */
export function checkInThread(
  { engineThreads, trust }: Pick<Checking, 'engineThreads' | 'trust'>,
  { credential, fetch, ...asked }: CapsuleCheck & { credential: string },
): Promise<VerificationReport> {
  return engineThreads.verify(credential, asked, { fetch, trust }).catch(refuseCostly);
}

function refuseCostly(error: unknown): never {
  if (!(error instanceof WorkerFault)) throw error;
  throw error.reason === 'full'
    ? verificationRefusal('busy', 'verification.busy')
    : verificationRefusal('invalid', 'verification.too-costly');
}
