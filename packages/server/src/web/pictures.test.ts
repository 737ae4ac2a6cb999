import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testApp } from '../../../../test/support/test-app.ts';
import { drawPng } from '../platform/badge-artwork/index.ts';
import { storeFile } from '../platform/files/keep-file.ts';
import { keepPicture, nameOfPicture, receivePicture } from '../platform/keep-picture.ts';
import { inTransaction } from '../platform/transaction.ts';

const { app, deps } = await testApp();
const owner = { kind: 'organisation', id: 'org_a' } as const;
const logoPlace = { owner, purpose: 'logo' } as const;
const drawing = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0H8V8"/></svg>',
);
const pngOf = async (colour: string) =>
  drawPng(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="${colour}" d="M0 0H8V8"/></svg>`,
    {
      size: 8,
    },
  );
const bytesAt = async (path: string): Promise<Uint8Array | number> => {
  const answer = await app.request(path);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : answer.status;
};
async function changeLogo(given: Uint8Array | 'none'): Promise<string> {
  const received = await receivePicture(deps, given, logoPlace);
  await inTransaction(deps, (deps) => keepPicture(deps, received, logoPlace));
  return `/pictures/${nameOfPicture(received)}`;
}

test('a picture is shown for ever under the digest of its bytes, in place, and runs nothing', async () => {
  const path = await changeLogo(drawing);
  assert.match(path, /^\/pictures\/[0-9a-f]{64}\.svg$/);
  const answer = await app.request(path);
  const said = [
    ...['content-type', 'content-security-policy', 'x-content-type-options', 'content-disposition'],
    ...['cache-control', 'cross-origin-resource-policy'],
  ].map((name) => answer.headers.get(name));
  assert.deepEqual(said, [
    ...['image/svg+xml', "default-src 'none'; sandbox", 'nosniff', 'inline'],
    ...['public, max-age=31536000, immutable', 'cross-origin'],
  ]);
  const tag = answer.headers.get('etag') ?? '';
  assert.equal((await app.request(path, { headers: { 'if-none-match': tag } })).status, 304);
  const head = await app.request(path, { method: 'HEAD' });
  assert.deepEqual(
    [head.status, head.headers.get('content-length'), await head.text()],
    [200, String(drawing.length), ''],
  );
  assert.equal(await bytesAt(path.replace('.svg', '.png')), 404, 'it is no PNG');
  for (const digest of ['ab', 'a'.repeat(300)]) assert.equal(await bytesAt(`/pictures/${digest}.svg`), 404);
});

test('a logo that was replaced is gone, unless a badge names the same picture', async () => {
  const [red, blue] = [await pngOf('red'), await pngOf('blue')];
  const [first, second] = [await changeLogo(red), await changeLogo(blue)];
  assert.deepEqual([await bytesAt(first), await bytesAt(second)], [404, new Uint8Array(blue)]);
  await storeFile(deps, { owner, purpose: 'badge-picture', bytes: [blue] }, 'edition');
  await changeLogo('none');
  assert.deepEqual(await bytesAt(second), new Uint8Array(blue));
});

test('a picture that was kept before files had owners is shown at the address that badges name', async () => {
  const png = await pngOf('green');
  const name = `${createHash('sha256').update(png).digest('hex')}.png`;
  mkdirSync(join(deps.config.filesFolder, 'pictures'), { recursive: true });
  writeFileSync(join(deps.config.filesFolder, 'pictures', name), png);
  assert.deepEqual(await bytesAt(`/pictures/${name}`), new Uint8Array(png));
});

test('what is kept for its owner alone is no public picture', async () => {
  const png = await pngOf('black');
  const { sha256 } = await storeFile(deps, { owner, purpose: 'evidence', bytes: [png] }, 'sub_1');
  assert.equal(await bytesAt(`/pictures/${sha256}.png`), 404);
});
