import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { serve } from '@hono/node-server';
import { openBrowser } from '../../../../../test/support/browser.ts';
import { createPerson, openBrowser as openClient } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const port = await freePort();
const url = `http://localhost:${port}`;
const password = 'a long walk uphill';
const server = await testApp({ CAIRN_URL: url });
const listening = serve({ fetch: server.app.fetch, port, hostname: 'localhost' });
after(() => listening.close());
const chromium = await openBrowser();

test('a person adds a passkey, signs out, and signs in by it without a password', async () => {
  await createPerson(server, { name: 'Pia', email: 'pia@example.org', password });
  const context = await chromium.newContext();
  const page = await context.newPage();
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${url}/sign-in?next=/account/passkeys`);
  await page.getByLabel('E-mail address').fill('pia@example.org');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('What to call it').fill('my phone');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('rowheader', { name: 'my phone' }).waitFor();
  await page.goto(`${url}/sign-out`);
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await page.goto(`${url}/sign-in?next=/account`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL(`${url}/account`);
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Pia');
  await context.close();
});

test('an answer without a passkey of ours opens nothing, and a challenge is used up by it', async () => {
  const client = openClient(server, url);
  const { ticket } = (await (await client.postJson('/sign-in/passkey/options', {})).json()) as {
    ticket: string;
  };
  const response = {
    id: 'bm9uZQ',
    rawId: 'bm9uZQ',
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
  };
  const answer = () => client.postJson('/sign-in/passkey', { ticket, next: '/', response });
  assert.equal((await answer()).status, 422);
  assert.equal((await answer()).status, 410);
  assert.ok(!client.cookies.has('cairn-session'));
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
