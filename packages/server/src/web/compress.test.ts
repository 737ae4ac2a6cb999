import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createAward, createAwardingOrganisation } from '../../../../test/support/awards.ts';
import { openBrowser } from '../../../../test/support/people.ts';
import { testApp } from '../../../../test/support/test-app.ts';
import { assetUrl } from './assets.ts';
import { chooseEncoding } from './compress.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const { award } = await createAward(server, school, { holderName: 'Ada Sample' });

const get = (path: string, headers: { [name: string]: string } = {}) => server.app.request(path, { headers });
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

for (const [accepted, chosen] of [
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['br;q=0, gzip;q=0', undefined],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['BR', 'br'],
  ['gzip;q=oops', undefined],
] as const)
  test(`a reader that takes ${JSON.stringify(accepted)} gets ${chosen ?? 'plain text'}`, () => {
    assert.equal(chooseEncoding(accepted), chosen);
  });

test('pages and documents come compressed to the same bytes, and say by what they vary', async () => {
  for (const path of [`/awards/${award.id}/credential.json`, `/awards/${award.id}/badge.svg`]) {
    const plain = await bytesOf(await get(path));
    const [gzip, brotli] = [
      await get(path, { 'accept-encoding': 'gzip' }),
      await get(path, { 'accept-encoding': 'br' }),
    ];
    assert.equal(gzip.headers.get('content-encoding'), 'gzip');
    assert.equal(brotli.headers.get('content-encoding'), 'br');
    const [small, smaller] = [await bytesOf(gzip), await bytesOf(brotli)];
    assert.ok(small.length < plain.length && smaller.length < plain.length);
    assert.deepEqual(gunzipSync(small), plain);
    assert.deepEqual(brotliDecompressSync(smaller), plain);
    assert.match(gzip.headers.get('vary') ?? '', /accept, accept-encoding/);
  }
  const page = await get('/sign-in', { 'accept-encoding': 'br' });
  assert.equal(page.headers.get('vary'), 'accept-encoding');
  assert.match(brotliDecompressSync(await bytesOf(page)).toString(), /<h1>/);
  assert.ok(page.headers.getSetCookie().length > 0, 'cookies stay');
});

test('the tag of compressed bytes is a weak one, and is known when it comes back', async () => {
  const path = `/awards/${award.id}/credential.json`;
  const first = await get(path, { 'accept-encoding': 'br' });
  const tag = first.headers.get('etag') ?? '';
  assert.match(tag, /^W\/"/);
  const again = await get(path, { 'accept-encoding': 'br', 'if-none-match': tag });
  assert.equal(again.status, 304);
  assert.equal((await bytesOf(again)).length, 0);
});

test('pictures of pixels and short answers stay as they are', async () => {
  for (const path of [`/awards/${award.id}/badge.png`, '/healthz'])
    assert.equal((await get(path, { 'accept-encoding': 'br' })).headers.get('content-encoding'), null, path);
});

test('the stylesheet comes compressed, for ever', async () => {
  const path = assetUrl('cairn.css');
  const plain = await bytesOf(await get(path));
  const answer = await get(path, { 'accept-encoding': 'br' });
  assert.match(answer.headers.get('cache-control') ?? '', /immutable/);
  const small = await bytesOf(answer);
  assert.ok(small.length * 4 < plain.length, `${small.length} of ${plain.length}`);
  assert.deepEqual(brotliDecompressSync(small), plain);
});

test('BREACH: the token of forms is written differently into each page, and each is taken', async () => {
  const browser = openBrowser(server);
  const tokenOn = async () =>
    /name="csrf" value="([^"]+)"/.exec(await (await browser.get('/sign-in')).text())?.[1] ?? '';
  await tokenOn();
  const tokens = [await tokenOn(), await tokenOn()];
  assert.notEqual(tokens[0], tokens[1]);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const post = (csrf: string) =>
    server.app.request('/sign-in', {
      method: 'POST',
      headers: {
        cookie,
        origin: 'http://localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ csrf }),
    });
  for (const token of tokens) assert.equal((await post(token)).status, 422);
  for (const wrong of ['', 'A'.repeat(86), `${tokens[0]?.slice(0, 43)}${tokens[1]?.slice(43)}`])
    assert.equal((await post(wrong)).status, 403);
});

test('a picture of the catalogue is kept for ever under its digest, and asked for anew under any other', async () => {
  const catalogue = await (await get('/catalogue')).text();
  const path = /\/achievements\/[^"]+\/image\.svg\?print=[0-9a-f]{32}/.exec(catalogue)?.[0] ?? '';
  assert.notEqual(path, '');
  const answer = await get(path);
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  const other = await get(path.replace(/print=.*/, `print=${'0'.repeat(32)}`));
  assert.equal(other.headers.get('cache-control'), 'public, max-age=300');
  const tag = answer.headers.get('etag') ?? '';
  for (const each of [path, path.replace('image.svg', 'image.png')])
    assert.equal((await get(each, { 'if-none-match': tag })).status, 304);
});

test('a picture of pixels is drawn once', async () => {
  const path = `/achievements/${school.edition.achievementId}/image.png`;
  const [first, second] = [await bytesOf(await get(path)), await bytesOf(await get(path))];
  assert.deepEqual(first, second);
  assert.equal(first.subarray(1, 4).toString(), 'PNG');
});
