import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { serve } from '@hono/node-server';
import { openBrowser } from '../../../../../../test/support/browser.ts';
import { createPerson } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { openSession } from '../../../modules/people/index.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const world = await testApp({ CAIRN_DEMO: '1' });
const { app, deps } = world;
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
after(() => server.close());
await new Promise((resolve) => server.once('listening', resolve));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await openBrowser();

const paths = ['/ui', '/ui/forms', '/ui/pictures', '/ui/badges', '/ui/lists', '/ui/rtl', '/', '/nowhere'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of paths) {
    test(`axe finds nothing on ${path} in the ${colorScheme} theme`, async () => {
      // The policy that keeps foreign scripts out would keep axe out too.
      const page = await browser.newPage({ colorScheme, bypassCSP: true });
      await page.goto(`${base}${path}`);
      await page.evaluate(axe);
      const found: string[] = await page.evaluate(
        `axe.run(document).then(({ violations }) => violations.flatMap((each) => each.nodes.map((node) => each.id + ' ' + node.html)))`,
      );
      assert.deepEqual(found, []);
      await page.close();
    });
  }
}

for (const width of [320, 390, 1280]) {
  test(`no page is wider than a window of ${width} pixels`, async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const path of paths) {
      await page.goto(`${base}${path}`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(beyond <= 0, `${path} is ${beyond} pixels wider`);
    }
    await page.close();
  });
}

test('a name of one long word leaves the bar and its links whole', async () => {
  const { personId } = await createPerson(world, { name: 'W'.repeat(100) });
  const token = await openSession(deps, { personId, method: 'password', userAgent: 'test' });
  for (const width of [320, 1000, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    await context.addCookies([{ name: 'cairn-session', value: token, url: base }]);
    const page = await context.newPage();
    await page.goto(base);
    await page.getByText('WWW').first().waitFor({ state: 'attached' });
    assert.equal(
      await page.evaluate(() => Math.max(document.documentElement.scrollWidth - innerWidth, 0)),
      0,
    );
    if (width > 1000) {
      const link = await page.getByRole('link', { name: 'Check a badge' }).first().boundingBox();
      assert.ok(link && link.height < 60, 'a link of the bar stands in one line');
    }
    await context.close();
  }
});

test('pages keep to their own content security policy', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security|violates/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const path of paths) await page.goto(`${base}${path}`);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('the menu of a phone opens and leads on without script', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(`${base}/ui`);
  await page.locator('.topbar__menu > summary').click();
  assert.equal(await page.locator('.topbar__menu a[href="/verify"]').isVisible(), true);
  await context.close();
});

test('the first stop of the keyboard is the way past the navigation', async () => {
  const page = await browser.newPage();
  await page.goto(`${base}/ui`);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#content');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
  await page.close();
});

test('letters do not move when the fonts arrive: layout shift stays under 0.02', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await route.continue();
  });
  await page.goto(`${base}/`);
  const shift: number = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        document.fonts.ready.then(() => setTimeout(() => resolve(sum), 200));
      }),
  );
  assert.ok(shift < 0.02, String(shift));
  await page.close();
});

test('a dialog opens, and a menu closes with Escape', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(`${base}/ui`);
  await page.locator('[data-opens="sample-dialog"]').click();
  assert.equal(await page.locator('#sample-dialog').isVisible(), true);
  await page.keyboard.press('Escape');
  await page.locator('.topbar__menu > summary').click();
  await page.keyboard.press('Escape');
  assert.equal(
    await page.locator('.topbar__menu').evaluate((menu) => (menu as HTMLDetailsElement).open),
    false,
  );
  await page.close();
});
