import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { JsonObject, JsonValue } from '../src/ports.ts';
import { createIssuer, type Issuer } from '../src/proof/eddsa-rdfc-2022-template.ts';
import { type BulkRefusal, issueOne } from './bulk-node-one.ts';
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
}

/** A signed credential as text, or why it was refused: the code and message of the EngineError. */
export type BulkResult = { json: string } | BulkRefusal;

export interface BulkIssuer {
  /** One result a credential, in order. `created` is ISO 8601 with a zone. */
  issue(credentials: JsonObject[], options: { created: string }): Promise<BulkResult[]>;
  close(): Promise<void>;
}

/** What goes to a thread: texts, as objects would be copied member by member. */
export interface BulkRequest {
  batch: number;
  created: string;
  texts: string[];
  achievementIds: string[];
}

/** What a signed text has more than the text that was sent, in place of its last brace. */
export type BulkAnswer = string | BulkResult;

export interface BulkResponse {
  batch: number;
  answers: BulkAnswer[];
}

/**
 * Issues `eddsa-rdfc-2022` credentials on several threads: worth it from some hundreds of awards on. A single award
 * takes less time than its way to a thread and back (performance.md §3).
 */
export function createBulkIssuer({ verificationMethod, privateJwk, threads }: BulkIssuerOptions): BulkIssuer {
  const issuer = createIssuer({ verificationMethod, signer: createSigner(privateJwk), crypto: nodeCrypto });
  const workers = Array.from(
    { length: Math.max(0, threads - 1) },
    () => new Worker(workerUrl, { workerData: { verificationMethod, privateJwk } }),
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
      await Promise.all(workers.map((worker) => worker.terminate()));
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

let batches = 0;

async function runOnWorker(job: Job, worker: Worker): Promise<void> {
  for (let work = takeBatch(job); work.items.length > 0; work = takeBatch(job)) {
    const texts = work.items.map((credential) => JSON.stringify(credential));
    const achievementIds = work.items.map(achievementIdOf);
    const { answers } = await ask(worker, { batch: batches++, created: job.created, texts, achievementIds });
    for (const [index, answer] of answers.entries()) {
      job.results[work.start + index] =
        typeof answer === 'string' ? { json: (texts[index] ?? '').slice(0, -1) + answer } : answer;
    }
  }
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const workerUrl = new URL(`./bulk-node-worker.${extension}`, import.meta.url);

function ask(worker: Worker, request: BulkRequest): Promise<BulkResponse> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
    };
    const onMessage = (response: BulkResponse): void => {
      if (response.batch !== request.batch) return;
      stop();
      resolve(response);
    };
    const onError = (error: unknown): void => {
      stop();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const onExit = (): void => onError(new Error('A thread of the bulk issuer ended.'));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(request);
  });
}

function achievementIdOf({ credentialSubject }: JsonObject): string {
  const id = memberOf(memberOf(credentialSubject, 'achievement'), 'id');
  return typeof id === 'string' ? id : '';
}

function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;
}
