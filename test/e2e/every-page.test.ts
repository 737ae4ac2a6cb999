import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { putMail } from '../support/people.ts';
import { testServer } from '../support/test-server.ts';
import { listVisits, type PageVisit } from './every-page.ts';

const server = await testServer({ CAIRN_DEMO: '1' });
const browser = await openBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let visits: PageVisit[] = [];
let unfilled: string[] = [];
before(async () => {
  // So that the outbox has something to show.
  await putMail(server, {
    to: 'amara@learner.example',
    subject: 'Hello',
    text: 'A message.',
  });
  ({ visits, unfilled } = await listVisits(server));
});

const contexts = new Map<string, Promise<BrowserContext>>();

/** A browser in which the person is signed in; one a person and theme. */
function contextOf(as: string | undefined, colorScheme: 'light' | 'dark'): Promise<BrowserContext> {
  const key = `${as} ${colorScheme}`;
  const known = contexts.get(key);
  if (known) return known;
  const opened = open(as, colorScheme);
  contexts.set(key, opened);
  return opened;
}

async function open(as: string | undefined, colorScheme: 'light' | 'dark'): Promise<BrowserContext> {
  // The policy that keeps foreign scripts out would keep axe out too.
  const context = await browser.newContext({
    colorScheme,
    bypassCSP: true,
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
  });
  if (!as) return context;
  const page = await context.newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole('button', { name: new RegExp(as) }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.close();
  return context;
}

/** What is wrong with a page, as sentences; undefined for an answer that is no page. */
async function look(page: Page, visit: PageVisit): Promise<string[] | undefined> {
  const isHtml = (await page.request.get(server.url + visit.path).catch(() => undefined))
    ?.headers()
    ['content-type']?.startsWith('text/html');
  if (!isHtml) return undefined;
  await page.goto(server.url + visit.path);
  const faults: string[] = await page.evaluate(findFaults);
  await page.evaluate(axe);
  const found: string[] = await page.evaluate(
    'axe.run(document).then(({ violations }) => violations.flatMap((each) => each.nodes.map((node) => each.id + " " + node.html)))',
  );
  return [...faults, ...found].map((fault) => `${visit.path} as ${visit.as ?? 'nobody'}: ${fault}`);
}

const findFaults = `(() => {
  const faults = [];
  if (!/\\S/.test(document.title)) faults.push('no title');
  const headings = document.querySelectorAll('h1');
  if (headings.length !== 1) faults.push(headings.length + ' h1');
  for (const landmark of ['main', 'header', 'footer', 'nav']) if (!document.querySelector(landmark)) faults.push('no ' + landmark);
  if (!document.documentElement.lang) faults.push('no language');
  if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than 390 pixels');
  return faults;
})()`;

test('a test looks at every page that there is', () => {
  assert.deepEqual(unfilled, []);
  assert.ok(visits.length > 50, `${visits.length} routes`);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page has a title, one h1, landmarks, fits 390 pixels, and axe finds nothing in ${colorScheme}`, async () => {
    const faults: string[] = [];
    let pages = 0;
    for (const visit of visits) {
      const page = await (await contextOf(visit.as, colorScheme)).newPage();
      const found = await look(page, visit);
      await page.close();
      if (!found) continue;
      pages++;
      faults.push(...found);
    }
    assert.ok(pages > 40, `${pages} pages`);
    assert.deepEqual(faults, []);
  });
}

test('a page without title, heading and landmarks would be found', async () => {
  const page = await browser.newPage();
  await page.setContent('<p>bare</p>');
  assert.deepEqual(await page.evaluate(findFaults), [
    'no title',
    '0 h1',
    'no main',
    'no header',
    'no footer',
    'no nav',
    'no language',
  ]);
  await page.close();
});
