// npm run bench -- award [--json]: a list of 100,000 people in the running server, from the table that a registrar hands
// in to badges that are signed, kept, in status lists and told to their holders.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import { homeOfPostgres } from '../packages/server/src/database/embedded.ts';
import { openDatabase } from '../packages/server/src/database/open.ts';
import { getEdition } from '../packages/server/src/modules/catalog/index.ts';
import { copyLimit } from './award/limit.ts';
import { registrarOf } from './award/registrar.ts';
import { addLearners, silencePrograms } from './award/stage.ts';
import { prepare, urlOfRunning, withDatabase } from './crash/prepare.ts';
import { startServer } from './crash/server-process.ts';
import { freePort } from './crash/tools.ts';

const budget = { perSecond: 3500, limitRatio: 0.4, pageMilliseconds: 150 };
const isJson = process.argv.includes('--json');
const count = Number(process.env.COUNT ?? 100_000);
const folder = join(tmpdir(), `cairn-award-${process.pid}`);
const patience = 900_000;

async function run(): Promise<boolean> {
  const stage = await prepare(folder, 0);
  const { addresses, achievementId } = await withDatabase(folder, async (deps, { pool }) => {
    await silencePrograms(pool);
    const { achievementId } = await getEdition(deps, stage.editionIds[0] ?? '');
    return { addresses: await addLearners(pool, count), achievementId };
  });
  const server = await startServer(folder, await freePort());
  const { pool, close } = await openDatabase(urlOfRunning(folder), { maxConnections: 2 });
  try {
    const registrar = registrarOf(server.url, stage);
    const lines = addresses.map(
      (address, index) => `${address},2026-05-${(index % 28) + 1},Cohort ${index % 7}`,
    );
    const begun = performance.now();
    const runId = await registrar.handIn(`email,awarded on,note\n${lines.join('\n')}\n`, achievementId);
    const readIn = performance.now() - begun;
    await until(pool, `select state = 'checked' as met from platform.bulk_run where id = '${runId}'`);
    const checkedIn = performance.now() - begun - readIn;
    say(`read in ${seconds(readIn)} s, each line looked at in ${seconds(checkedIn)} s`);
    const noticesBefore = await countNotices(pool);
    const pages = askPages(server.url, stage);
    const awarding = performance.now();
    await registrar.begin(runId);
    const memory: number[] = [];
    const isLate = () => performance.now() - awarding > patience;
    for (let done = 0; done < count && !isLate(); await setTimeout(100)) {
      done = (await readRun(pool, runId)).done;
      while (done >= (memory.length + 1) * (count / 5)) memory.push(megabytesOf(server.processId));
    }
    const signedIn = performance.now() - awarding;
    while ((await countNotices(pool)) - noticesBefore < count && !isLate()) await setTimeout(100);
    const tookAll = performance.now() - awarding;
    const pageTimes = await pages.end();
    const [first, last] = await edges(pool, runId);
    const ended = await readRun(pool, runId);
    if (ended.state !== 'done' || ended.done !== count || isLate()) throw new Error(JSON.stringify(ended));
    const limit = await copyLimit(pool, count);
    const perSecond = (count * 1000) / tookAll;
    const line = {
      name: `award-${count}`,
      value: Math.round(perSecond),
      unit: 'awards a second, signed, kept, status-listed and told',
      limit: Math.round(limit),
      limitRatio: rounded(perSecond / limit),
      signedPerSecond: Math.round((count * 1000) / signedIn),
      fromFilePerSecond: Math.round((count * 1000) / (tookAll + checkedIn + readIn)),
      seconds: {
        read: rounded(readIn / 1000),
        check: rounded(checkedIn / 1000),
        award: rounded(tookAll / 1000),
      },
      thousandMilliseconds: { first: rounded(first), last: rounded(last) },
      megabytes: memory,
      pages: { count: pageTimes.length, p95: rounded(quantile(pageTimes, 0.95)) },
      budget,
      ok: false,
    };
    line.ok =
      line.value >= budget.perSecond &&
      line.limitRatio >= budget.limitRatio &&
      line.pages.p95 <= budget.pageMilliseconds;
    if (isJson) console.log(JSON.stringify(line));
    else
      console.log(
        `${line.ok ? 'ok  ' : 'LOW '} ${line.name}: ${line.value} a second (at least ${budget.perSecond}), ${line.limitRatio} of what the database copies (${line.limit} a second; at least ${budget.limitRatio})\n     signed and kept alone ${line.signedPerSecond} a second; with reading and looking at the file ${line.fromFilePerSecond}\n     first thousand ${line.thousandMilliseconds.first} ms, last ${line.thousandMilliseconds.last} ms; memory ${memory.join(', ')} MB at each fifth\n     pages meanwhile: p95 ${line.pages.p95} ms of ${line.pages.count} (at most ${budget.pageMilliseconds})`,
      );
    return line.ok;
  } finally {
    await close();
    await server.stop();
  }
}

async function readRun(pool: pg.Pool, runId: string): Promise<{ state: string; done: number }> {
  const { rows } = await pool.query('select state, done from platform.bulk_run where id = $1', [runId]);
  return rows[0];
}

async function countNotices(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query('select count(*)::int as count from notices.notice');
  return rows[0]?.count ?? 0;
}

/** How long a thousand took at the beginning and at the end, as the means over a tenth of all. */
async function edges(pool: pg.Pool, runId: string): Promise<[number, number]> {
  const { rows } = await pool.query<{ at: Date }>(
    `select credential.signed_at as at from platform.bulk_row as row
       join issuing.credential as credential on credential.award_id = row.about
     where row.run_id = $1 order by credential.signed_at`,
    [runId],
  );
  const at = (place: number) => rows[Math.min(rows.length - 1, Math.max(0, place))]?.at.getTime() ?? 0;
  const tenth = Math.floor(rows.length / 10);
  const perThousand = (from: number, to: number) => ((at(to) - at(from)) * 1000) / (to - from);
  return [perThousand(0, tenth), perThousand(rows.length - 1 - tenth, rows.length - 1)];
}

/** Reads pages as visitors do, one after the other with a pause, until it is told to end; milliseconds of each. */
function askPages(url: string, { slug }: { slug: string }): { end(): Promise<number[]> } {
  const took: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver)
      for (const page of ['/', '/catalogue', `/organisations/${slug}`, '/verify']) {
        const begun = performance.now();
        const answer = await fetch(`${url}${page}`);
        await answer.text();
        if (answer.status !== 200) throw new Error(`${page} was answered with ${answer.status}.`);
        took.push(performance.now() - begun);
        await setTimeout(200);
      }
  })();
  return {
    async end() {
      isOver = true;
      await asking;
      return took;
    },
  };
}

async function until(pool: pg.Pool, question: string): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const { rows } = await pool.query<{ met: boolean }>(question);
    if (rows[0]?.met) return;
    await setTimeout(100);
  }
  throw new Error(`It never came true: ${question}`);
}

function megabytesOf(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function say(step: string): void {
  if (!isJson) console.log(step);
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
const rounded = (value: number): number => Number(value.toPrecision(3));
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN;

try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  for (const home of [homeOfPostgres(folder), folder]) rmSync(home, { recursive: true, force: true });
}
