import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMember } from '../../packages/server/src/modules/organisations/index.ts';
import { inTransaction } from '../../packages/server/src/platform/transaction.ts';
import { openBrowser } from '../support/browser.ts';
import { createOrganisation, createPerson } from '../support/people.ts';
import { testServer } from '../support/test-server.ts';

const server = await testServer();
const browser = await openBrowser();
const organisation = await createOrganisation(server, { slug: 'pine' });
const [email, password] = ['ada@example.org', 'seven green lamps at noon'];
const { personId } = await createPerson(server, { name: 'Ada', email, password });
await inTransaction(server.deps, (deps) =>
  addMember(deps, { organisationId: organisation.id, personId, roles: ['author'] }),
);

for (const javaScriptEnabled of [true, false]) {
  test(`a form that is sent after the session ended is filled again after sign-in, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const context = await browser.newContext({ javaScriptEnabled, locale: 'en-GB' });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const signIn = async () => {
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    };
    await page.goto(`${server.url}/sign-in?next=/console/pine/achievements/new`);
    await signIn();
    await page.getByLabel('Title', { exact: true }).fill('An hour of work');
    await page.getByLabel('What is it for?').fill('For those\nwho type for long.');
    await server.deps.database.deleteFrom('people.session').execute();

    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByText('What you typed is kept for an hour.').waitFor();
    await signIn();
    await page.getByText('Nothing is saved yet, and what you typed is here').waitFor();
    assert.equal(await page.getByLabel('Title', { exact: true }).inputValue(), 'An hour of work');
    assert.equal(await page.getByLabel('What is it for?').inputValue(), 'For those\nwho type for long.');

    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.waitForURL(/\/details$/);
    assert.equal(await page.getByLabel('Title', { exact: true }).inputValue(), 'An hour of work');
    await context.close();
  });
}
