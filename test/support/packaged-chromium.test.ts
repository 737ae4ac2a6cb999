import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openBrowser } from './browser.ts';
import { fontSettings } from './packaged-chromium.ts';

const temporary = mkdtempSync(join(tmpdir(), 'cairn-fonts-test-'));
const before = process.env.TMPDIR;
after(() => rmSync(temporary, { recursive: true, force: true }));

test('in an empty temporary folder, the first folder that the font settings name has fonts in it', async () => {
  process.env.TMPDIR = temporary;
  try {
    const settings = readFileSync(await fontSettings(), 'utf8');
    const [, first = ''] = /<dir>([^<]+)<\/dir>/.exec(settings) ?? [];
    assert.ok(first.startsWith(temporary), first);
    assert.deepEqual(
      globSync('**/*.ttf', { cwd: first })
        .map((name) => name.split('/').at(-1))
        .sort(),
      ['OpenSans-Bold.ttf', 'OpenSans-Italic.ttf', 'OpenSans-Regular.ttf'],
    );
    assert.equal(readdirSync(temporary).length, 1, 'nothing half unpacked is left');
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});

test('a browser that died is started again for the next page', async () => {
  const browser = await openBrowser();
  const context = await browser.newContext();
  const devtools = await (await context.browser())?.newBrowserCDPSession();
  const gone = new Promise((resolve) => context.on('close', resolve));
  await devtools?.send('Browser.crash').catch(() => undefined);
  await gone;
  const page = await browser.newPage();
  await page.setContent('<title>again</title>');
  assert.equal(await page.title(), 'again');
});
