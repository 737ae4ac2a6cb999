import type { FetchDocument, JsonObject, TrustList, VerificationReport, VerifyOptions } from '@cairn/engine';
import { createWorkerPool, type PoolLimits } from './worker-pool.ts';

export type EngineTask =
  | { kind: 'verify'; presented: Presented; options: EngineOptions }
  | { kind: 'find-lost-terms'; document: JsonObject };

export type EngineResult =
  | { kind: 'report'; report: VerificationReport }
  | { kind: 'lost-terms'; found?: string };

export type EngineCall =
  | { kind: 'fetch'; url: string; wanted: Parameters<FetchDocument>[1] }
  | { kind: 'trust'; issuerId: string };

type Presented = Uint8Array | string | JsonObject;

/** What crosses to the thread: all but what only this one can do. */
export type EngineOptions = Omit<
  VerifyOptions,
  'crypto' | 'compression' | 'fetch' | 'trust' | 'statusMemory'
>;

/** The engine over what strangers send: apart from this thread, so that no file can stop or end the server. */
export interface EngineThreads {
  /** Throws `WorkerFault` when the file is too costly, or too many wait. */
  verify(
    presented: Presented,
    options: EngineOptions,
    ports: { fetch: FetchDocument; trust: TrustList },
  ): Promise<VerificationReport>;
  /** What a reader of JSON-LD would not see of a document, in the engine's words. Throws `WorkerFault`. */
  findLostTerms(document: JsonObject): Promise<string | undefined>;
  close(): Promise<void>;
}

/** An ordinary badge takes some 20 ms and 10 MB; documents of others come within 5 s each. */
const ordinary: PoolLimits = {
  threads: 2,
  tasks: 8,
  waiting: 64,
  megabytes: 256,
  silentMilliseconds: 10_000,
  wholeMilliseconds: 45_000,
};

/** Starts nothing: the first task does. */
export function createEngineThreads(limits: PoolLimits = ordinary): EngineThreads {
  const file = new URL('./engine-worker.ts', import.meta.url);
  const pool = createWorkerPool<EngineTask, EngineResult, EngineCall>(file, limits);
  return {
    async verify(presented, options, ports) {
      const result = await pool.ask({ kind: 'verify', presented, options }, async (call) =>
        call.kind === 'fetch' ? ports.fetch(call.url, call.wanted) : ports.trust(call.issuerId),
      );
      if (result.kind === 'report') return result.report;
      throw new Error('The engine answered another task.');
    },
    async findLostTerms(document) {
      const result = await pool.ask({ kind: 'find-lost-terms', document }, async (call) => {
        throw new Error(`Reading terms needs no ${call.kind}.`);
      });
      return result.kind === 'lost-terms' ? result.found : undefined;
    },
    close: () => pool.close(),
  };
}
