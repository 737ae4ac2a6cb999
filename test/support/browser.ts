import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { atEnd } from './at-end.ts';
import { fontSettings, packagedChromium } from './packaged-chromium.ts';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What keeps Chromium from asking the network for things of its own. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AudioServiceOutOfProcess',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** What a busy machine may take for one step of a page. It ends what hangs, and measures nothing. */
const patience = 300_000;

/** A browser that a test file keeps. One that died is started again, so that one fall is not the fall of all tests. */
export type TestBrowser = Pick<Browser, 'newPage' | 'newContext'>;

/**
 * A Chromium: `CHROME_PATH`, else an installed one, else the one inside the npm package `@sparticuz/chromium`.
 * One that dies at its first page is started once more, and that is said.
 */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await launchOnce();
  } catch (error) {
    process.stderr.write(`Chromium died as it started and is started once more. It said: ${error}\n`);
    return launchOnce();
  }
}

/** Unpacks the packaged Chromium once, before test files that run side by side would each do it. */
export async function prepareBrowser(): Promise<void> {
  await (await launchBrowser()).close();
}

/** One browser for a test file, closed after it. */
export async function openBrowser(): Promise<TestBrowser> {
  let browser = await launchBrowser();
  let restart: Promise<Browser> | undefined;
  atEnd(() => browser.close());
  async function alive(): Promise<Browser> {
    if (browser.isConnected()) return browser;
    if (!restart) process.stderr.write('Chromium died between two pages and is started once more.\n');
    restart ??= launchBrowser();
    browser = await restart;
    return browser;
  }
  return {
    newContext: async (options) => {
      const context = await (await alive()).newContext(options);
      context.setDefaultTimeout(patience);
      return context;
    },
    newPage: async (options) => {
      const page = await (await alive()).newPage(options);
      page.setDefaultTimeout(patience);
      return page;
    },
  };
}

/** Started, and seen to lay out letters: without a font that it finds, Chromium dies only there. */
async function launchOnce(): Promise<Browser> {
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROME_PATH is ${given}, but there is no such file.`);
  const installed = given ?? [...usualPlaces, ...playwrightPlaces()].find((path) => existsSync(path));
  const { path, environment } = installed ? { path: installed, environment: {} } : await packagedChromium();
  const fonts = process.platform === 'linux' ? { FONTCONFIG_FILE: await fontSettings() } : {};
  const browser = await chromium.launch({
    executablePath: path,
    args: quietFlags,
    env: { ...process.env, ...environment, ...fonts },
    headless: true,
    timeout: patience,
  });
  try {
    const page = await browser.newPage();
    await page.setContent('<p>Letters <code>of</code> <i>several</i> <b>kinds</b></p>');
    await page.locator('p').boundingBox();
    await page.close();
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

function playwrightPlaces(): string[] {
  const folder = join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium'))
    .flatMap((name) => [
      join(folder, name, 'chrome-linux', 'chrome'),
      join(folder, name, 'chrome-linux64', 'chrome'),
    ]);
}
