import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { test } from 'node:test';
import { cairn, makeFolder, onePixel, unsigned } from './cli.test-support.ts';

const at = makeFolder();
writeFileSync(at('unsigned.json'), JSON.stringify(unsigned));
writeFileSync(at('picture.png'), onePixel);
await cairn(['key', 'new', '--out', at('key.json')]);
const key = ['--key', at('key.json')];
await cairn(['issue', at('unsigned.json'), ...key, '--out', at('signed.json')]);

test('a file that is there is replaced only with --force', async () => {
  writeFileSync(at('mine.txt'), 'my diary');
  for (const words of [
    ['issue', at('unsigned.json'), ...key],
    ['bake', at('picture.png'), at('signed.json')],
  ]) {
    const { code, error } = await cairn([...words, '--out', at('mine.txt')]);
    assert.equal(code, 2);
    assert.match(error, /exists already\. Add --force/);
    assert.equal(readFileSync(at('mine.txt'), 'utf8'), 'my diary');
  }
  assert.equal(
    (await cairn(['issue', at('unsigned.json'), ...key, '--out', at('mine.txt'), '--force'])).code,
    0,
  );
  assert.equal((await cairn(['verify', at('mine.txt'), '--offline'])).code, 0);
});

test('a private key is never written over, not even with --force', async () => {
  const before = readFileSync(at('key.json'), 'utf8');
  const { code, error } = await cairn([
    'issue',
    at('unsigned.json'),
    ...key,
    '--out',
    at('key.json'),
    '--force',
  ]);
  assert.equal(code, 2);
  assert.match(error, /private key/);
  assert.equal(readFileSync(at('key.json'), 'utf8'), before);
});

test('a picture is baked over itself with --force, and carries one credential', async () => {
  writeFileSync(at('again.png'), onePixel);
  for (const _ of [1, 2])
    assert.equal(
      (await cairn(['bake', at('again.png'), at('signed.json'), '--out', at('again.png'), '--force'])).code,
      0,
    );
  assert.equal((await cairn(['verify', at('again.png'), '--offline'])).code, 0);
});

test('a private key, an unsigned draft, an altered credential and an empty file are not put into a picture', async () => {
  writeFileSync(at('empty.json'), '');
  writeFileSync(at('altered.json'), readFileSync(at('signed.json'), 'utf8').replace('five', 'ten'));
  for (const [name, code] of [
    ['key.json', 2],
    ['unsigned.json', 12],
    ['altered.json', 12],
    ['empty.json', 12],
  ] as const) {
    const baked = await cairn(['bake', at('picture.png'), at(name), '--out', at('leak.png')]);
    assert.equal(baked.code, code, name);
    assert.match(baked.error, /not put into the picture/);
    assert.equal(existsSync(at('leak.png')), false);
  }
});

test('a place that cannot be written to is answered with the reason, and nothing is left behind', async () => {
  mkdirSync(at('folder'));
  for (const [out, reason] of [
    [at('folder'), /is a folder/],
    [at('nowhere/signed.json'), /no such file or folder/],
    [at('unsigned.json/signed.json'), /not a folder/],
    [at(`${'a'.repeat(300)}.json`), /too long/],
  ] as const) {
    const { code, error } = await cairn(['issue', at('unsigned.json'), ...key, '--out', out]);
    assert.equal(code, 2, out);
    assert.match(error, reason);
    assert.doesNotMatch(error, /\n\s+at /);
  }
  assert.deepEqual(
    readdirSync(at('')).filter((name) => name.endsWith('.part')),
    [],
  );
});

test('two commands that write the same file at once: one does, the other says so', async () => {
  const words = ['issue', at('unsigned.json'), ...key, '--out', at('race.json')];
  const codes = (await Promise.all([1, 2, 3, 4].map(() => cairn(words)))).map(({ code }) => code);
  assert.deepEqual(codes.sort(), [0, 2, 2, 2]);
  assert.equal((await cairn(['verify', at('race.json'), '--offline'])).code, 0);
});

test('one file that cannot be read has its own line, and the others are checked', async () => {
  const text = readFileSync(at('signed.json'));
  mkdirSync(at('mixed/deep'), { recursive: true });
  for (const name of ['a.json', 'deep/c.json']) writeFileSync(at(`mixed/${name}`), text);
  symlinkSync('nowhere', at('mixed/b.json'));
  symlinkSync('../mixed', at('mixed/deep/round'));
  symlinkSync('../a.json', at('mixed/deep/link.json'));
  const { code, out } = await cairn(['verify', at('mixed'), '--offline', '--json']);
  const lines = out
    .trim()
    .split('\n')
    .map((line): { input: string; verdict: string; summary: string } => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ input, verdict }) => [input.slice(at('mixed/').length), verdict]),
    [
      ['a.json', 'valid'],
      ['b.json', 'could-not-check'],
      ['deep/c.json', 'valid'],
      ['deep/link.json', 'valid'],
    ],
  );
  assert.match(lines[1]?.summary ?? '', /no such file/);
  assert.equal(code, 1);
  assert.equal((await cairn(['verify', at('mixed/b.json')])).code, 2);
});

test('a file of three gigabytes is not read to its end, and is too large', async () => {
  writeFileSync(at('huge.json'), '');
  truncateSync(at('huge.json'), 3 * 1024 ** 3);
  const { code, out } = await cairn(['verify', at('huge.json'), '--offline']);
  assert.equal(code, 12);
  assert.match(out, /form\.too-large/);
  assert.equal(out.split('\n').length, 5, 'of what is no badge only that is said');
});

test('a key that others may read is used with a warning, and a file that is no key is not quoted', async () => {
  if (process.platform === 'win32') return;
  writeFileSync(at('open.json'), readFileSync(at('key.json')));
  chmodSync(at('open.json'), 0o644);
  const { code, error } = await cairn(['issue', at('unsigned.json'), '--key', at('open.json')]);
  assert.equal(code, 0);
  assert.match(error, /others .* may read .*chmod 600/);
  writeFileSync(at('secret.txt'), 'swordfish');
  const wrong = await cairn(['issue', at('unsigned.json'), '--key', at('secret.txt')]);
  assert.equal(wrong.code, 2);
  assert.doesNotMatch(wrong.error, /swordfish/);
});
