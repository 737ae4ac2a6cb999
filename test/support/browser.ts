import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { atEnd } from './at-end.ts';

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

/** A Chromium: `CHROME_PATH`, else an installed one, else the one inside the npm package `@sparticuz/chromium`. */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROME_PATH is ${given}, but there is no such file.`);
  const installed = given ?? [...usualPlaces, ...playwrightPlaces()].find((path) => existsSync(path));
  return chromium.launch({
    executablePath: installed ?? (await packagedChromium()),
    args: quietFlags,
    headless: true,
  });
}

/** Unpacks the packaged Chromium once, before test files that run side by side would each do it. */
export async function prepareBrowser(): Promise<void> {
  await (await launchBrowser()).close();
}

/** One browser for a test file, closed after it. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchBrowser();
  atEnd(() => browser.close());
  return browser;
}

/** The package unpacks into the temporary folder: one of this account's own, as another account's cannot be run. */
async function packagedChromium(): Promise<string> {
  const folder = join(tmpdir(), `cairn-chromium-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  // The package brings the system libraries that a bare machine lacks, and unpacks them only where this is set.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
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
