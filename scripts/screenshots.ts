// Takes the pictures of docs/images from the running program with its demo world.
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { withDemo } from './demo-for-pictures.ts';

interface Shot {
  file: string;
  /** Path, or the text of a link to follow from there. */
  path: string;
  follow?: string;
  as?: string;
  dark?: boolean;
  narrow?: boolean;
}

const shots: Shot[] = [
  { file: 'home', path: '/' },
  { file: 'home-dark-phone', path: '/', dark: true, narrow: true },
  { file: 'catalogue', path: '/catalogue' },
  { file: 'achievement', path: '/catalogue', follow: 'Coding Foundation' },
  { file: 'award', path: '/wallet', follow: 'Coding Foundation', as: 'Amara Okafor' },
  { file: 'verify-dark', path: '/verify', dark: true },
  { file: 'console', path: '/console/northmoor/achievements', as: 'Priya Raman' },
];

await withDemo(async (demo) => {
  mkdirSync('docs/images', { recursive: true });
  for (const shot of shots) await take(demo, shot);
});

async function take(
  { base, browser }: { base: string; browser: Browser },
  { file, path, follow, as, dark, narrow }: Shot,
): Promise<void> {
  const context = await browser.newContext({
    viewport: narrow ? { width: 390, height: 844 } : { width: 1280, height: 860 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  if (as) {
    await page.goto(`${base}/sign-in`);
    await page.getByRole('button', { name: new RegExp(as) }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }
  await page.goto(base + path);
  if (follow) {
    await page.getByRole('link', { name: follow }).first().click();
    await page.waitForURL((url) => url.pathname !== path);
  }
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `docs/images/${file}.png` });
  await context.close();
}
