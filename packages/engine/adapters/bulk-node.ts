import { Worker } from 'node:worker_threads';
import type { JsonObject, JsonValue } from '../src/ports.ts';
import type { PrivateJwk } from './key-pair.ts';

export interface BulkIssuerOptions {
  /** The id of the key, e.g. `did:web:example.org#key-1`. */
  verificationMethod: string;
  /** Ed25519. It is handed to the threads of this process and nowhere else. */
  privateJwk: PrivateJwk;
  threads: number;
}

/** A signed credential as text, or why it was refused: the code and message of the EngineError. */
export type BulkResult = { json: string } | { code: string; message: string };

export interface BulkIssuer {
  /** One result a credential, in order. `created` is ISO 8601 with a zone. */
  issue(credentials: JsonObject[], options: { created: string }): Promise<BulkResult[]>;
  close(): Promise<void>;
}

/** What goes to a thread and comes back. */
export interface BulkRequest {
  batch: number;
  created: string;
  texts: string[];
  achievementIds: string[];
}

export interface BulkResponse {
  batch: number;
  results: BulkResult[];
}

/**
 * Issues `eddsa-rdfc-2022` credentials on worker threads, in batches: worth it from some hundreds of awards on. A single
 * award takes less time than its way to a thread and back (performance.md §3).
 */
export function createBulkIssuer(options: BulkIssuerOptions): BulkIssuer {
  const { verificationMethod, privateJwk, threads } = options;
  const workers = Array.from(
    { length: threads },
    () => new Worker(workerUrl, { workerData: { verificationMethod, privateJwk } }),
  );
  let batches = 0;
  return {
    async issue(credentials, { created }) {
      const results: BulkResult[] = [];
      let next = 0;
      const take = (): BulkRequest | undefined => {
        if (next >= credentials.length) return undefined;
        const items = credentials.slice(next, next + batchSize);
        next += items.length;
        const texts = items.map((credential) => JSON.stringify(credential));
        return { batch: batches++, created, texts, achievementIds: items.map(achievementIdOf) };
      };
      const run = async (worker: Worker): Promise<void> => {
        for (let start = next, request = take(); request; start = next, request = take()) {
          const { results: done } = await ask(worker, request);
          for (const [index, result] of done.entries()) results[start + index] = result;
        }
      };
      // Two batches a thread: one is worked on while the other is on its way.
      await Promise.all(workers.flatMap((worker) => [run(worker), run(worker)]));
      return results;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

const batchSize = 100;
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
