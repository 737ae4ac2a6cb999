import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from '../support/browser.ts';
import { testServer } from '../support/test-server.ts';
import {
  author,
  enterAs,
  explain,
  find,
  hold,
  learn,
  leave,
  revoke,
  verifyAsStranger,
  type Walk,
} from './thin-path.ts';

const server = await testServer({ CAIRN_DEMO: '1' });
const browser = await openBrowser();

async function walkThrough(walk: Walk, { title, email }: { title: string; email: string }): Promise<void> {
  try {
    const address = await author(walk, title);
    await find(walk, title);
    const page = await learn(walk, { address, email, title });
    const award = await hold(walk, page, title);
    await verifyAsStranger(walk, award);
    await revoke(walk, award);
  } catch (error) {
    throw await explain(error);
  }
}

test('a microcredential is defined, earned, shown, checked and revoked by different people', async () => {
  await walkThrough(
    { server, browser, javaScriptEnabled: true },
    { title: 'Ledger closing for beginners', email: 'ada@example.org' },
  );
});

test('the whole way works with JavaScript switched off', async () => {
  await walkThrough(
    { server, browser, javaScriptEnabled: false },
    { title: 'Month closing without script', email: 'grace@example.org' },
  );
});

test('a double click on the button that creates something creates one', async () => {
  const page = await enterAs({ server, browser, javaScriptEnabled: true }, 'Priya Raman');
  await page.goto(`${server.url}/console/northmoor/achievements/new`);
  await page.getByLabel('Title', { exact: true }).fill('Clicked twice');
  await page.getByRole('button', { name: 'Save and go on' }).dblclick();
  await page.waitForURL(/\/details$/);
  await page.goto(`${server.url}/console/northmoor/achievements`);
  assert.equal(await page.getByRole('link', { name: 'Clicked twice' }).count(), 1);
  await leave(page);
});
