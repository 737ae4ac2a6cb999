// npm run crash -- --runs 50 [--seed 1] [--during award|bulk-verify]: kills the server at random moments under writes, and judges
// what is left.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDatabase } from '../packages/server/src/database/open.ts';
import { judge, verifyAll } from './crash/judge.ts';
import { prepare, urlOfRunning, withDatabase } from './crash/prepare.ts';
import { startServer } from './crash/server-process.ts';
import { freePort, isGoneWithin, randomFrom, readPostmaster } from './crash/tools.ts';
import { type Write, writeUntilGone } from './crash/writer.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    seed: { type: 'string' },
    during: { type: 'string', default: '' },
  },
});
const others: { [during: string]: string } = {
  award: 'crash-award.ts',
  'bulk-verify': 'crash-bulk-verify.ts',
};
const other = others[values.during];
if (other !== undefined) {
  const script = fileURLToPath(new URL(other, import.meta.url));
  const given = ['--runs', values.runs, ...(values.seed ? ['--seed', values.seed] : [])];
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...given], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
if (values.during)
  throw new Error(
    `Nothing is known of ${values.during}: it is --during award, --during bulk-verify, or nothing.`,
  );
const runs = Number(values.runs);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const writers = 6;
/** Milliseconds; a busy machine writes less in them, so half of the runs count from their first write. */
const longestLife = 900;
/** A fast shutdown writes what is in memory; on a busy machine that takes its time. */
const patienceForPostgres = 120_000;
const patienceForJobs = 300_000;
const writesPerRun = 60;

const folder = join(tmpdir(), `cairn-crash-${process.pid}`);
const random = randomFrom(seed);
const port = await freePort();
console.log(`kill -9 of the server at ${runs} random moments, ${writers} writers, seed ${seed}`);
const stage = await step('the filling', () => prepare(folder, runs * writesPerRun));
const acknowledged: Write[] = [];
const starts: number[] = [];
let nextWrite = 0;
let orphans = 0;
const misanswered: string[] = [];

const supply = {
  next: (): Write | undefined => {
    const email = stage.emails[nextWrite];
    const editionId = stage.editionIds[nextWrite % stage.editionIds.length];
    nextWrite++;
    return email && editionId ? { email, editionId } : undefined;
  },
  acknowledge(write: Write) {
    acknowledged.push(write);
    firstWrite.resolve();
  },
};
let firstWrite = Promise.withResolvers<void>();

for (let run = 1; run <= runs; run++) {
  const name = `run ${run} of ${runs}`;
  const server = await step(`${name}: start after ${run === 1 ? 'the filling' : 'a kill'}`, () =>
    startServer(folder, port),
  );
  starts.push(server.startedIn);
  const postmaster = readPostmaster(folder);
  firstWrite = Promise.withResolvers<void>();
  const clients = Promise.all(
    Array.from({ length: writers }, () => writeUntilGone(server.url, stage, supply)),
  );
  if (run % 2 === 0) await Promise.race([firstWrite.promise, clients]);
  await new Promise((resolve) => setTimeout(resolve, 20 + random() * longestLife));
  await server.kill();
  const wrong = (await clients).filter((each) => each !== undefined);
  misanswered.push(
    ...wrong.map((each) => `${name}: ${each}\nThe server's last lines:\n${server.lastWords()}`),
  );
  if (postmaster && !(await isGoneWithin(postmaster, patienceForPostgres))) orphans++;
  process.stderr.write(`\r[${run} of ${runs}] ${acknowledged.length} awards acknowledged `);
}
process.stderr.write('\n');

const last = await step('the start after the last kill', () => startServer(folder, port));
await step('the jobs that were left', () => waitForJobs());
await last.stop();
const { left, faults } = await step('the judging', () =>
  withDatabase(folder, async (deps) => ({
    left:
      (
        await deps.database
          .selectFrom('issuing.award')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirst()
      )?.count ?? 0,
    faults: await judge(deps, acknowledged),
  })),
);
const checked = await step('the verification', () => verifySigned());

const sorted = starts.toSorted((a, b) => a - b);
console.log(
  `awards acknowledged: ${acknowledged.length}; in the database: ${left} (unacknowledged ones may be there too)`,
);
console.log(
  `restart to first answer: median ${sorted[Math.floor(sorted.length / 2)]} ms, slowest ${sorted.at(-1)} ms`,
);
console.log(`orphan PostgreSQL processes ${patienceForPostgres / 1000} s after a kill: ${orphans}`);
console.log(`credentials verified: ${checked.checked}`);
const all = [
  ...misanswered,
  ...faults,
  ...checked.faults,
  ...(orphans > 0 ? [`${orphans} orphans`] : []),
  ...(acknowledged.length === 0 ? ['no write was acknowledged: nothing was tested'] : []),
];
for (const fault of all.slice(0, 20)) console.log(`FAULT ${fault}`);
console.log(all.length === 0 ? `${runs} passed, 0 failed` : `0 passed, ${all.length} failed`);
if (all.length === 0) rmSync(folder, { recursive: true, force: true });
else console.log(`Repeat it with --seed ${seed}. What was left is in ${folder}`);
process.exitCode = all.length === 0 ? 0 : 1;

/** What fails says where: the step, and through its error what the server wrote last. */
async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const written = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`FAULT in ${name} (seed ${seed}, data in ${folder}): ${written}`, { cause });
  }
}

/** A job that a killed worker held waits until its worker is known to be dead. Gives up when nothing moves any more. */
async function waitForJobs(): Promise<void> {
  const open = await openDatabase(urlOfRunning(folder), { maxConnections: 1 });
  try {
    let fewest = Number.POSITIVE_INFINITY;
    let movedAt = performance.now();
    while (performance.now() - movedAt < patienceForJobs) {
      const { rows } = await open.pool.query(
        'select count(*)::int as waiting from issuing.award where credential_id is null and ended_at is null',
      );
      const waiting: number = rows[0]?.waiting ?? 0;
      if (waiting === 0) return;
      if (waiting < fewest) movedAt = performance.now();
      fewest = Math.min(fewest, waiting);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    await open.close();
  }
}

async function verifySigned(): Promise<{ checked: number; faults: string[] }> {
  const server = await startServer(folder, port);
  try {
    const open = await openDatabase(urlOfRunning(folder), { maxConnections: 1 });
    try {
      return await verifyAll({ database: open.database }, server.url);
    } finally {
      await open.close();
    }
  } finally {
    await server.stop();
  }
}
