import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { elementSnippet, embedPaths } from '../../packages/server/src/modules/wallet/index.ts';
import { createAward, createAwardingOrganisation } from '../support/awards.ts';
import { openBrowser } from '../support/browser.ts';
import { testServer } from '../support/test-server.ts';

const server = await testServer();
const school = await createAwardingOrganisation(server, {}, { name: 'School of Tests' });
const { award } = await createAward(server, school, { holderName: 'Ada Sample' });
const { publicUrl } = server.deps.config;
const snippet = elementSnippet({
  address: `${publicUrl}/awards/${award.id}`,
  picture: `${publicUrl}${embedPaths.picture(award.id)}`,
  script: `${publicUrl}${embedPaths.script}`,
  alt: 'Badge',
});

/** A site of somebody else, which shows the badge. */
const site = createServer((_request, response) =>
  response
    .setHeader('content-type', 'text/html')
    .end(`<!doctype html><html lang="de"><title>Ada</title><link rel="icon" href="data:,"><body>${snippet}`),
);
await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
const siteHost = `127.0.0.1:${(site.address() as AddressInfo).port}`;
after(() => site.close());

async function visit(javaScriptEnabled: boolean) {
  const browser = await openBrowser();
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).host));
  await page.goto(`http://${siteHost}/`);
  return { page, asked };
}

test('in a page of another site the badge becomes a card that says how it stands, in the language of the page', async () => {
  const { page, asked } = await visit(true);
  const card = page.locator('cairn-badge a').filter({ hasText: 'Gültig' });
  await card.waitFor({ timeout: 60_000 });
  assert.match(
    await card.innerText(),
    /Testing foundations\s+Erworben von Ada Sample\s+Ausgestellt von School/,
  );
  assert.equal(await card.getAttribute('href'), `${publicUrl}/awards/${award.id}`);
  assert.deepEqual([...new Set(asked)].sort(), [siteHost, new URL(publicUrl).host].sort());
  assert.deepEqual(await page.context().cookies(), []);
});

test('without script the picture stays, and leads to the badge', async () => {
  const { page } = await visit(false);
  const picture = page.locator('cairn-badge a img');
  await picture.waitFor();
  await page.waitForLoadState('load');
  assert.equal(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth), 400);
});
