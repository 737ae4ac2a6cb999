import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from '../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../test/support/test-app.ts';

const server = await testApp();

test('a page that takes files takes megabytes only as a form with files: others are not taken apart', async () => {
  const browser = openBrowser(server);
  const page = await (await browser.get('/verify')).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const form = new FormData();
  form.set('csrf', csrf);
  form.set('file', new File(['x'.repeat(1_000_000)], 'badge.json'));
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = (body: BodyInit, headers: { [name: string]: string } = {}) =>
    server.app.request(
      new Request(`${testUrl}/verify`, {
        method: 'POST',
        body,
        headers: { cookie, origin: testUrl, ...headers },
      }),
    );
  assert.equal((await send(form)).status, 200);
  const fields = 'a=&'.repeat(350_000);
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  assert.equal((await send(`csrf=${csrf}&${fields}`, type)).status, 413);
});
