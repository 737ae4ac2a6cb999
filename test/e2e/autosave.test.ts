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
