import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../../test/support/test-app.ts';

const { app } = await testApp({ CAIRN_DEMO: '1' });

test('the home page has one h1, landmarks, a title and no inline style or script', async () => {
  const page = await app.request('/');
  const html = await page.text();
  assert.equal(page.status, 200);
  assert.match(html, /<title>Cairn<\/title>/);
  assert.equal(html.match(/<h1/g)?.length, 1);
  for (const landmark of ['<header', '<nav', '<main', '<footer'])
    assert.ok(html.includes(landmark), landmark);
  assert.doesNotMatch(html, /\sstyle="/);
  assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/);
});

test('the page names its stylesheet, fonts and icons by hashed addresses that answer for a year', async () => {
  const html = await (await app.request('/')).text();
  const addresses = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
  assert.ok(addresses.length >= 5, addresses.join());
  for (const address of addresses) {
    const asset = await app.request(address);
    assert.equal(asset.status, 200, address);
    assert.equal(asset.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    const stale = address.replace(/\.[0-9A-Za-z]{8,12}\.(?=[a-z0-9]+$)/, '.00000000.');
    assert.equal((await app.request(stale)).status, 404, stale);
  }
});

test('every font, and only what we serve, is named in the stylesheet', async () => {
  const html = await (await app.request('/')).text();
  const sheet = /href="(\/assets\/cairn\.[^"]+)"/.exec(html)?.[1] ?? '';
  const css = await (await app.request(sheet)).text();
  const addresses = [...css.matchAll(/url\(([^)]+)\)/g)].map((match) => (match[1] ?? '').replaceAll('"', ''));
  assert.ok(addresses.length > 10);
  for (const address of addresses) {
    const font = await app.request(address);
    assert.equal(font.headers.get('content-type'), 'font/woff2', address);
    assert.equal(new TextDecoder().decode((await font.arrayBuffer()).slice(0, 4)), 'wOF2');
  }
});

test('the favicon is a PNG', async () => {
  const icon = await app.request('/favicon.ico');
  assert.deepEqual([...new Uint8Array(await icon.arrayBuffer()).slice(1, 4)], [0x50, 0x4e, 0x47]);
});

for (const [chosen, expected] of [
  ['dark', /<html lang="en" dir="ltr" data-theme="dark">/],
  ['light', /<html lang="en" dir="ltr" data-theme="light">/],
  ['device', /<html lang="en" dir="ltr">/],
] as const) {
  test(`choosing the colours "${chosen}" is kept in a cookie that the next page follows`, async () => {
    const answer = await chooseTheme({ theme: chosen, back: '/' });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/');
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    assert.match(await (await app.request('/', { headers: { cookie } })).text(), expected);
  });
}

for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', '/a b', '']) {
  test(`choosing the colours never leads to ${JSON.stringify(back)}`, async () => {
    const answer = await chooseTheme({ theme: 'dark', back });
    assert.equal(answer.headers.get('location'), '/');
  });
}

test('the gallery shows five views in the demo, and is not there where pages are only used', async () => {
  for (const path of ['/ui', '/ui/forms', '/ui/pictures', '/ui/badges', '/ui/rtl']) {
    const html = await (await app.request(path)).text();
    assert.equal(html.match(/<h1/g)?.length, 1, path);
    assert.doesNotMatch(html, /\sstyle="/, path);
  }
  assert.match(await (await app.request('/ui/rtl')).text(), /<html lang="en" dir="rtl"/);
  assert.equal((await app.request('/ui/nothing')).status, 404);
  const used = await testApp();
  assert.equal((await used.app.request('/ui')).status, 404);
});

async function chooseTheme(fields: { [name: string]: string }): Promise<Response> {
  const first = await app.request('/');
  const cookies = first.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const csrf = /name="csrf" value="([^"]+)"/.exec(await first.text())?.[1] ?? '';
  return app.request('/theme', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost:3000',
      cookie: cookies.join('; '),
    },
    body: new URLSearchParams({ ...fields, csrf }).toString(),
  });
}

test('an address without a page answers browsers with a page and programs with a line', async () => {
  const page = await app.request('/nowhere', { headers: { accept: 'text/html,*/*' } });
  assert.equal(page.status, 404);
  assert.match(await page.text(), /<h1>There is no page at this address<\/h1>/);
  const line = await app.request('/nowhere');
  assert.equal(await line.text(), 'There is no page at this address');
});
