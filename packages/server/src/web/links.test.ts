import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Browser, signIn } from '../../../../test/support/people.ts';
import { testApp } from '../../../../test/support/test-app.ts';

const server = await testApp({ CAIRN_DEMO: '1' });

before(async () => {
  server.setNow('2026-11-22T10:00:00Z');
  await server.fillDemo();
});

/** What the pages of a console look like; of each that looks alike, two are opened. */
const mostAlike = 2;
/** Mails of everybody, in the demo world only; and files. */
const elsewhere = /^\/(?:outbox|assets|ui|api|pictures|open-data\/.+)\b/;

for (const [person, home] of [
  ['Priya Raman', '/console/northmoor'],
  ['Margaret Hale', '/console/northmoor'],
  ['Eleanor Whitby', '/console/northmoor'],
  ['Ciara Walsh', '/console/ashgrove'],
  ['Ruth Adeyemi', '/console/meridian'],
  ['Robin Alder', '/admin'],
  ['Amara Okafor', '/learn'],
] as const) {
  test(`no link that ${person} sees leads to a page that ${person} may not open`, async () => {
    const { opened, refused } = await walk(await enter(person), home);
    assert.ok(opened > 10, `${opened} pages were opened`);
    assert.deepEqual(refused, []);
  });
}

async function enter(person: string): Promise<Browser> {
  const { id } = await server.deps.database
    .selectFrom('people.person')
    .select('id')
    .where('name', '=', person)
    .executeTakeFirstOrThrow();
  return signIn(server, { personId: id });
}

async function walk(browser: Browser, home: string) {
  const queue = [home];
  const seen = new Map<string, number>();
  const refused: string[] = [];
  let opened = 0;
  const comesFrom = new Map<string, string>();
  for (const path of queue) {
    const alike = path.replace(/\?.*/, '').replace(/\/[a-z]{3}_\w+/g, '/:id');
    const times = seen.get(alike) ?? 0;
    if (times >= mostAlike) continue;
    seen.set(alike, times + 1);
    const answer = await browser.get(path);
    if (answer.status >= 400) refused.push(`${answer.status} ${path} on ${comesFrom.get(path)}`);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    opened += 1;
    for (const link of linksOf(await answer.text(), path)) {
      if (comesFrom.has(link)) continue;
      comesFrom.set(link, path);
      queue.push(link);
    }
  }
  return { opened, refused };
}

function linksOf(html: string, path: string): string[] {
  const base = 'http://cairn.test';
  return [...html.matchAll(/<a\b[^>]*href="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), base + path))
    .filter(({ origin, pathname }) => origin === base && !elsewhere.test(pathname))
    .map(({ pathname, search }) => pathname + search);
}
