import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { cairn, makeFolder, unsigned } from './cli.test-support.ts';

const at = makeFolder();
const draft = JSON.stringify(unsigned);
writeFileSync(at('unsigned.json'), draft);
await cairn(['key', 'new', '--out', at('key.json')]);
const key = ['--key', at('key.json')];

for (const algorithm of ['Ed25519', 'ES256', 'ES384', 'RS256']) {
  test(`a key for ${algorithm} signs in its usual format, and verify finds it valid`, async () => {
    await cairn(['key', 'new', '--out', at(`${algorithm}.json`), '--algorithm', algorithm]);
    const { code, out, error } = await cairn(['issue', '-', '--key', at(`${algorithm}.json`)], draft);
    assert.equal(code, 0, error);
    assert.equal((await cairn(['verify', '-', '--offline'], out)).code, 0);
  });
}

test('a folder is signed into a folder with its subfolders; key, result and pictures are passed over', async () => {
  mkdirSync(at('class/b'), { recursive: true });
  for (const name of ['class/one.json', 'class/b/one.json', 'class/picture.svg'])
    writeFileSync(at(name), name.endsWith('svg') ? '<svg/>' : draft);
  writeFileSync(at('class/key.json'), readFileSync(at('key.json')), { mode: 0o600 });
  const words = ['issue', at('class'), '--key', at('class/key.json'), '--out', at('class/signed')];
  const first = await cairn(words);
  assert.equal(first.code, 0, first.error);
  assert.deepEqual(readdirSync(at('class/signed'), { recursive: true }).sort(), [
    'b',
    'b/one.json',
    'one.json',
  ]);
  assert.equal((await cairn(['verify', at('class/signed'), '--offline'])).code, 0);
  const again = await cairn(words);
  assert.equal(again.code, 2);
  assert.match(again.error, /2 of 2 credentials were not signed/);
});

test('a folder with one credential is signed into a folder', async () => {
  mkdirSync(at('single'));
  writeFileSync(at('single/one.json'), draft);
  assert.equal((await cairn(['issue', at('single'), ...key, '--out', at('single-signed')])).code, 0);
  assert.ok(existsSync(at('single-signed/one.json')));
});

test('in a folder what is in order is signed, the rest is named, and the exit code says so', async () => {
  mkdirSync(at('some'));
  writeFileSync(at('some/a.json'), 'junk');
  writeFileSync(at('some/b.json'), draft);
  const { code, error } = await cairn(['issue', at('some'), ...key, '--out', at('some-signed')]);
  assert.equal(code, 12);
  assert.match(error, /a\.json was not signed[\s\S]*1 of 2 credentials were not signed/);
  assert.deepEqual(readdirSync(at('some-signed')), ['b.json']);
});

test('an empty folder, two credentials for one place, and a folder without --out are refused', async () => {
  mkdirSync(at('empty'));
  const out = ['--out', at('out')];
  mkdirSync(at('other'));
  writeFileSync(at('other/unsigned.json'), draft);
  for (const words of [
    [at('empty'), ...out],
    [at('unsigned.json'), at('other/unsigned.json'), ...out],
    [at('some')],
  ])
    assert.equal((await cairn(['issue', ...words, ...key])).code, 2);
  assert.equal(existsSync(at('out')), false);
});

test('a member that stands twice is not signed, as readers would differ', async () => {
  const twice = draft.replace('"name":', '"name":"Knots","name":');
  const { code, error } = await cairn(['issue', '-', ...key], twice);
  assert.equal(code, 12);
  assert.match(error, /duplicate-name/);
});
