import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Language, languages } from '../../packages/server/src/web/words/index.ts';
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

const pages = new Map<string, Promise<Page>>();

/** A page of a browser in which the person is signed in; one a person and language. */
function pageOf(as: string | undefined, language: Language): Promise<Page> {
  const key = `${as} ${language.code}`;
  const known = pages.get(key);
  if (known) return known;
  const opened = open(as, language);
  pages.set(key, opened);
  return opened;
}

async function open(as: string | undefined, { locale }: Language): Promise<Page> {
  // The policy that keeps foreign scripts out would keep axe out too. A colour on its way to another is none to judge.
  const context = await browser.newContext({ bypassCSP: true, locale, reducedMotion: 'reduce' });
  // Not into what a page embeds: that is a page of its own.
  await context.addInitScript({ content: `if (window === top) {${axe}}` });
  const page = await context.newPage();
  if (!as) return page;
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole('button', { name: new RegExp(as) }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

/** What axe can find otherwise where the width and the colours differ: the whole of it looks once a page. */
const ofLook = {
  runOnly: {
    type: 'rule',
    values: [
      'color-contrast',
      'scrollable-region-focusable',
      'link-in-text-block',
      'target-size',
      'link-name',
    ],
  },
};
const ofWords = { rules: { 'color-contrast': { enabled: false } } };

/**
 * Each page is loaded once a language and looked at in both widths and both colours; colours, the dearest to look at,
 * are the same in a further language, where only words differ.
 */
const ways = [
  { width: 390, colorScheme: 'dark', axeRuns: ofLook, axeRunsAgain: undefined },
  { width: 1280, colorScheme: 'light', axeRuns: {}, axeRunsAgain: ofWords },
] as const;

/** What is wrong with a page, as sentences; undefined for an answer that is no page. */
async function look(page: Page, visit: PageVisit, language: Language): Promise<string[] | undefined> {
  if (!(await isPage(page, server.url + visit.path))) return undefined;
  const found: string[] = [];
  for (const { width, colorScheme, ...each } of ways) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    const faults = ((await page.evaluate(findFaults)) as string[]).filter(
      (fault) => !(isOfFrame(visit) && /^no (?:header|footer|nav)$/.test(fault)),
    );
    const axeRuns = language === languages[0] ? each.axeRuns : each.axeRunsAgain;
    const byAxe = axeRuns ? await runAxe(page, axeRuns) : [];
    const where = `${visit.path} as ${visit.as ?? 'nobody'}, ${width} px, ${colorScheme}`;
    found.push(...[...faults, ...byAxe].map((fault) => `${where}: ${fault}`));
  }
  const said = await page.evaluate('document.documentElement.lang');
  if (said !== language.code) found.push(`${visit.path}: its language is ${said}`);
  return found;
}

/** Goes there; false for what is no page, as a file. */
async function isPage(page: Page, address: string): Promise<boolean> {
  const answer = await page.goto(address).catch((error: Error) => {
    if (/Download is starting|ERR_ABORTED/.test(error.message)) return null;
    throw error;
  });
  return answer?.headers()['content-type']?.startsWith('text/html') ?? false;
}

async function runAxe(page: Page, axeRuns: object): Promise<string[]> {
  return page.evaluate(
    `axe.run(document, ${JSON.stringify(axeRuns)}).then(({ violations }) => violations.flatMap((each) => each.nodes.map((node) => each.id + " " + node.html)))`,
  );
}

/** What stands in the pages of others, who have their own head and foot around it. */
function isOfFrame({ route }: PageVisit): boolean {
  return route.startsWith('/embed/');
}

const findFaults = `(() => {
  const faults = [];
  if (!/\\S/.test(document.title)) faults.push('no title');
  const headings = document.querySelectorAll('h1');
  if (headings.length !== 1) faults.push(headings.length + ' h1');
  for (const landmark of ['main', 'header', 'footer', 'nav']) if (!document.querySelector(landmark)) faults.push('no ' + landmark);
  if (!document.documentElement.lang) faults.push('no language');
  if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the window');
  return faults;
})()`;

test('a test looks at every page that there is', () => {
  assert.deepEqual(unfilled, []);
  assert.ok(visits.length > 50, `${visits.length} routes`);
});

for (const language of languages) {
  test(`every page has a title, one h1, landmarks, fits its window, and axe finds nothing, in ${language.name}`, async () => {
    const faults: string[] = [];
    let looked = 0;
    for (const visit of visits) {
      const found = await look(await pageOf(visit.as, language), visit, language);
      if (!found) continue;
      looked++;
      faults.push(...found);
    }
    assert.ok(looked > 40, `${looked} pages`);
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
