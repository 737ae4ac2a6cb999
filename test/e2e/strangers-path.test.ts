import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { cairn, makeFolder } from '../../packages/cli/src/cli.test-support.ts';
import { appendToLog, findLog } from '../../packages/server/src/modules/transparency/index.ts';
import { openBrowser } from '../support/browser.ts';
import { testServer } from '../support/test-server.ts';
import { download, enterAs, expectVerdict, explain, leave, openPage, type Walk } from './thin-path.ts';

const server = await testServer({ CAIRN_DEMO: '1' });
const walk: Walk = { server, browser: await openBrowser(), javaScriptEnabled: true };
const title = 'Coding Foundation';
const email = 'grace.stranger@example.org';
const at = makeFolder();

interface Saved {
  png: Buffer;
  pdf: Buffer;
  capsule: Buffer;
}

test('from a mail to a badge that is claimed, shown, checked by its picture and certificate, and proven with the network cut', async () => {
  try {
    await award();
    const holder = await claim();
    const saved = await save(holder);
    const shared = await share(holder);
    await leave(holder);
    await check(shared, saved);
    await checkCut(saved);
  } catch (error) {
    throw await explain(error);
  }
});

/** A registrar awards to an address that no account has. */
async function award(): Promise<void> {
  const page = await enterAs(walk, 'Margaret Hale');
  await page.goto(`${server.url}/console/northmoor/awards/new`);
  await page.getByLabel('What was earned').selectOption({ label: title });
  await page.getByLabel('E-mail address of the holder').fill(email);
  await page.getByRole('button', { name: 'Sign and award' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/new'));
  await leave(page);
}

/** Its owner opens the mail, follows the link, opens an account and takes the badge. */
async function claim(): Promise<Page> {
  const page = await openPage(walk);
  const mails = page.locator('tbody a, .table a').filter({ hasText: 'A badge waits for you' });
  await until(page, `${server.url}/outbox?to=${encodeURIComponent(email)}`, () => mails.count());
  await mails.first().click();
  await page.locator('main a[href*="/claims/"]').first().click();
  await page.getByRole('heading', { level: 1, name: `A badge waits for you: ${title}` }).waitFor();
  await page.getByRole('button', { name: 'Open my account' }).click();
  await page.getByLabel('Your name').fill('Grace Stranger');
  await page.getByLabel(/password/i).fill('eleven wet stones');
  await page.locator('main form button').last().click();
  await page.getByRole('button', { name: 'Take this badge' }).click();
  await page.waitForURL(/\/wallet\/awd_/);
  await until(page, page.url(), () => page.getByText('Picture (PNG)').count());
  return page;
}

/** The picture, the certificate and the capsule, once the log has the badge. */
async function save(page: Page): Promise<Saved> {
  const linkedIn = new URL(
    (await page.getByRole('link', { name: /LinkedIn profile/ }).getAttribute('href')) ?? '',
  );
  assert.equal(linkedIn.origin, 'https://www.linkedin.com');
  assert.equal(linkedIn.searchParams.get('name'), title);
  assert.equal(linkedIn.searchParams.get('organizationName'), 'Northmoor University');
  for (const field of ['issueYear', 'issueMonth', 'certId'])
    assert.ok(linkedIn.searchParams.get(field), field);
  assert.match(linkedIn.searchParams.get('certUrl') ?? '', /\/awards\/awd_/);
  const png = await download(page, 'Picture (PNG)');
  const pdf = Buffer.from(await (await page.request.get(`${page.url()}/certificate.pdf`)).body());
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  // The program adds to its log each second; here the test does.
  await appendToLog(server.deps);
  return { png, pdf, capsule: await download(page, 'Proof capsule') };
}

/** A link to give away. */
async function share(page: Page): Promise<string> {
  await page.goto(`${server.url}/wallet/links/new`);
  await page.getByLabel(title).check();
  await page.getByLabel('Name of the link').fill('Application');
  await page.getByRole('button', { name: 'Make the link' }).click();
  return page.locator('input[value*="/share/"]').first().inputValue();
}

/** Somebody without an account opens the link, and drops what was sent along on /verify. */
async function check(shared: string, { png, pdf }: Saved): Promise<void> {
  const page = await openPage(walk);
  await page.goto(shared);
  await page.getByRole('heading', { level: 1, name: 'Badges of Grace Stranger' }).waitFor();
  await expectVerdict(page, 'Valid');
  for (const [name, type, bytes] of [
    ['badge.png', 'image/png', png],
    ['certificate.pdf', 'application/pdf', pdf],
  ] as const) {
    await page.goto(`${server.url}/verify`);
    await drop(page, { name, type, bytes });
    await expectVerdict(page, 'Valid');
    await page.getByText('Grace Stranger').first().waitFor();
  }
  await leave(page);
}

/** The page is there, the network is not: the capsule is checked by the browser alone, and by the command line. */
async function checkCut({ capsule }: Saved): Promise<void> {
  const page = await openPage(walk);
  await page.goto(`${server.url}/verify`);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const file = { name: 'capsule.json', type: 'application/json' };
  await drop(page, { ...file, bytes: capsule });
  await expectVerdict(page, 'Valid');
  await page.getByText('It was checked on this device').waitFor();
  const changed = capsule.toString('utf8').replace('Grace Stranger', 'Mallory Stranger');
  await drop(page, { ...file, bytes: Buffer.from(changed) });
  await expectVerdict(page, 'Altered');
  assert.equal(new URL(page.url()).pathname, '/verify');
  await leave(page);

  writeFileSync(at('capsule.json'), capsule);
  const key = (await findLog(server.deps))?.key ?? '';
  const words = ['verify', '--offline', '--json', at('capsule.json'), '--log-key', key];
  const { out, error } = await cairn(words, '', { now: () => new Date() });
  const told = JSON.parse(out);
  assert.equal(told.genuine, 'yes', out + error);
  assert.ok(told.log.index >= 0 && told.asOf, out);
}

/** As a hand does that drags the file from a folder. */
async function drop(
  page: Page,
  { name, type, bytes }: { name: string; type: string; bytes: Buffer },
): Promise<void> {
  const given = { name, type, base64: bytes.toString('base64') };
  const dataTransfer = await page.evaluateHandle(({ name, type, base64 }) => {
    const transfer = new DataTransfer();
    transfer.items.add(
      new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], name, { type }),
    );
    return transfer;
  }, given);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

async function until(page: Page, address: string, isThere: () => Promise<number>): Promise<void> {
  await page.goto(address);
  for (let attempt = 0; attempt < 5_000 && (await isThere()) === 0; attempt++) {
    await page.waitForTimeout(100);
    await page.reload();
  }
}
