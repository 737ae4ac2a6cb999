// Takes the pictures of awarding, holding, showing and checking badges for docs/images, in both languages, light and dark.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Demo, type Look, looks, openAs, take as takeFile, withDemo } from './demo-for-pictures.ts';

const verdicts = ['valid', 'altered', 'suspended', 'replaced', 'revoked'];
/** Two lines that can be awarded, and three of which each has another fault. */
const list = `E-Mail;Earned on;Reference
lena.fischer@learner.example;2026-11-20;C-1
omar.haddad@learner.example;2026-11-20;C-2
no address;2026-11-20;C-3
ida.berg@learner.example;31.02.2026;C-4
lena.fischer@learner.example;2026-11-20;C-5
`;

await withDemo(async (demo) => {
  mkdirSync('docs/images', { recursive: true });
  for (const look of looks) {
    await takeAwarding(demo, look);
    const shown = await takeHolding(demo, look);
    await takeReading(demo, look, shown);
  }
});

/** A list with errors, before anything is awarded. */
async function takeAwarding(demo: Demo, look: Look): Promise<void> {
  const page = await open(demo, look, 'Margaret Hale');
  await page.goto(`${demo.base}/console/northmoor/awards/lists/new`);
  const buffer = Buffer.from(list);
  await page.locator('input[type=file]').setInputFiles({ name: 'course.csv', mimeType: 'text/csv', buffer });
  await page.locator('main form select').first().selectOption({ index: 1 });
  await page.locator('main form[enctype] button').first().click();
  await page.waitForURL(/\/lists\/run_/);
  // Each line is looked at in a job; the page asks by itself how far it is.
  await page.locator('main table').first().waitFor();
  await page.locator('progress').first().waitFor({ state: 'hidden' });
  await page
    .locator('main table')
    .first()
    .evaluate((table) => table.scrollIntoView());
  await take(page, 'award-list', look);
  await page.context().close();
}

/** Wallet, links, certificate; gives the addresses of what others see. */
async function takeHolding(demo: Demo, look: Look): Promise<{ link: string; showcase: string }> {
  const page = await open(demo, look, 'Amara Okafor');
  await page.goto(`${demo.base}/wallet`);
  await take(page, 'wallet', look);
  const award = await page.locator('main a[href^="/wallet/awd_"]').first().getAttribute('href');
  await page.goto(`${demo.base}/wallet/links`);
  await take(page, 'links', look);
  await page.locator('main a[href^="/wallet/links/grt_"]').first().click();
  const link = await page.locator('input[value*="/share/"]').first().inputValue();
  await page.goto(`${demo.base}/wallet/showcase`);
  const showcase = await page.locator('input[value*="/showcases/"]').first().inputValue();
  await page.goto(`${demo.base}${award}/certificate.svg?lang=${look.locale.slice(0, 2)}`);
  await take(page, 'certificate', look);
  await page.context().close();
  return { link, showcase };
}

/** What a stranger sees. */
async function takeReading(
  demo: Demo,
  look: Look,
  { link, showcase }: { link: string; showcase: string },
): Promise<void> {
  const page = await open(demo, look);
  await page.goto(link);
  await take(page, 'shared', look);
  await page.goto(showcase);
  await take(page, 'showcase', look);
  await page.goto(`${showcase}/role`);
  await page.locator('.role-picker a').first().click();
  await page.locator('.role-check__sum').waitFor();
  await take(page, 'role-check', look);
  for (const verdict of verdicts) {
    await page.goto(`${demo.base}/verify?sample=${verdict}`);
    await take(page, `verdict-${verdict}`, look);
  }
  await page.context().close();
}

function open(demo: Demo, look: Look, as?: string): Promise<Page> {
  return openAs(demo, look, { height: look.width > 1000 ? 860 : 844, ...(as && { as }) });
}

async function take(page: Page, file: string, look: Look): Promise<void> {
  await page.waitForLoadState('networkidle');
  await takeFile(page, `badge-${file}`, look);
}
