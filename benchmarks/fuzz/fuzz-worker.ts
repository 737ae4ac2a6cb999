import { parentPort, workerData } from 'node:worker_threads';
import { runFuzz } from './run-fuzz.ts';
import type { FuzzBlock } from './run-threads.ts';
import type { FuzzSubject } from './subjects.ts';

/** The same subjects in every thread, so that a seed and a number name one mutation. */
const { subjects, seed } = workerData as { subjects: FuzzSubject[]; seed: number };

parentPort?.on('message', async ({ from, to }: FuzzBlock) => {
  parentPort?.postMessage(await runFuzz(subjects, { seed, from, to }));
});
