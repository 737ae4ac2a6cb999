import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { getKeptAnswers, openAttempt } from '../../packages/server/src/modules/assessment/index.ts';
import { openSession } from '../../packages/server/src/modules/people/index.ts';
import { createPublishedAchievement, startExam } from '../support/achievements.ts';
import { openBrowser } from '../support/browser.ts';
import { createPerson } from '../support/people.ts';
import { testServer } from '../support/test-server.ts';

let ahead = 0;
const server = await testServer({}, () => new Date(Date.now() + ahead));
const browser = await openBrowser();
const { edition } = await createPublishedAchievement(server);

/** A learner before the first page of a running exam, with the attempt as the server keeps it. */
async function sit() {
  const learner = await createPerson(server);
  const { attemptId } = await startExam(server, learner, edition);
  const token = await openSession(server.deps, {
    personId: learner.personId,
    method: 'password',
    userAgent: 'test',
  });
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Oslo' });
  context.setDefaultTimeout(20_000);
  await context.addCookies([{ name: 'cairn-session', value: token, url: server.url }]);
  const open = async () => {
    const page = await context.newPage();
    await page.goto(`${server.url}/attempts/${attemptId}`);
    await page.getByText('Each answer is kept as you give it.').waitFor();
    return page;
  };
  const kept = () => getKeptAnswers(server.deps, learner, { attemptId });
  const attempt = async () => (await openAttempt(server.deps, learner, { attemptId })).attempt;
  return { context, open, kept, attempt };
}

const answer = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const isTicked = (page: Page, name: string) => answer(page, name).and(page.locator(':checked')).waitFor();
const isKept = (page: Page) => page.getByText(/^Kept at \d\d:\d\d$/).waitFor();

async function close(context: BrowserContext): Promise<void> {
  await context.close();
  ahead = 0;
}

test('a tick is kept without a button, and a reload shows it', async () => {
  const { context, open, kept } = await sit();
  const page = await open();
  await page.getByText('0 of 2 answered').waitFor();
  await answer(page, 'A snapshot (right)').check();
  await isKept(page);
  await answer(page, 'log').check();
  await page.getByText('2 of 2 answered').waitFor();
  await page.reload();
  await isTicked(page, 'A snapshot (right)');
  await isTicked(page, 'log');
  await page.getByText('2 of 2 answered').waitFor();
  assert.equal((await kept()).answered, 2);
  await close(context);
});

test('what is ticked while the network is away is kept when it is back, also over a reload', async () => {
  const { context, open, kept } = await sit();
  const page = await open();
  await context.route('**/answers', (route) => route.abort());
  await answer(page, 'Nothing').check();
  await page.getByText('Not kept yet: the network is away', { exact: false }).first().waitFor();
  assert.equal((await kept()).answered, 0);
  await page.reload();
  assert.equal(await answer(page, 'Nothing').isChecked(), true, 'the window remembers it');
  await context.unroute('**/answers');
  await isKept(page);
  assert.equal((await kept()).answered, 1);
  await close(context);
});

test('once it is kept, no part of the page says any longer that it is not', async () => {
  const { context, open } = await sit();
  const page = await open();
  await context.route('**/answers', (route) => route.abort());
  await answer(page, 'Nothing').check();
  await page.locator('[data-assertive]').getByText('Not kept yet', { exact: false }).waitFor();
  await context.unroute('**/answers');
  await page.locator('[data-polite]').getByText('The network is back.', { exact: false }).waitFor();
  assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /Not kept/);
  await close(context);
});

test('somebody else who signs in meanwhile costs no answer, and the way out is said', async () => {
  const { context, open, kept } = await sit();
  const page = await open();
  const own = (await context.cookies()).find(({ name }) => name === 'cairn-session');
  const other = await openSession(server.deps, {
    personId: (await createPerson(server)).personId,
    method: 'password',
    userAgent: 'test',
  });
  await context.addCookies([{ name: 'cairn-session', value: other, url: server.url }]);
  await answer(page, 'Nothing').check();
  await page
    .locator('[data-sign]')
    .getByText('Sign in as yourself in another tab', { exact: false })
    .waitFor();
  assert.equal((await kept()).answered, 0);
  await context.addCookies([{ name: 'cairn-session', value: own?.value ?? '', url: server.url }]);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await isKept(page);
  assert.equal((await kept()).answered, 1);
  await close(context);
});

test('when the time is over the exam is handed in by itself, with its answers', async () => {
  const { context, open, attempt } = await sit();
  const page = await open();
  await answer(page, 'A snapshot (right)').check();
  await answer(page, 'merge (right)').check();
  await answer(page, 'rebase (right)').check();
  ahead = (29 * 60 + 57) * 1000;
  await page.reload();
  await page.getByText('You have passed').first().waitFor();
  await page.getByText('The time was over, so your exam was handed in').waitFor();
  assert.equal((await attempt()).mark?.scorePercent, 100);
  await close(context);
});

test('five minutes and one before the end are said, in view and aloud', async () => {
  const { context, open } = await sit();
  const page = await open();
  const warning = page.locator('[data-warning]');
  assert.equal(await warning.isVisible(), false);
  for (const [minutes, seconds, words, how] of [
    [24, 58, 'Five minutes are left.', 'polite'],
    [28, 58, 'One minute is left.', 'assertive'],
  ] as const) {
    ahead = (minutes * 60 + seconds) * 1000;
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await warning.getByText(words).waitFor();
    assert.match((await page.locator(`[data-${how}]`).textContent()) ?? '', new RegExp(words));
  }
  await close(context);
});

test('two windows join their answers, and a tick over another one is told and not lost in silence', async () => {
  const { context, open, kept } = await sit();
  const [one, two] = [await open(), await open()];
  await answer(one, 'A snapshot (right)').check();
  await isKept(one);
  // The other window hears of it.
  await two.getByText('1 of 2 answered').waitFor();
  assert.equal(await answer(two, 'A snapshot (right)').isChecked(), true);
  await two.getByText('Another window answered this question.', { exact: false }).waitFor();
  await answer(two, 'status').check();
  await one.getByText('2 of 2 answered').waitFor();
  assert.equal((await kept()).answered, 2);

  await two.route('**/answers', (route) => route.abort());
  await answer(two, 'Nothing').check();
  await two.getByText('Not kept yet', { exact: false }).first().waitFor();
  await answer(one, 'Only the clock time').check();
  await isKept(one);
  await two.unroute('**/answers');
  await isKept(two);
  assert.equal(await answer(two, 'Only the clock time').isChecked(), true, 'the newer answer stands');
  await close(context);
});

test('a button takes along what is not kept yet', async () => {
  const { context, open } = await sit();
  const page = await open();
  await answer(page, 'Nothing').check();
  await page.getByRole('button', { name: 'Save and check before handing in' }).click();
  await page.getByText('One question has no answer yet.').waitFor();
  await close(context);
});
