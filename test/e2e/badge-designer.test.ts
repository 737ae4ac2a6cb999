import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from '../support/browser.ts';
import { testServer } from '../support/test-server.ts';
import { author, enterAs, explain, hold, learn, leave, type Walk } from './thin-path.ts';

const server = await testServer({ CAIRN_DEMO: '1' });
const browser = await openBrowser();
const walk: Walk = { server, browser, javaScriptEnabled: true };
const title = 'Ledger closing in Arabic';
const alt = 'A blue shield with a drop and Arabic words';

interface Carried {
  credentialSubject: { achievement: { image: { id: string; caption: string } } };
}

test('an author designs a badge, a learner earns it, and the edition before keeps its picture', async () => {
  try {
    const address = await author(walk, title);
    const first = await textAt(`${address}/editions/1/image.svg`);
    await design(address);
    assert.equal(await textAt(`${address}/editions/1/image.svg`), first);
    const second = await textAt(`${address}/editions/2/image.svg`);
    assert.match(second, new RegExp(`<title>${alt}</title>`));
    assert.doesNotMatch(second, /<text|<style|href=/);

    const page = await learn(walk, { address, email: 'aisha@example.org', title });
    const award = await hold(walk, page, title);
    const { image } = (JSON.parse(award.file) as Carried).credentialSubject.achievement;
    assert.equal(image.caption, alt);
    const shown = await fetch(image.id);
    assert.equal(shown.headers.get('content-type'), 'image/png');
    const drawn = await textAt(`${award.address}/badge.svg`);
    assert.match(drawn, new RegExp(`<title>${alt}</title>`));
  } catch (error) {
    throw await explain(error);
  }
});

async function textAt(address: string): Promise<string> {
  const answer = await fetch(address);
  assert.equal(answer.status, 200, address);
  return answer.text();
}

/** The next edition, with a badge that is drawn anew while its author chooses. */
async function design(address: string): Promise<void> {
  const page = await enterAs(walk, 'Priya Raman');
  const console = `${server.url}/console/northmoor/achievements/${address.split('/').at(-1)}`;
  await page.goto(console);
  await page.getByRole('button', { name: /edition/ }).click();
  await page.getByText('Draft').first().waitFor();
  await page.getByRole('link', { name: 'Badge', exact: true }).click();
  await page.getByRole('link', { name: 'Design it yourself' }).click();
  await page.getByLabel('Shield', { exact: true }).check();
  await page.getByLabel('Lake').check();
  await page.getByLabel('Drop', { exact: true }).last().check();
  await page.getByLabel(/^Along the upper edge/).fill('🙂');
  await page.getByText('Our fonts have no “🙂”').waitFor();
  await page.getByLabel(/^Along the upper edge/).fill('إغلاق الدفاتر');
  await page
    .locator('img[data-shown][src*="shape=shield"][src*="palette=lake"][src*="%D8%A5%D8%BA"]')
    .first()
    .waitFor();
  await page.getByText('Words stand out well.').waitFor();
  await page.getByLabel(/^What the picture shows/).fill(alt);
  await page.getByRole('button', { name: 'Use this badge' }).click();
  await page.getByText('This badge has a picture of its own').waitFor();
  await page.goto(console);
  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published').first().waitFor();
  await leave(page);
}
