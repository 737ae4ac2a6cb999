// npm run fuzz -- --count 10000000 [--threads 2] [--seed 7] [--from 0]
// Mutates signed credentials and verifies every mutation: none with changed content may verify. A finding is printed
// with its seed and number and written to fuzz-findings.json, together with the subjects that it was made of.
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzResult } from './fuzz/run-fuzz.ts';
import { buildSubjects, type FuzzSubject } from './fuzz/subjects.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200000' },
    threads: { type: 'string', default: String(Math.min(8, availableParallelism())) },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    from: { type: 'string', default: '0' },
  },
});
const [count, threads, seed, from] = [values.count, values.threads, values.seed, values.from].map(Number);
if (![count, threads, seed, from].every(Number.isSafeInteger) || !count || !threads) {
  console.error('Usage: npm run fuzz -- --count 10000000 [--threads 2] [--seed 7] [--from 0]');
  process.exit(2);
}

const started = performance.now();
const subjects = await buildSubjects();
console.log(`${count} mutations of ${subjects.length} signed credentials, seed ${seed}, ${threads} threads`);
const done = new Array<number>(threads).fill(0);
const timer = setInterval(showProgress, 1000);
const results = await Promise.all(done.map((_, thread) => runThread(thread)));
clearInterval(timer);
showProgress();
process.exitCode = report(results);

function runThread(thread: number): Promise<FuzzResult> {
  const share = (index: number): number => (from ?? 0) + Math.floor(((count ?? 0) * index) / (threads ?? 1));
  const worker = new Worker(new URL('./fuzz/fuzz-worker.ts', import.meta.url), {
    workerData: { subjects, seed, from: share(thread), to: share(thread + 1) },
  });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: { done?: number; result?: FuzzResult }) => {
      if (message.done !== undefined) done[thread] = message.done;
      if (message.result === undefined) return;
      done[thread] = message.result.count;
      resolve(message.result);
    });
    worker.on('error', reject);
  });
}

function showProgress(): void {
  const total = done.reduce((sum, part) => sum + part, 0);
  const seconds = (performance.now() - started) / 1000;
  const line = `${total} of ${count} (${((100 * total) / (count ?? 1)).toFixed(1)} %), ${Math.round(total / seconds)} a second`;
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`);
  else if (total === count || Math.floor(seconds) % 10 === 0) console.log(line);
}

function report(found: FuzzResult[]): number {
  const verdicts: { [verdict: string]: number } = {};
  for (const { verdicts: part } of found) {
    for (const [verdict, number] of Object.entries(part))
      verdicts[verdict] = (verdicts[verdict] ?? 0) + number;
  }
  const same = found.reduce((sum, part) => sum + part.same, 0);
  const accepted = found.flatMap((part) => part.accepted);
  console.log('');
  for (const [verdict, number] of Object.entries(verdicts).sort((a, b) => b[1] - a[1])) {
    console.log(`${String(number).padStart(12)}  ${verdict}`);
  }
  console.log(`${String(same).padStart(12)}  of the valid ones say the same as the original`);
  console.log(
    `${String(accepted.length).padStart(12)}  verify with changed content, or make the verifier stumble`,
  );
  if (accepted.length === 0) return 0;
  saveFindings(accepted, subjects);
  return 1;
}

function saveFindings(accepted: FuzzResult['accepted'], of: FuzzSubject[]): void {
  for (const finding of accepted.slice(0, 5)) {
    console.error(
      `\nseed ${finding.seed} number ${finding.index}, ${finding.subject}, ${finding.verdict}:\n${finding.text}`,
    );
  }
  writeFileSync('fuzz-findings.json', JSON.stringify({ subjects: of, accepted }, null, 2));
  console.error('\nAll findings are in fuzz-findings.json.');
}
