import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { homeOfPostgres } from '../packages/server/src/database/embedded.ts';
import { launchBrowser } from '../test/support/browser.ts';

/** Runs the program with its demo world, in a folder that is removed afterwards, while pictures are taken of it. */
export async function withDemo(work: (demo: Demo) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-shots-'));
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const server = spawn(process.execPath, [...process.execArgv, 'packages/server/src/main.ts'], {
    stdio: 'ignore',
    env: { ...process.env, CAIRN_DEMO: '1', CAIRN_DATA: folder, PORT: String(port), CAIRN_LOG: 'silent' },
  });
  const browser = await launchBrowser();
  try {
    // A server that ends says so here; its own answer is the only one that counts.
    const ended = new Promise<never>((_, reject) =>
      server.once('exit', (code) => reject(new Error(`The demo ended by itself with ${code}.`))),
    );
    ended.catch(() => {});
    await Promise.race([waitForAnswer(base), ended]);
    await work({ base, browser });
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    if (server.exitCode === null && server.signalCode === null)
      await new Promise((resolve) => server.once('exit', resolve));
    for (const home of [homeOfPostgres(folder), folder]) rmSync(home, { recursive: true, force: true });
  }
}

export interface Demo {
  base: string;
  browser: Browser;
}

/** How a page is looked at: both languages, both widths, both colours, each with each other once. */
export const looks = [
  { name: 'en-1280-light', locale: 'en-GB', width: 1280, colorScheme: 'light' },
  { name: 'en-390-dark', locale: 'en-GB', width: 390, colorScheme: 'dark' },
  { name: 'de-1280-dark', locale: 'de-DE', width: 1280, colorScheme: 'dark' },
  { name: 'de-390-light', locale: 'de-DE', width: 390, colorScheme: 'light' },
] as const;
export type Look = (typeof looks)[number];

/** Nothing here is about speed: on a busy machine a page of a thousand rows takes what it takes. */
const patience = 900_000;

/** A page for somebody of the demo world, by the name on the button, or for nobody. */
export async function openAs(
  { base, browser }: Demo,
  { locale, width, colorScheme }: Look,
  { height, as }: { height: number; as?: string },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme });
  context.setDefaultTimeout(patience);
  context.setDefaultNavigationTimeout(patience);
  const page = await context.newPage();
  if (!as) return page;
  await page.goto(`${base}/sign-in`);
  await page.getByRole('button', { name: new RegExp(as) }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

export async function take(page: Page, file: string, { name }: Look): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: `docs/images/${file}-${name}.png` });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 3911;
}

async function waitForAnswer(base: string): Promise<void> {
  for (let attempt = 0; attempt < 4800; attempt++) {
    if (
      await fetch(`${base}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server did not answer within four minutes.');
}
