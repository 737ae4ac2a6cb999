// Imports a table of a thousand rows into the demo world (at Tidewater, where no rule pack and no second person holds rows back) and takes the pictures of imports for docs/images.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { madeTable } from '../benchmarks/large/made-table.ts';
import { withDemo } from './demo-for-pictures.ts';

const looks = [
  { name: 'en-1280-light', locale: 'en-GB', width: 1280, colorScheme: 'light' },
  { name: 'en-390-dark', locale: 'en-GB', width: 390, colorScheme: 'dark' },
  { name: 'de-1280-dark', locale: 'de-DE', width: 1280, colorScheme: 'dark' },
  { name: 'de-390-light', locale: 'de-DE', width: 390, colorScheme: 'light' },
] as const;
const patience = 900_000;
type Look = (typeof looks)[number];
const search = '/catalogue?q=weldng&subject=engineering';

await withDemo(async ({ base, browser }) => {
  mkdirSync('docs/images', { recursive: true });
  const imported = await importTable({ base, browser });
  for (const look of looks) {
    const page = await open({ base, browser }, look);
    await page.goto(imported);
    await take(page, 'import', look);
    await page.goto(base + search);
    await take(page, 'import-catalogue', look);
    const ids = await page
      .locator('a[href^="/achievements/ach_"]')
      .evaluateAll((links) => [
        ...new Set(links.map((link) => link.getAttribute('href')?.split('/')[2] ?? '')),
      ]);
    await page.goto(
      `${base}/compare?${ids
        .slice(0, 3)
        .map((id) => `ids=${id}`)
        .join('&')}`,
    );
    await take(page, 'import-compare', look);
    await page.context().close();
  }
});

async function open({ base, browser }: { base: string; browser: Browser }, look: Look): Promise<Page> {
  const { locale, width, colorScheme } = look;
  const context = await browser.newContext({
    viewport: { width, height: width > 1000 ? 1000 : 1100 },
    ...{ locale, colorScheme },
  });
  // Nothing here is about speed: on a busy machine a page of a thousand rows takes what it takes.
  context.setDefaultTimeout(patience);
  context.setDefaultNavigationTimeout(patience);
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  await page.getByRole('button', { name: /Joris de Vries/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

/** As an author does; the address of the import when it is done. */
async function importTable(demo: { base: string; browser: Browser }): Promise<string> {
  const page = await open(demo, looks[0]);
  await page.goto(`${demo.base}/console/tidewater/imports/new`);
  const buffer = Buffer.from(madeTable(1000).text);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'kursangebot.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Look at the file' }).click();
  await page.waitForURL(/\/uploads\//);
  await take(page, 'import-columns', looks[0]);
  await page.getByLabel('Publish what is complete').check();
  await page.getByRole('button', { name: 'Check every row' }).click();
  await page.waitForURL(/\/imports\/run_/);
  const imported = page.url();
  await page.getByRole('button', { name: /^Import \d/ }).click();
  const done = page.getByText('Imported', { exact: true });
  await done.waitFor();
  await page.context().close();
  return imported;
}

async function take(page: Page, file: string, { name }: Look): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: `docs/images/${file}-${name}.png` });
}
