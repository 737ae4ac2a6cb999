import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import type { TestBrowser } from '../support/browser.ts';
import type { TestServer } from '../support/test-server.ts';

export interface Walk {
  server: TestServer;
  browser: TestBrowser;
  /** Without script, everything must work all the same. */
  javaScriptEnabled: boolean;
}

/** A person of the demo world with a browser of their own. */
export async function enterAs({ server, browser, javaScriptEnabled }: Walk, name: string): Promise<Page> {
  const page = await openPage({ server, browser, javaScriptEnabled });
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  return page;
}

/** A stranger's browser. Any error on the page or in its console fails the test that closes it. */
export async function openPage({ browser, javaScriptEnabled }: Walk): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, locale: 'en-GB', acceptDownloads: true });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  found.set(context, problems);
  current = page;
  return page;
}

let current: Page | undefined;

/** Adds to a failure where the browser stood and what the page said. */
export async function explain(error: unknown): Promise<Error> {
  const text =
    (await current
      ?.locator('main')
      .textContent()
      .catch(() => '')) ?? '';
  return new Error(`At ${current?.url()}: ${text.replace(/\s+/g, ' ').slice(0, 600)}`, { cause: error });
}

const found = new WeakMap<BrowserContext, string[]>();

export async function leave(page: Page): Promise<void> {
  // A form that is sent back with errors (422) and a refused page (404) are logged by the browser; they are no faults.
  const problems = (found.get(page.context()) ?? []).filter((text) => !/status of (404|409|422)/.test(text));
  await page.context().close();
  assert.deepEqual(problems, []);
}

/** Step 1: an author describes a microcredential with its exam, and publishes it. Gives the public address. */
export async function author(walk: Walk, title: string): Promise<string> {
  const page = await enterAs(walk, 'Priya Raman');
  await page.goto(`${walk.server.url}/console/northmoor/achievements/new`);
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page
    .getByLabel('What is it for?')
    .fill('For everyone who keeps a ledger, and wants to close the month alone.');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  const address = page.url().replace(/\/details$/, '');

  await page
    .getByLabel('What does somebody have to do to earn it?')
    .fill('Pass the exam with **70 per cent** in each outcome.');
  await page.getByLabel('Workload in hours').fill('20');
  await page.locator('#field-eqfLevel').selectOption('5');
  await page.getByRole('button', { name: /^Save/ }).first().click();

  // Northmoor publishes nothing that misses an element of the European standard.
  await page.goto(`${address}/details/quality`);
  await page.getByRole('button', { name: 'Add quality assurance' }).click();
  await page.getByLabel('Name of the procedure or body').fill('Northmoor teaching panel');
  await page.getByLabel('What kind is it?').selectOption('internal-quality');
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await page.goto(`${address}/skills`);
  await page.getByLabel('Name', { exact: true }).fill('Bookkeeping');
  await page.getByRole('button', { name: 'Add this skill' }).click();

  await page.goto(`${address}/outcomes`);
  await page.getByLabel('What can they do?').first().fill('Closes a month in a ledger without a difference.');
  await page.getByLabel('Bookkeeping').first().check();
  await page.getByRole('button', { name: /^Save/ }).first().click();

  for (const [question, right, wrong] of [
    ['What stands on the left of an account?', ['Debit'], ['Credit', 'Balance']],
    ['Which two are assets?', ['Cash', 'Buildings'], ['Loans', 'Equity']],
    [
      'What must be equal at the end of a month?',
      ['Debits and credits'],
      ['Cash and equity', 'Costs and sales'],
    ],
  ] as const) {
    await page.goto(`${address}/exam/items/new`);
    await page.getByLabel('Question', { exact: true }).fill(question);
    if (right.length > 1) await page.getByLabel('Several right answers').check();
    for (const [index, text] of [...right, ...wrong].entries()) {
      await page.getByLabel(new RegExp(`^Answer ${index + 1}( \\(optional\\))?$`)).fill(text);
      if (index < right.length) await page.getByLabel(`Answer ${index + 1} is right`).check();
    }
    await page.getByRole('button', { name: 'Save the question' }).click();
    await page.getByText(question).first().waitFor();
  }
  await page.goto(address);
  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published').first().waitFor();
  const id = address.split('/').at(-1);
  await leave(page);
  return `${walk.server.url}/achievements/${id}`;
}

/** Step 2: a stranger finds it in the catalogue and reads everything before signing up. */
export async function find(walk: Walk, title: string): Promise<void> {
  const page = await openPage(walk);
  await page.goto(`${walk.server.url}/catalogue`);
  await page.getByLabel('What do you want to learn?').fill(title.split(' ').slice(0, 2).join(' '));
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText('Closes a month in a ledger without a difference.').first().waitFor();
  await page.getByText('Bookkeeping').first().waitFor();
  await leave(page);
}

