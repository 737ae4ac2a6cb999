// Imports a table of a thousand rows into the demo world (at Tidewater, where no rule pack and no second person holds rows back) and takes the pictures of imports for docs/images.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { madeTable } from '../benchmarks/large/made-table.ts';
import { type Demo, type Look, looks, openAs, take, withDemo } from './demo-for-pictures.ts';

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

function open(demo: Demo, look: Look): Promise<Page> {
  return openAs(demo, look, { height: look.width > 1000 ? 1000 : 1100, as: 'Joris de Vries' });
}

/** As an author does; the address of the import when it is done. */
async function importTable(demo: Demo): Promise<string> {
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
