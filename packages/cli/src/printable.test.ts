import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bakePng } from '@cairn/engine';
import { cairn, makeFolder, onePixel, unsigned } from './cli.test-support.ts';
import { printable } from './printable.ts';
import { drawProgress } from './progress.ts';

const at = makeFolder();
const program = join(import.meta.dirname, '..', 'bin', 'cairn.mjs');
// The colour red, the title of the window, and "turn the direction of writing".
const hostile = 'A\u001b[31m\u001b]0;pwned\u0007 \u202egnihton\u009b';

test('what would act in a terminal is spelt out', () => {
  assert.equal(printable('a\u001bb\nc\u202ed\u009b'), 'a\\u{1b}b\\u{a}c\\u{202e}d\\u{9b}');
  assert.equal(printable('Sveising 🔥 結び目 שלום\t'), 'Sveising 🔥 結び目 שלום\t');
});

test('nothing that a badge or a file name says acts in the terminal', async () => {
  await cairn(['key', 'new', '--out', at('key.json')]);
  const issuer = { type: ['Profile'], name: hostile };
  const draft = JSON.stringify({ ...unsigned, name: hostile, issuer: { ...issuer, id: undefined } });
  const signed = await cairn(['issue', '-', '--key', at('key.json')], draft);
  assert.equal(signed.code, 0, signed.error);
  mkdirSync(at('names'));
  writeFileSync(at('names/\u001b[2Jone\nline.json'), signed.out);
  writeFileSync(at('names/two.json'), signed.out.replace('five', 'ten'));
  const told = await cairn(['verify', at('names'), '--explain', '--offline']);
  assert.match(told.out, /\\u\{1b\}\[2Jone\\u\{a\}line\.json/);
  const absent = await cairn(['verify', hostile]);
  for (const text of [told.out, absent.error]) assert.doesNotMatch(text, /(?!\n)\p{Cc}|[\u202a-\u202e]/u);
});

test('unbake shows a person what would act, and gives a program every byte', async () => {
  writeFileSync(at('hostile.png'), bakePng(onePixel, hostile));
  assert.equal((await cairn(['unbake', at('hostile.png')])).out, hostile);
  const shown = await cairn(['unbake', at('hostile.png')], '', { isOutTerminal: true });
  assert.match(shown.out, /A\\u\{1b\}\[31m/);
});

for (const columns of [1, 20, 40, 200]) {
  test(`on a terminal of ${columns} columns progress stays on one line`, () => {
    let text = '';
    const error = (part: string) => {
      text += part;
    };
    const console = { out: error, error, readInput: async () => onePixel, now: () => new Date() };
    const progress = drawProgress(
      { ...console, columns, isOutTerminal: true },
      { total: 3000, what: 'credentials' },
    );
    for (let step = 0; step < 3000; step++) progress.step();
    assert.ok(text.split('\r').every((line) => line.length < columns));
    if (columns >= 40) assert.match(text, /3000 of 3000 credentials/);
  });
}

test('a reader that has seen enough ends the command without a word', async () => {
  mkdirSync(at('many'));
  for (let number = 0; number < 300; number++) writeFileSync(at(`many/${number}.json`), '{}');
  const child = spawn(process.execPath, [program, 'verify', at('many')]);
  let error = '';
  child.stderr.on('data', (part) => {
    error += part;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'close');
  assert.equal(error, '');
  assert.equal(code, 141);
});

test('an answer that cannot be written is no success', { skip: process.platform !== 'linux' }, async () => {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [program, 'help'], { stdio: ['ignore', full, 'pipe'] });
  let error = '';
  child.stderr?.on('data', (part) => {
    error += part;
  });
  const [code] = await once(child, 'close');
  assert.equal(code, 70);
  assert.match(error, /disk is full/);
});