/** Step 3: a new person signs up through the mailed link, enrols, and passes. Gives the page, signed in. */
export async function learn(
  walk: Walk,
  { address, email, title }: { address: string; email: string; title: string },
): Promise<Page> {
  const page = await openPage(walk);
  await signUp(walk, page, email);
  await page.goto(address);
  await page.getByRole('button', { name: /^Enrol/ }).click();
  await page.waitForURL(/\/learn\//);
  await page.getByRole('button', { name: 'Begin the exam' }).click();
  const right = new Set(['Debit', 'Cash', 'Buildings', 'Debits and credits']);
  for (let turn = 0; turn < 10 && !page.url().endsWith('/submit'); turn++) {
    assert.doesNotMatch(await page.content(), /isCorrect|rationale/i);
    for (const choice of await page.locator('main label').all()) {
      if (right.has(((await choice.textContent()) ?? '').trim())) await choice.click();
    }
    const before = page.url();
    await page.getByRole('button', { name: /^Save and (go on|check)/ }).click();
    // With script the page leaves when its answers are kept.
    await page.waitForURL((url) => url.href !== before);
  }
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByText('You have passed').first().waitFor();
  assert.match(await page.title(), new RegExp(title));
  return page;
}

async function signUp({ server }: Walk, page: Page, email: string): Promise<void> {
  await page.goto(`${server.url}/sign-up`);
  await page.getByLabel(/^Your name|^Name/).fill('Ada Łukasiewicz');
  await page.getByLabel(/e-mail/i).fill(email);
  await page.locator('main form button').click();
  // The mail lands in the outbox, as there is no mail server.
  await page.goto(`${server.url}/outbox?to=${encodeURIComponent(email)}`);
  await page.locator('tbody a, .table a').first().click();
  await page.locator('main a[href*="/sign-up/"]').first().click();
  await page.getByLabel(/password/i).fill('eleven wet stones');
  await page.locator('main form button').last().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-up'));
}

/** Steps 4 and 5: the badge is signed in a job; its holder sees it, saves it, and gets the address to show. */
export async function hold(
  walk: Walk,
  page: Page,
  title: string,
): Promise<{ address: string; badge: Buffer; file: string }> {
  await page.goto(`${walk.server.url}/wallet`);
  for (
    let attempt = 0;
    attempt < 5_000 && (await page.getByRole('link', { name: title }).count()) === 0;
    attempt++
  ) {
    await page.waitForTimeout(100);
    await page.reload();
  }
  await page.getByRole('link', { name: title }).first().click();
  for (let attempt = 0; attempt < 5_000 && (await page.getByText('Picture (PNG)').count()) === 0; attempt++) {
    await page.waitForTimeout(100);
    await page.reload();
  }
  await page.getByText('Ada Łukasiewicz').first().waitFor();
  const linkedIn = new URL(
    (await page.getByRole('link', { name: /LinkedIn profile/ }).getAttribute('href')) ?? '',
  );
  assert.equal(linkedIn.origin, 'https://www.linkedin.com');
  assert.equal(linkedIn.searchParams.get('name'), title);
  assert.equal(linkedIn.searchParams.get('organizationName'), 'Northmoor University');
  const badge = await download(page, 'Picture (PNG)');
  const file = (await download(page, 'Badge file (JSON)')).toString('utf8');
  const address = linkedIn.searchParams.get('certUrl') ?? '';
  await leave(page);
  return { address, badge, file };
}

export async function download(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const stream = await (await waiting).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Step 6: a stranger opens the page without signing in, and drops the file on /verify. */
export async function verifyAsStranger(
  walk: Walk,
  award: { address: string; badge: Buffer; file: string },
): Promise<void> {
  const page = await openPage(walk);
  await page.goto(award.address);
  await expectVerdict(page, 'Valid');
  const preview = await page.locator('meta[property="og:image"]').getAttribute('content');
  assert.equal((await page.request.get(preview ?? '')).status(), 200);

  await presentFile(walk, page, { name: 'badge.png', mimeType: 'image/png', buffer: award.badge });
  await expectVerdict(page, 'Valid');
  const changed = award.file
    .replace('Ada Łukasiewicz', 'Eve Łukasiewicz')
    .replace('Closes a month', 'Closes a year');
  assert.notEqual(changed, award.file);
  await presentFile(walk, page, {
    name: 'badge.json',
    mimeType: 'application/json',
    buffer: Buffer.from(changed),
  });
  await expectVerdict(page, 'Altered');
  await leave(page);
}

async function presentFile(
  { server, javaScriptEnabled }: Walk,
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.goto(`${server.url}/verify`);
  await page.getByLabel('Badge file').setInputFiles(file);
  // With script the check starts as soon as the file is chosen.
  if (!javaScriptEnabled) await page.getByRole('button', { name: 'Check this badge' }).click();
}

export async function expectVerdict(page: Page, word: string): Promise<void> {
  await page.locator('.verdict-panel__word', { hasText: word }).first().waitFor();
}

/** Step 7: the registrar takes it back with a reason; the page and the verifier say so. */
export async function revoke(walk: Walk, award: { address: string; badge: Buffer }): Promise<void> {
  const id = award.address.split('/').at(-1);
  const page = await enterAs(walk, 'Margaret Hale');
  await page.goto(`${walk.server.url}/console/northmoor/awards/${id}`);
  await page.getByRole('link', { name: 'Revoke this award' }).click();
  await page.getByLabel('Why?').fill('Awarded by mistake: the exam was sat by a colleague.');
  await page.getByLabel('I understand that this cannot be undone.').check();
  await page.getByRole('button', { name: 'Revoke for good' }).click();
  await leave(page);

  const stranger = await openPage(walk);
  for (let attempt = 0; attempt < 5_000; attempt++) {
    await stranger.goto(award.address);
    if ((await stranger.locator('.verdict-panel__word', { hasText: 'Revoked' }).count()) > 0) break;
    await stranger.waitForTimeout(100);
  }
  await expectVerdict(stranger, 'Revoked');
  await stranger.getByText('Awarded by mistake').first().waitFor();
  await presentFile(walk, stranger, { name: 'badge.png', mimeType: 'image/png', buffer: award.badge });
  await expectVerdict(stranger, 'Revoked');
  await leave(stranger);
}
