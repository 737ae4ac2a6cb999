// Takes the pictures of docs/images from the running program with its demo world.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { homeOfPostgres } from '../packages/server/src/database/embedded.ts';
import { launchBrowser } from '../test/support/browser.ts';

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

const folder = mkdtempSync(join(tmpdir(), 'cairn-shots-'));
const port = 3900 + Math.floor(Math.random() * 90);
const base = `http://localhost:${port}`;
const server = spawn(process.execPath, [...process.execArgv, 'packages/server/src/main.ts'], {
  stdio: 'ignore',
  env: { ...process.env, CAIRN_DEMO: '1', CAIRN_DATA: folder, PORT: String(port), CAIRN_LOG: 'silent' },
});
const browser = await launchBrowser();
try {
  await waitForAnswer();
  mkdirSync('docs/images', { recursive: true });
  for (const shot of shots) await take(browser, shot);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  for (const home of [homeOfPostgres(folder), folder]) rmSync(home, { recursive: true, force: true });
}

async function take(using: Browser, { file, path, follow, as, dark, narrow }: Shot): Promise<void> {
  const context = await using.newContext({
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

async function waitForAnswer(): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (
      await fetch(`${base}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server did not answer within a minute.');
}
