import { setImmediate } from 'node:timers/promises';
import type { JsonObject } from '../src/ports.ts';
import { createSplitIssuer, type Issuer } from '../src/proof/eddsa-rdfc-2022-template.ts';
import { type BulkRefusal, type Issued, issueOne } from './bulk-node-one.ts';
import { type BulkThread, startBulkThread } from './bulk-node-thread.ts';
import type { PrivateJwk } from './key-pair.ts';
import { createSigner, nodeCrypto } from './node.ts';

export interface BulkIssuerOptions {
  /** The id of the key, e.g. `did:web:example.org#key-1`. */
  verificationMethod: string;
  /** Ed25519. It is handed to the threads of this process and nowhere else. */
  privateJwk: PrivateJwk;
  /**
   * The calling thread is one of them: it issues too, since it has no way to go, in slices of about a millisecond with
   * a turn of the event loop between them.
   */
  threads: number;
  /** As of an issuer; told of the templates of all threads. */
  onTemplateMismatch?: (achievementId: string) => void;
}

/** A signed credential as text, or why it was refused: the code and message of the EngineError. */
export type BulkResult = Issued | BulkRefusal;

export interface BulkIssuer {
  /** One result a credential, in order. `created` is ISO 8601 with a zone. */
  issue(credentials: JsonObject[], options: { created: string }): Promise<BulkResult[]>;
  close(): Promise<void>;
}

/**
 * Issues `eddsa-rdfc-2022` credentials on several threads: worth it from some hundreds of awards on. A single award
 * takes less time than its way to a thread and back (performance.md §3).
 */
export function createBulkIssuer({ privateJwk, threads, ...options }: BulkIssuerOptions): BulkIssuer {
  const issuer = createSplitIssuer({ ...options, signer: createSigner(privateJwk), crypto: nodeCrypto });
  const workers = Array.from({ length: Math.max(0, threads - 1) }, () =>
    startBulkThread(issuer, { verificationMethod: options.verificationMethod, privateJwk }),
  );
  return {
    async issue(credentials, { created }) {
      const job: Job = { credentials, created, threads: workers.length + 1, results: [], next: 0 };
      // Two batches a worker: one is worked on while the other is on its way.
      const sending = workers.flatMap((worker) => [runOnWorker(job, worker), runOnWorker(job, worker)]);
      await Promise.all([...sending, runHere(job, issuer)]);
      return job.results;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.end()));
    },
  };
}

interface Job {
  credentials: JsonObject[];
  created: string;
  threads: number;
  results: BulkResult[];
  /** The first credential that nobody has taken yet. */
  next: number;
}

const largestBatch = 100;
const smallestBatch = 8;
const sliceSize = 16;

/** Batches get smaller towards the end, so that all threads end at about the same time. */
function takeBatch(job: Job): { start: number; items: JsonObject[] } {
  const share = Math.ceil((job.credentials.length - job.next) / (job.threads * 4));
  return take(job, Math.min(largestBatch, Math.max(smallestBatch, share)));
}

function take(job: Job, size: number): { start: number; items: JsonObject[] } {
  const start = job.next;
  const items = job.credentials.slice(start, start + size);
  job.next += items.length;
  return { start, items };
}

async function runHere(job: Job, issuer: Issuer): Promise<void> {
  const { created, results } = job;
  for (let slice = take(job, sliceSize); slice.items.length > 0; slice = take(job, sliceSize)) {
    for (const [index, credential] of slice.items.entries()) {
      const issuing = issueOne(() => issuer.issue(credential, { created }));
      results[slice.start + index] = issuing instanceof Promise ? await issuing : issuing;
    }
    await setImmediate();
  }
}

async function runOnWorker(job: Job, worker: BulkThread): Promise<void> {
  for (let work = takeBatch(job); work.items.length > 0; work = takeBatch(job)) {
    const results = await worker.issue(work.items, job.created);
    for (const [index, result] of results.entries()) job.results[work.start + index] = result;
  }
}
