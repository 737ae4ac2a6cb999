// npm run crash -- --during award --runs 20 [--seed 1]: a registrar has a list awarded, and the server is killed in the
// middle; again and again. Whatever was begun must be awarded in the end: nothing lost, nothing twice.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { openDatabase } from '../packages/server/src/database/open.ts';
import { getEdition } from '../packages/server/src/modules/catalog/index.ts';
import { registrarOf } from './award/registrar.ts';
import { addLearners, silencePrograms } from './award/stage.ts';
import { verifyAll } from './crash/judge.ts';
import { judgeLists } from './crash/judge-lists.ts';
import { prepare, urlOfRunning, withDatabase } from './crash/prepare.ts';
import { startServer } from './crash/server-process.ts';
import { freePort, isGoneWithin, randomFrom, readPostmaster } from './crash/tools.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20' }, seed: { type: 'string' } },
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
/** More than one turn of a run; one in ten has no account and gets a mail with a link. */
const perList = 2500;
const strangersPerList = perList / 10;
/** Milliseconds from the first award of a list to the kill. */
const longestLife = 1500;
const patience = 600_000;
const verifiedOneOf = 100;

const folder = join(tmpdir(), `cairn-crash-${process.pid}`);
const random = randomFrom(seed);
const port = await freePort();
console.log(`kill -9 of the server during ${runs} lists of ${perList} people, seed ${seed}`);
const stage = await prepare(folder, 0);
const { learners, achievementId } = await withDatabase(folder, async (deps, { pool }) => {
  await silencePrograms(pool);
  const { achievementId } = await getEdition(deps, stage.editionIds[0] ?? '');
  return { learners: await addLearners(pool, runs * (perList - strangersPerList)), achievementId };
});
const begun: string[] = [];
const faults: string[] = [];
let killedInTheMiddle = 0;
for (let run = 0; run < runs; run++) {
  const server = await startServer(folder, port);
  const postmaster = readPostmaster(folder);
  await withPool(async (pool) => {
    const runId = await handIn(server.url, run);
    await until(pool, `select state = 'checked' as met from platform.bulk_run where id = '${runId}'`);
    const before = await awardsOf(pool);
    await registrarOf(server.url, stage).begin(runId);
    begun.push(runId);
    await until(pool, 'select count(*) > $1 as met from issuing.award', [before]);
    await setTimeout(random() * longestLife);
    const { rows } = await pool.query('select state from platform.bulk_run where id = $1', [runId]);
    if (rows[0]?.state === 'running') killedInTheMiddle++;
    await server.kill();
  });
  if (postmaster && !(await isGoneWithin(postmaster, 120_000))) faults.push(`run ${run}: an orphan stayed`);
  process.stderr.write(`\r[${run + 1} of ${runs}] ${killedInTheMiddle} killed in the middle `);
}
process.stderr.write('\n');

const last = await startServer(folder, port);
try {
  await withPool(async (pool) => {
    await untilIdle(pool);
    faults.push(...(await judgeLists(pool, { runIds: begun, learners })));
  });
  const { database, close } = await openDatabase(urlOfRunning(folder), { maxConnections: 1 });
  const verified = await verifyAll({ database }, last.url, verifiedOneOf);
  await close();
  faults.push(...verified.faults);
  console.log(`lists begun: ${begun.length}, killed in the middle: ${killedInTheMiddle}`);
  console.log(`awards judged: ${learners.length}; credentials verified: ${verified.checked}`);
} finally {
  await last.stop();
}
if (killedInTheMiddle === 0) faults.push('no list was killed in the middle: nothing was tested');
for (const fault of faults.slice(0, 20)) console.log(`FAULT ${fault}`);
console.log(faults.length === 0 ? `${runs} passed, 0 failed` : `0 passed, ${faults.length} failed`);
if (faults.length === 0) rmSync(folder, { recursive: true, force: true });
else console.log(`Repeat it with --seed ${seed}. What was left is in ${folder}`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Its run. */
function handIn(url: string, run: number): Promise<string> {
  const known = perList - strangersPerList;
  const strangers = Array.from(
    { length: strangersPerList },
    (_, index) => `stranger${run}-${index}@away.example`,
  );
  const addresses = [...learners.slice(run * known, (run + 1) * known), ...strangers];
  return registrarOf(url, stage).handIn(`email\n${addresses.join('\n')}\n`, achievementId);
}

async function withPool(work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const { pool, close } = await openDatabase(urlOfRunning(folder), { maxConnections: 2 });
  // Killing the server ends the database under it.
  pool.on('error', () => {});
  try {
    await work(pool);
  } finally {
    await close();
  }
}

async function awardsOf(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query('select count(*)::int as count from issuing.award');
  return rows[0]?.count ?? 0;
}

async function until(pool: pg.Pool, question: string, values: unknown[] = []): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const { rows } = await pool.query<{ met: boolean }>(question, values);
    if (rows[0]?.met) return;
    await setTimeout(20);
  }
  throw new Error(`It never came true (seed ${seed}, data in ${folder}): ${question}`);
}

/** No job of ours waits that may still be done, and every list is at its end. */
async function untilIdle(pool: pg.Pool): Promise<void> {
  await until(
    pool,
    `select not exists (select from graphile_worker._private_jobs where attempts < max_attempts
         and (run_at <= now() or attempts > 0) and coalesce(key, '') not like 'deliver-webhook:%')
       and not exists (select from platform.bulk_run where state = 'running') as met`,
  );
}
