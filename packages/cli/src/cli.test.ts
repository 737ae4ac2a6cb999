import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cairn, makeFolder, onePixel, unsigned } from './cli.test-support.ts';

const at = makeFolder();

writeFileSync(at('unsigned.json'), JSON.stringify(unsigned));
await cairn(['key', 'new', '--out', at('key.json')]);

test('a new key is readable by its owner only and is never written over', async () => {
  assert.equal(statSync(at('key.json')).mode & 0o777, 0o600);
  const { code, error } = await cairn(['key', 'new', '--out', at('key.json')]);
  assert.equal(code, 2);
  assert.match(error, /never written over/);
});

for (const format of ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'vc-jwt']) {
  test(`what issue signs as ${format}, verify finds valid`, async () => {
    const { code, out } = await cairn([
      'issue',
      at('unsigned.json'),
      '--key',
      at('key.json'),
      '--format',
      format,
    ]);
    assert.equal(code, 0);
    const verified = await cairn(['verify', '-', '--offline'], out);
    assert.equal(verified.code, 0, verified.out);
    assert.match(verified.out, /^✓ valid {2}standard input/);
  });
}

test('a changed name is altered, with exit code 8 and the check that says so', async () => {
  const { out } = await cairn(['issue', at('unsigned.json'), '--key', at('key.json')]);
  const verified = await cairn(['verify', '-', '--offline'], out.replace('five knots', 'ten knots'));
  assert.equal(verified.code, 8);
  assert.match(verified.out, /✗ proof: .*\[proof\./);
});

test('an expired badge has exit code 4', async () => {
  const old = { ...unsigned, validFrom: '2020-01-01T00:00:00Z', validUntil: '2021-01-01T00:00:00Z' };
  const { out } = await cairn(['issue', '-', '--key', at('key.json')], JSON.stringify(old));
  assert.equal((await cairn(['verify', '-', '--offline'], out)).code, 4);
});

test('--json gives one object a line with a stable code for every check', async () => {
  const { out } = await cairn(['issue', at('unsigned.json'), '--key', at('key.json')]);
  const line = JSON.parse((await cairn(['verify', '-', '--offline', '--json'], out)).out);
  assert.equal(line.verdict, 'valid');
  assert.deepEqual(
    line.checks.slice(0, 4).map((check: { id: string }) => check.id),
    ['form', 'schema', 'proof', 'issuer-key'],
  );
});

test('a baked picture gives back the credential byte for byte, and verifies', async () => {
  writeFileSync(at('picture.png'), onePixel);
  await cairn(['issue', at('unsigned.json'), '--key', at('key.json'), '--out', at('signed.json')]);
  assert.equal(
    (await cairn(['bake', at('picture.png'), at('signed.json'), '--out', at('baked.png')])).code,
    0,
  );
  const { out } = await cairn(['unbake', at('baked.png')]);
  assert.equal(out, readFileSync(at('signed.json'), 'utf8').trim());
  assert.equal((await cairn(['verify', at('baked.png'), '--offline'])).code, 0);
});

test('a folder is walked, and badges with different answers give exit code 1', async () => {
  const { code, out } = await cairn(['verify', at(''), '--offline']);
  assert.equal(code, 1);
  assert.match(out, /badges: .*valid/);
});

test('a credential that is not in order is not signed, and every fault is named', async () => {
  const { code, error } = await cairn(
    ['issue', '-', '--key', at('key.json')],
    JSON.stringify({ ...unsigned, credentialSubject: {} }),
  );
  assert.equal(code, 12);
  assert.match(error, /credentialSubject/);
});

test('calls that make no sense are answered with what to do', async () => {
  for (const words of [
    ['verify'],
    ['issue'],
    ['bake', 'x'],
    ['key'],
    ['nonsense'],
    ['verify', '--nonsense'],
    ['verify', at('absent.json')],
    // An unset variable of a script must not mean that anybody will do.
    ['verify', at('unsigned.json'), '--recipient', ' '],
    ['key', 'new', 'extra', '--out', at('extra.json')],
    ['bake', 'a.png', 'b.json', 'c.json', '--out', at('extra.png')],
    ['help', 'nonsense'],
    ['__proto__'],
  ]) {
    const { code, error } = await cairn(words);
    assert.equal(code, 2, words.join(' '));
    assert.ok(error.length > 20);
  }
  assert.match((await cairn([])).out, /cairn verify/);
  assert.match((await cairn(['verify', '--help'])).out, /Exit codes/);
});

test('the installed command runs', () => {
  const out = execFileSync(process.execPath, [join(import.meta.dirname, '..', 'bin', 'cairn.mjs'), 'help'], {
    encoding: 'utf8',
  });
  assert.match(out, /cairn verify/);
});

test('check-ctdl says what a registry would refuse, where and what to do, and exits with 1; what it takes, with 0', async () => {
  const context = 'https://credreg.net/ctdl/schema/context/json';
  writeFileSync(at('bad.jsonld'), JSON.stringify({ '@context': context, '@type': 'ceterms:Badge' }));
  const bad = await cairn(['check-ctdl', at('bad.jsonld')]);
  assert.equal(bad.code, 1);
  assert.match(bad.out, /^✗ refused[\s\S]*✗ document: .*ceterms:ctid \[ctdl\.missing\]\n {6}Say it\./);
  const place = {
    '@context': context,
    '@graph': [{ '@type': 'ceterms:Place', 'ceterms:name': { en: 'Here' } }],
  };
  const good = await cairn(['check-ctdl', '-', '--json'], JSON.stringify(place));
  assert.deepEqual([good.code, JSON.parse(good.out)], [0, { input: 'standard input', findings: [] }]);
  assert.match((await cairn(['check-ctdl', '-'], 'no JSON')).out, /\[ctdl\.not-a-document\]/);
  assert.equal((await cairn(['check-ctdl'])).code, 2);
});
