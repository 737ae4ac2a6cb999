// npm run bench -- search [--json]: the search over 100,000 editions, 20 questions at a time. CAIRN_DATA or DATABASE_URL
// name a database that `npm run seed:large` filled; without them it is filled first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { readConfig } from '../packages/server/src/config.ts';
import { homeOfPostgres, startEmbeddedPostgres } from '../packages/server/src/database/embedded.ts';
import { migrate } from '../packages/server/src/database/migrate.ts';
import { openDatabase } from '../packages/server/src/database/open.ts';
import { createDeps } from '../packages/server/src/deps.ts';
import {
  catalogueFacets,
  catalogueSorts,
  searchCatalogue,
} from '../packages/server/src/modules/catalog/index.ts';
import { listingSource } from '../packages/server/src/modules/catalog/listing-source.ts';
import { silentLog } from '../packages/server/src/platform/log.ts';
import { createSearchIndex } from '../packages/server/src/platform/search/followed-index.ts';
import type { SearchQuestion } from '../packages/server/src/platform/search/search-question.ts';
import { listQuery } from '../packages/server/src/web/list/list-query.ts';
import { timePages } from './large/catalogue-page.ts';
import { large, loadLarge } from './large/load.ts';
import { askPeer, makePeer } from './large/obvious-sql.ts';
import { madeQuestions } from './large/questions.ts';
import { atATime, best, timed } from './large/timed.ts';

const pageBudget = { milliseconds: 40, kilobytes: 100 };
const budget = { milliseconds: 15, peerRatio: 20 };
const isJson = process.argv.includes('--json');
const count = Number(process.env.COUNT ?? large.editions);
const given = process.env.CAIRN_DATA;
const folder = given ?? mkdtempSync(join(tmpdir(), 'cairn-large-'));
const postgres = process.env.DATABASE_URL ? undefined : await startEmbeddedPostgres(folder);
const open = await openDatabase(process.env.DATABASE_URL ?? postgres?.url ?? '');
const index = createSearchIndex();

async function run(pool: pg.Pool): Promise<void> {
  const config = readConfig({ CAIRN_DATA: folder, CAIRN_URL: 'http://localhost:3000' });
  const deps = { ...createDeps(config, open.database, silentLog), catalogueIndex: index };
  const source = listingSource(deps);
  const before = process.memoryUsage().rss;
  const started = performance.now();
  await index.catchUp(source);
  say(
    `index made in ${seconds(started)} s, ${megabytes(process.memoryUsage().rss - before)} MB more in this process`,
  );
  const questions = madeQuestions(2000);
  const ask = (question: SearchQuestion) => index.ask(source, question);
  await timed(questions.slice(0, 300), ask);
  const ours = await best(3, () => timed(questions, ask));
  const whole = await timed(questions, ({ words, chosen }) =>
    searchCatalogue(deps, {
      ...nothing,
      words: words.map(({ word }) => word),
      facets: { ...nothing.facets, ...chosen },
      reads: ['en'],
    }),
  );
  say(
    `with the editions of the page read as well: p50 ${whole.p50.toFixed(1)}, p95 ${whole.p95.toFixed(1)} ms`,
  );
  const page = await timePages(deps, questions.slice(0, 1300));
  const limit = await best(3, () =>
    timed(questions, (_, number) =>
      pool.query('select title from catalog.achievement_edition where id = $1', [
        `acv_large${(number * 7919) % count}`,
      ]),
    ),
  );
  await makePeer(pool);
  const peer = await timed(questions.slice(0, 60), (question) => askPeer(pool, question));
  const line = {
    name: 'search-100000',
    value: rounded(ours.p95),
    unit: `ms, 95th of 100, ${atATime} at a time, ${count} editions`,
    peer: rounded(peer.p95),
    peerRatio: rounded(peer.p95 / ours.p95),
    limit: rounded(limit.p95),
    limitRatio: rounded(limit.p95 / ours.p95),
    p50: rounded(ours.p50),
    perSecond: Math.round(ours.perSecond),
    budget,
    ok: ours.p95 <= budget.milliseconds && peer.p95 / ours.p95 >= budget.peerRatio,
  };
  const pageLine = {
    name: 'catalogue-page-100000',
    value: rounded(page.p95),
    unit: `ms, 95th of 100, GET /catalogue, ${atATime} at a time, ${count} editions`,
    p50: rounded(page.p50),
    perSecond: Math.round(page.perSecond),
    asNew: { p95: rounded(page.asNew.p95), perSecond: Math.round(page.asNew.perSecond) },
    kilobytes: page.kilobytes,
    budget: pageBudget,
    ok: page.p95 <= pageBudget.milliseconds && page.kilobytes <= pageBudget.kilobytes,
  };
  if (isJson) for (const each of [line, pageLine]) console.log(JSON.stringify(each));
  else
    console.log(
      `${line.ok ? 'ok  ' : 'LOW '} ${line.name}: p50 ${line.p50} ms, p95 ${line.value} ms (at most ${budget.milliseconds}), ${line.perSecond} a second\n     obvious SQL: p95 ${line.peer} ms, ${line.peerRatio} x; a read by primary key: p95 ${line.limit} ms\n${pageLine.ok ? 'ok  ' : 'LOW '} ${pageLine.name}: p50 ${pageLine.p50} ms, p95 ${pageLine.value} ms (at most ${pageBudget.milliseconds}), ${pageLine.perSecond} a second; asked for the first time p95 ${pageLine.asNew.p95} ms, ${pageLine.asNew.perSecond} a second; pages of ${pageLine.kilobytes} KB at most`,
    );
  process.exitCode = line.ok && pageLine.ok ? 0 : 1;
}

const nothing = listQuery({ sorts: catalogueSorts, facets: catalogueFacets }).read({
  path: '',
  queries: () => ({}),
});

function say(step: string): void {
  if (!isJson) console.log(step);
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
const rounded = (value: number): number => Number(value.toPrecision(3));

try {
  await migrate(open.database, open.pool);
  const { rows } = await open.pool.query<{ count: number }>(
    'select count(*)::int as count from catalog.listing',
  );
  if ((rows[0]?.count ?? 0) < count) await loadLarge(open.pool, { count, tell: say });
  await run(open.pool);
} finally {
  await index.close();
  await open.close();
  await postgres?.stop();
  if (!given)
    for (const home of [homeOfPostgres(folder), folder]) rmSync(home, { recursive: true, force: true });
}
