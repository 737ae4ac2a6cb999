import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { cairn, makeFolder, unsigned } from './cli.test-support.ts';

const at = makeFolder();
writeFileSync(at('unsigned.json'), JSON.stringify(unsigned));
await cairn(['key', 'new', '--out', at('key.json')]);
await cairn(['issue', at('unsigned.json'), '--key', at('key.json'), '--out', at('signed.json')]);
const signed = readFileSync(at('signed.json'), 'utf8');
const token = (await cairn(['issue', at('unsigned.json'), '--key', at('key.json'), '--format', 'vc-jwt']))
  .out;

const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (request.url === '/badge.json') response.end(signed);
  else response.writeHead(404).end();
}).listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));
after(() => server.close());
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const quoted = (text: string) => `"${text.trim().replaceAll('"', '""')}"`;

test('a table of addresses, credentials and tokens: a verdict and a reason a row, and none stops the others', async () => {
  const rows = [
    'Name;Address;Credential',
    `Ana;${site}/badge.json;`,
    `Ben;;${quoted(signed)}`,
    `Cem;;${token.trim()}`,
    `Dee;;${quoted(signed.replace('five knots', 'ten knots'))}`,
    `Eva;${site}/gone.json;`,
    'Fay;;',
    'Gus;;what is this',
    ';;',
    `Hal;${site}/badge.json;`,
  ];
  writeFileSync(at('list.csv'), `\ufeff${rows.join('\r\n')}`);
  const { code, out } = await cairn(['verify', at('list.csv'), '--json']);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ input, verdict }) => [input.slice(at('list.csv').length), verdict]),
    [
      [', row 2', 'valid'],
      [', row 3', 'valid'],
      [', row 4', 'valid'],
      [', row 5', 'altered'],
      [', row 6', 'could-not-check'],
      [', row 7', 'not-a-credential'],
      [', row 8', 'not-a-credential'],
      [', row 10', 'valid'],
    ],
  );
  assert.deepEqual(
    lines.map(({ standing }) => standing),
    ['valid', 'valid', 'valid', 'not-valid', 'not-checked', 'not-valid', 'not-valid', 'valid'],
  );
  assert.match(lines[4].reason, /gone\.json could not be read/);
  assert.equal(code, 1);
  assert.equal(
    asked.filter((path) => path === '/badge.json').length,
    1,
    'what stands there twice is read once',
  );
});

test('--csv is a table with what the genuine ones say, and no cell is a formula', async () => {
  const named = { ...unsigned, name: '=HYPERLINK("https://evil.example")' };
  const bad = await cairn(['issue', '-', '--key', at('key.json')], JSON.stringify(named));
  writeFileSync(at('formula.json'), bad.out);
  writeFileSync(at('forged.json'), signed.replace('five knots', 'ten knots'));
  const places = [at('signed.json'), at('formula.json'), at('forged.json')];
  const { code, out } = await cairn(['verify', ...places, '--csv', '--offline']);
  const [head = '', ...rows] = out.slice(1).trimEnd().split('\r\n');
  assert.equal(out[0], '\ufeff');
  assert.equal(
    head,
    'input,standing,verdict,genuine,reason,credential,issuer,issuer_id,valid_from,valid_until',
  );
  assert.match(rows[0] ?? '', /,valid,valid,yes,.*Knots — for climbers/);
  assert.match(rows[1] ?? '', /,"'=HYPERLINK\(""https/);
  assert.match(rows[2] ?? '', /,not-valid,altered,no,.*,,,,,$/);
  assert.equal(rows.length, 3);
  assert.equal(code, 1);
});

test('--table is a line each, and the counts below', async () => {
  const { code, out } = await cairn(['verify', at('signed.json'), at('signed.json'), '--table', '--offline']);
  assert.match(
    out,
    /^STANDING {7}VERDICT +INPUT +REASON\n✓ valid +valid +\S+signed\.json {2}This credential is valid/,
  );
  assert.match(out, /\n\n2 badges: 2 valid\.\n$/);
  assert.equal(code, 0);
});

test('a table without headings is read where it has an address or a credential; one with neither is refused', async () => {
  writeFileSync(at('bare.csv'), `Ana,${quoted(signed)}\nBen,${token.trim()}\n`);
  assert.equal((await cairn(['verify', at('bare.csv'), '--offline'])).code, 0);
  writeFileSync(at('none.csv'), 'name,grade\nAna,A\n');
  const none = await cairn(['verify', at('none.csv'), '--offline']);
  assert.equal(none.code, 2);
  assert.match(none.error, /no column that is called "address" or "credential"/);
  writeFileSync(at('empty.csv'), 'address\n');
  assert.equal((await cairn(['verify', at('empty.csv'), '--offline'])).code, 2);
  writeFileSync(at('broken.csv'), 'address\n"never closed\n');
  const broken = await cairn(['verify', at('broken.csv'), '--offline']);
  assert.equal(broken.code, 2);
  assert.match(broken.error, /"broken\.csv" is broken/);
});

test('an address in a table leads into no private network, and to nothing at all with --offline', async () => {
  writeFileSync(at('inside.csv'), 'url\nhttps://10.0.0.7/badge.json\nhttps://10.0.0.7/other.json\n');
  const guarded = await cairn(['verify', at('inside.csv'), '--json']);
  assert.equal(guarded.code, 3);
  assert.match(guarded.out, /private network/);
  const before = asked.length;
  writeFileSync(at('outside.csv'), `url\n${site}/badge.json\n`);
  const offline = await cairn(['verify', at('outside.csv'), '--offline']);
  assert.equal(offline.code, 3);
  assert.match(offline.out, /--offline/);
  assert.equal(asked.length, before);
});

test('two ways to tell exclude each other', async () => {
  const { code, error } = await cairn(['verify', at('signed.json'), '--json', '--csv']);
  assert.equal(code, 2);
  assert.match(error, /--json and --csv exclude each other/);
});
