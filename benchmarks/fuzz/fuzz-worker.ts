import { parentPort, workerData } from 'node:worker_threads';
import { runFuzz } from './run-fuzz.ts';
import type { FuzzSubject } from './subjects.ts';

/** One thread's share: the same subjects in every thread, so that a seed and a number name one mutation. */
const { subjects, seed, from, to }: { subjects: FuzzSubject[]; seed: number; from: number; to: number } =
  workerData;

const result = await runFuzz(subjects, { seed, from, to }, (done) => parentPort?.postMessage({ done }));
parentPort?.postMessage({ result });
