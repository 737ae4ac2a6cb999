import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { testServer } from '../support/test-server.ts';
import { enterAs, explain, leave, type Walk } from './thin-path.ts';

const server = await testServer({ CAIRN_DEMO: '1' });
const browser = await openBrowser();
const console = `${server.url}/console/northmoor`;

const wanted = [
  { preset: 'Nanodegree', title: 'Data analyst', shows: '160 hours', javaScriptEnabled: true },
  { preset: 'MicroMasters', title: 'Statistics for decisions', shows: 'level 7', javaScriptEnabled: false },
  {
    preset: 'Exam with renewal',
    title: 'Cloud administrator',
    shows: 'being assessed again',
    javaScriptEnabled: false,
  },
  {
    preset: 'Boot camp',
    title: 'Web developer in twelve weeks',
    shows: 'Boot camp',
    javaScriptEnabled: true,
  },
  {
    preset: 'Workplace',
    title: 'Planning a shift',
    shows: 'Sponsored by an employer',
    javaScriptEnabled: false,
  },
];

for (const { preset, title, shows, javaScriptEnabled } of wanted) {
  const how = javaScriptEnabled ? 'with script' : 'without script';
  test(`an author makes “${title}” from the preset “${preset}”, ${how}; the gate holds it until its fields are filled`, async () => {
    const walk: Walk = { server, browser, javaScriptEnabled };
    try {
      const page = await enterAs(walk, 'Priya Raman');
      await page.goto(`${console}/achievements/new`);
      await page.getByRole('link', { name: preset, exact: true }).click();
      await page.getByText('Cairn cannot do yet').waitFor();
      await page.getByLabel('Title').fill(title);
      await page.getByLabel('What is it for?').fill('For people who want to do this at work.');
      await page.getByRole('button', { name: 'Begin with this' }).click();
      const address = page.url().replace(/\/details$/, '');
      await fill(page, address);
      await mend(page, address);
      await page.goto(`${address}/publish`);
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByText('Published').first().waitFor();
      await page.goto(`${server.url}/achievements/${address.split('/').at(-1)}`);
      await page.getByText(shows).first().waitFor();
      await page.getByRole('link', { name: 'European standard elements' }).waitFor();
      await leave(page);
    } catch (error) {
      throw await explain(error);
    }
  });
}

/** What a preset leaves to its author: a skill, an outcome, a question. */
async function fill(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/skills`);
  await page.getByLabel('Name', { exact: true }).fill('Working by a plan');
  await page.getByRole('button', { name: 'Add this skill' }).click();
  await page.goto(`${address}/outcomes`);
  await page.getByLabel('What can they do?').first().fill('Plans the work of a week.');
  await page.getByLabel('Working by a plan').first().check();
  await page.getByRole('button', { name: /^Save/ }).first().click();
  await page.goto(`${address}/exam/items/new`);
  await page.getByLabel('Question', { exact: true }).fill('What stands first in a plan?');
  for (const [index, text] of ['The aim', 'The colour'].entries())
    await page.getByLabel(new RegExp(`^Answer ${index + 1}( \\(optional\\))?$`)).fill(text);
  await page.getByLabel('Answer 1 is right').check();
  await page.getByRole('button', { name: 'Save the question' }).click();
  await page.getByText('What stands first in a plan?').first().waitFor();
}

/** Each line of the blocking pack leads to its field; what is missing is written there. */
async function mend(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/publish`);
  await page.getByText('This has to be there before you can publish.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Publish' }).count(), 0);
  const line = (text: string) => page.locator('.checklist__line', { hasText: text }).first();
  const level = line('placed at a European level');
  if ((await level.count()) > 0) {
    await level.getByRole('link').click();
    assert.match(page.url(), /\/details#field-eqfLevel$/);
    await page.locator('#field-eqfLevel').selectOption('5');
    await page.getByRole('button', { name: /^Save/ }).first().click();
    await page.getByText('Your changes are saved.').first().waitFor();
    await page.goto(`${address}/publish`);
  }
  await line('names its quality assurance').getByRole('link').click();
  assert.match(page.url(), /\/details\/quality#rows-qualityAssurance$/);
  await page.getByRole('button', { name: 'Add quality assurance' }).click();
  await page.getByLabel('Name of the procedure or body').fill('Northmoor teaching panel');
  await page.getByLabel('What kind is it?').selectOption('internal-quality');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Your changes are saved.').first().waitFor();
}
