// npm run fuzz -- --count 10000000 [--threads 2] [--seed 7] [--from 0] [--minutes 30]
// Mutates signed credentials and verifies every mutation: none with changed content may verify. A finding is printed
// with its seed and number and written to fuzz-findings.json, together with the subjects that it was made of. After
// the minutes given it stops and says how far it came.
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { FuzzResult } from './fuzz/run-fuzz.ts';
import { runThreads } from './fuzz/run-threads.ts';
import { buildSubjects, type FuzzSubject } from './fuzz/subjects.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200000' },
    threads: { type: 'string', default: String(Math.min(8, availableParallelism())) },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    from: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '0' },
  },
});
const count = readNumber(values.count, 1);
const threads = readNumber(values.threads, 1);
const seed = readNumber(values.seed, 0);
const from = readNumber(values.from, 0);
const minutes = readNumber(values.minutes, 0);

const subjects = await buildSubjects();
console.log(`${count} mutations of ${subjects.length} signed credentials, seed ${seed}, ${threads} threads`);
const started = performance.now();
let done = 0;
const timer = setInterval(showProgress, process.stdout.isTTY ? 1_000 : 10_000);
const result = await runThreads(subjects, {
  count,
  threads,
  seed,
  from,
  ...(minutes > 0 ? { until: started + minutes * 60_000 } : {}),
  onProgress: (total) => {
    done = total;
  },
});
clearInterval(timer);
showProgress();
process.exitCode = report(result);

function readNumber(text: string, least: number): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  console.error('Usage: npm run fuzz -- --count 10000000 [--threads 2] [--seed 7] [--from 0] [--minutes 30]');
  process.exit(2);
}

function showProgress(): void {
  const seconds = (performance.now() - started) / 1000;
  const rate = done / seconds;
  const rest = done === 0 || done >= count ? '' : `, ${asMinutes((count - done) / rate)} to go`;
  const line = `${done} of ${count} (${((100 * done) / count).toFixed(1)} %), ${Math.round(rate)} a second${rest}`;
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`);
  else console.log(line);
}

function asMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')} minutes`;
}

function report({ verdicts, same, accepted }: FuzzResult): number {
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
