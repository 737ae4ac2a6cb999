// Takes the pictures of awarding, holding, showing and checking badges for docs/images, in both languages, light and dark.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { withDemo } from './demo-for-pictures.ts';

const looks = [
  { name: 'en-1280-light', locale: 'en-GB', width: 1280, colorScheme: 'light' },
  { name: 'en-390-dark', locale: 'en-GB', width: 390, colorScheme: 'dark' },
  { name: 'de-1280-dark', locale: 'de-DE', width: 1280, colorScheme: 'dark' },
  { name: 'de-390-light', locale: 'de-DE', width: 390, colorScheme: 'light' },
] as const;
type Look = (typeof looks)[number];
interface Demo {
  base: string;
  browser: Browser;
}

const patience = 60_000;
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

async function open({ base, browser }: Demo, look: Look, as?: string): Promise<Page> {
  const { locale, width, colorScheme } = look;
  const context = await browser.newContext({
    viewport: { width, height: width > 1000 ? 860 : 844 },
    ...{ locale, colorScheme },
  });
  context.setDefaultTimeout(patience);
  context.setDefaultNavigationTimeout(patience);
  const page = await context.newPage();
  if (as) {
    await page.goto(`${base}/sign-in`);
    await page.getByRole('button', { name: new RegExp(as) }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }
  return page;
}

async function take(page: Page, file: string, { name }: Look): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: `docs/images/badge-${file}-${name}.png` });
}
