import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { addMember } from '../../packages/server/src/modules/organisations/index.ts';
import { inTransaction } from '../../packages/server/src/platform/transaction.ts';
import { createDraftAchievement } from '../support/achievements.ts';
import { openBrowser } from '../support/browser.ts';
import { createOrganisation, createPerson, getActor } from '../support/people.ts';
import { testServer } from '../support/test-server.ts';

const server = await testServer();
const browser = await openBrowser();
const organisation = await createOrganisation(server, { slug: 'pine' });
const password = 'seven green lamps at noon';

async function author(name: string): Promise<{ personId: string; open: () => Promise<Page> }> {
  const email = `${name.toLowerCase()}@example.org`;
  const { personId } = await createPerson(server, { name, email, password });
  await inTransaction(server.deps, (deps) =>
    addMember(deps, { organisationId: organisation.id, personId, roles: ['author'] }),
  );
  const open = async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${server.url}/sign-in`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return page;
  };
  return { personId, open };
}

const [ada, ben] = [await author('Ada'), await author('Ben')];
const { edition } = await createDraftAchievement(server, {
  author: await getActor(server, ada.personId),
  organisationId: organisation.id,
});
const details = `${server.url}/console/pine/achievements/${edition.achievementId}/details`;

test('a draft is saved while one types; of two who write at once the later one reads the difference and chooses', async () => {
  const [hers, his] = [await ada.open(), await ben.open()];
  await Promise.all([hers.goto(details), his.goto(details)]);
  await hers.getByLabel('Title', { exact: true }).fill('Hers');
  await hers.getByText(/^Saved at \d\d:\d\d$/).waitFor();
  await hers.getByLabel('Workload in hours').fill('20');
  await hers.waitForResponse((response) => response.url().endsWith('/autosave') && response.ok());

  await his.getByLabel('Title', { exact: true }).fill('His');
  await his.getByText(/^Ada saved this at \d\d:\d\d, while you were typing$/).waitFor();
  await his.getByText('“Title” was Hers and is now His.').waitFor();
  await his.getByRole('button', { name: 'Keep mine' }).click();
  await his.getByText(/^Saved at/).waitFor();

  await hers.getByLabel('Workload in hours').fill('many');
  await hers.getByText(/Kept for you, not saved yet: Give the workload in hours/).waitFor();
  // Leaving asks nothing that would hold the page, and what was typed is there again.
  hers.on('dialog', (dialog) => void dialog.accept());
  await hers.goto(details);
  await hers.getByText('What you typed is not saved yet').waitFor();
  assert.equal(await hers.getByLabel('Workload in hours').inputValue(), 'many');
  await hers.getByRole('button', { name: 'Show what is saved instead' }).click();
  await hers.waitForURL(details);
  assert.equal(await hers.getByLabel('Title', { exact: true }).inputValue(), 'His');
  await Promise.all([hers.context().close(), his.context().close()]);
});

test('a module is moved by the keyboard alone, and saved by itself', async () => {
  const page = await ada.open();
  await page.goto(details.replace(/details$/, 'outline'));
  for (const title of ['Second', 'First']) {
    await page.getByRole('button', { name: 'Add a module' }).press('Enter');
    await page.getByLabel('Title').last().fill(title);
  }
  await page.getByRole('button', { name: 'Move Module 2 up' }).press('Enter');
  await page.getByText(/^Saved at/).waitFor();
  await page.reload();
  const titles = await page.getByLabel('Title').all();
  assert.deepEqual(await Promise.all(titles.map((title) => title.inputValue())), ['First', 'Second']);
  await page.context().close();
});

test('a level is chosen by the keyboard alone, and saved by itself', async () => {
  const page = await ada.open();
  await page.goto(details);
  const level = page.locator('#field-eqfLevel');
  await level.focus();
  await page.keyboard.type('Level 7');
  await page.getByText(/^Saved at/).waitFor();
  await page.reload();
  assert.equal(await level.inputValue(), '7');
  await page.context().close();
});

test('skills, exam and badge are kept while one chooses; the later one reads the difference', async () => {
  const [hers, his] = [await ada.open(), await ben.open()];
  const at = (part: string) => details.replace(/details$/, part);
  await Promise.all([hers.goto(at('skills')), his.goto(at('skills'))]);
  await hers
    .getByRole('combobox', { name: /^Level/ })
    .first()
    .selectOption('5');
  await hers.getByText(/^Saved at/).waitFor();
  await his
    .getByRole('combobox', { name: /^Level/ })
    .first()
    .selectOption('1');
  await his.getByText(/^Ada saved this at/).waitFor();
  await his.getByRole('button', { name: 'Keep mine' }).click();
  await his.getByText(/^Saved at/).waitFor();

  await Promise.all([hers.goto(at('exam')), his.goto(at('exam'))]);
  const mark = hers.getByLabel('Pass mark in percent');
  await mark.fill('180');
  await hers.getByText(/^Error: The pass mark is a whole number from 1 to 100\.$/).waitFor();
  assert.equal(await mark.getAttribute('aria-invalid'), 'true');
  await mark.fill('80');
  await hers.getByText(/^Saved at/).waitFor();
  assert.equal(await hers.locator('.field__error').count(), 0);
  await his.getByLabel('Pass mark in percent').fill('60');
  await his.getByText('Pass mark in percent: Saved now: “80”').waitFor();

  await Promise.all([hers.goto(at('picture/design')), his.goto(at('picture/design'))]);
  await hers.getByLabel('Along the upper edge').fill('Hers');
  await hers.getByText(/^Kept for you at/).waitFor();
  hers.on('dialog', (dialog) => void dialog.accept());
  await hers.reload();
  assert.equal(await hers.getByLabel('Along the upper edge').inputValue(), 'Hers');
  await hers.getByRole('button', { name: 'Use this badge' }).click();
  await hers.waitForURL(at('picture'));
  await his.getByLabel('Along the upper edge').fill('His');
  await his.getByRole('button', { name: 'Use this badge' }).click();
  await his.locator('#field-top-error', { hasText: 'Hers' }).waitFor();
  assert.equal(await his.getByLabel('Along the upper edge').inputValue(), 'His');
  await Promise.all([hers.context().close(), his.context().close()]);
});

test('the button waits for what is being saved, and does not meet it as a change of somebody else', async () => {
  const page = await ada.open();
  await page.goto(details);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/autosave', async (route) => {
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  const title = page.getByLabel('Title', { exact: true });
  const asked = page.waitForRequest('**/autosave');
  await title.fill('Half a title');
  await asked;
  await title.fill('A whole title');
  await title.press('Enter');
  letGo();
  await page.getByText('Your changes are saved.').waitFor();
  assert.equal(await title.inputValue(), 'A whole title');
  await page.context().close();
});

test('after Back the form is as it is saved now, so that nothing of somebody else is written over', async () => {
  const [hers, his] = [await ada.open(), await ben.open()];
  await hers.goto(details);
  await hers.getByLabel('Title', { exact: true }).fill('Before');
  await hers.getByText(/^Saved at/).waitFor();
  await hers.goto(details.replace(/details$/, 'exam'));
  await his.goto(details);
  await his.getByLabel('Title', { exact: true }).fill('Between');
  await his.getByText(/^Saved at/).waitFor();
  await hers.goBack();
  assert.equal(await hers.getByLabel('Title', { exact: true }).inputValue(), 'Between');
  await Promise.all([hers.context().close(), his.context().close()]);
});
