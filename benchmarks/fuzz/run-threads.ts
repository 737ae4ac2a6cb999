import { Worker } from 'node:worker_threads';
import type { FuzzResult } from './run-fuzz.ts';
import type { FuzzSubject } from './subjects.ts';

/** Mutations number `from` to `to` - 1, which one thread takes on at a time. */
export interface FuzzBlock {
  from: number;
  to: number;
}

export interface FuzzRun {
  count: number;
  threads: number;
  seed: number;
  from: number;
  /** No new block is begun after this moment of `performance.now()`; the result says how far it came. */
  until?: number;
  onProgress?: (done: number) => void;
}

/** The same mutations as on one thread, in blocks that the threads take by turns. */
export async function runThreads(subjects: FuzzSubject[], run: FuzzRun): Promise<FuzzResult> {
  const total: FuzzResult = { count: 0, same: 0, verdicts: {}, accepted: [] };
  const end = run.from + run.count;
  let next = run.from;
  const take = (): FuzzBlock | undefined => {
    if (next >= end || performance.now() > (run.until ?? Number.POSITIVE_INFINITY)) return undefined;
    const from = next;
    next = Math.min(end, from + blockSize);
    return { from, to: next };
  };
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
      workerData: { subjects, seed: run.seed },
    });
    for (let block = take(); block; block = take()) {
      add(total, await ask(worker, block));
      run.onProgress?.(total.count);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: run.threads }, work));
  return total;
}

const blockSize = 5_000;

function ask(worker: Worker, block: FuzzBlock): Promise<FuzzResult> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(block);
  });
}

function add(total: FuzzResult, part: FuzzResult): void {
  total.count += part.count;
  total.same += part.same;
  total.accepted.push(...part.accepted);
  for (const [verdict, count] of Object.entries(part.verdicts)) {
    total.verdicts[verdict] = (total.verdicts[verdict] ?? 0) + count;
  }
}
