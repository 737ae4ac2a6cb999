// npm run crash -- --during bulk-verify --runs 20 [--seed 1]: somebody has many badges checked, and the server is killed
// in the middle; again and again. In the end every row must have its one verdict, the right one.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { addProof, didKeyFromPublicKey, type JsonObject } from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import type pg from 'pg';
import { openDatabase } from '../packages/server/src/database/open.ts';
import { checkerOf } from './crash/checker.ts';
import { judgeChecks } from './crash/judge-checks.ts';
import { prepare, urlOfRunning } from './crash/prepare.ts';
import { startServer } from './crash/server-process.ts';
import { freePort, isGoneWithin, randomFrom, readPostmaster } from './crash/tools.ts';
import { typicalCredential } from './typical-credential.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20' }, seed: { type: 'string' } },
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
/** Several turns of a run. */
const perCheck = 400;
/** Milliseconds from the first verdict of a check to the kill. */
const longestLife = 1500;
const patience = 600_000;

const folder = join(tmpdir(), `cairn-crash-${process.pid}`);
const random = randomFrom(seed);
const port = await freePort();
console.log(`kill -9 of the server during ${runs} checks of ${perCheck} badges, seed ${seed}`);
const stage = await prepare(folder, 0);
const signed = await signedTexts();
const begun: { checkId: string; expected: string[] }[] = [];
const faults: string[] = [];
let killedInTheMiddle = 0;
for (let run = 0; run < runs; run++) {
  const server = await startServer(folder, port);
  const postmaster = readPostmaster(folder);
  await withPool(async (pool) => {
    const rows = rowsOf(signed, random);
    const checkId = await checkerOf(server.url, stage).handIn(rows.map(({ text }) => text));
    begun.push({ checkId, expected: rows.map(({ verdict }) => verdict) });
    await until(
      pool,
      'select exists (select from verification.presented where run_id = $1 and verdict is not null) as met',
      [checkId],
    );
    await setTimeout(random() * longestLife);
    const { rows: states } = await pool.query('select state from platform.bulk_run where id = $1', [checkId]);
    if (states[0]?.state === 'running') killedInTheMiddle++;
    await server.kill();
  });
  if (postmaster && !(await isGoneWithin(postmaster, 120_000))) faults.push(`run ${run}: an orphan stayed`);
  process.stderr.write(`\r[${run + 1} of ${runs}] ${killedInTheMiddle} killed in the middle `);
}
process.stderr.write('\n');

const last = await startServer(folder, port);
try {
  await withPool(async (pool) => {
    const ids = begun.map(({ checkId }) => checkId);
    await until(
      pool,
      `select not exists (select from platform.bulk_run where id = any($1) and state = 'running') as met`,
      [ids],
    );
    faults.push(...(await judgeChecks(pool, begun)));
  });
  for (const { checkId } of begun)
    faults.push(...(await checkerOf(last.url, stage).judgeFiles(checkId, perCheck)));
} finally {
  await last.stop();
}
console.log(`checks begun: ${begun.length}, killed in the middle: ${killedInTheMiddle}`);
console.log(`verdicts judged: ${begun.length * perCheck}`);
if (killedInTheMiddle === 0) faults.push('no check was killed in the middle: nothing was tested');
for (const fault of faults.slice(0, 20)) console.log(`FAULT ${fault}`);
console.log(faults.length === 0 ? `${runs} passed, 0 failed` : `0 passed, ${faults.length} failed`);
if (faults.length === 0) rmSync(folder, { recursive: true, force: true });
else console.log(`Repeat it with --seed ${seed}. What was left is in ${folder}`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Good ones, altered ones, and what is no badge, in an order by chance. */
function rowsOf(signed: readonly string[], random: () => number): { text: string; verdict: string }[] {
  return Array.from({ length: perCheck }, () => {
    const text = signed[Math.floor(random() * signed.length)] ?? '';
    const kind = random();
    if (kind < 0.2) return { text: text.replace('Foundations of', 'Heights of'), verdict: 'altered' };
    if (kind < 0.3) return { text: '{"a":"letter"}', verdict: 'not-a-credential' };
    return { text, verdict: 'issuer-unknown' };
  });
}

/** By an issuer that is its key, so that nothing has to be asked for; nobody here knows it. */
async function signedTexts(): Promise<string[]> {
  const { publicJwk, privateJwk } = generateKeyPair('Ed25519');
  const { did, verificationMethod } = didKeyFromPublicKey({ algorithm: 'Ed25519', jwk: publicJwk });
  const signer = createSigner(privateJwk);
  const texts: string[] = [];
  for (let award = 0; award < 40; award++) {
    const { validUntil: _, ...unsigned } = typicalCredential(award);
    const credential = { ...unsigned, issuer: { ...(unsigned.issuer as object), id: did } } as JsonObject;
    const created = '2026-11-22T02:00:00Z';
    const options = {
      cryptosuite: 'eddsa-rdfc-2022',
      verificationMethod,
      created,
      signer,
      crypto: nodeCrypto,
    } as const;
    texts.push(JSON.stringify(await addProof(credential, options)));
  }
  return texts;
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

async function until(pool: pg.Pool, question: string, values: unknown[] = []): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const { rows } = await pool.query<{ met: boolean }>(question, values);
    if (rows[0]?.met) return;
    await setTimeout(20);
  }
  throw new Error(`It never came true (seed ${seed}, data in ${folder}): ${question}`);
}
