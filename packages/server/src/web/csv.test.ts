import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { compress } from './compress.ts';
import { byteOrderMark, csvFile, csvLine } from './csv.ts';

test('a line is quoted where it must be, and no cell is a formula for a spreadsheet', () => {
  const cases: [Parameters<typeof csvLine>[0], string][] = [
    [['Ada', 3, undefined, 66.6], 'Ada,3,,66.6'],
    [['O"Neill, Ann', 'two\nlines'], '"O""Neill, Ann","two\nlines"'],
    [['=1+1', '+49', '-2', '@x', '\t=1', ' =1'], "'=1+1,'+49,'-2,'@x,'\t=1,' =1"],
    [['＝1+1', '＠x'], "'＝1+1,'＠x"],
    [['=HYPERLINK("https://evil.example","x")'], '"\'=HYPERLINK(""https://evil.example"",""x"")"'],
    [[-2, new Date('2026-06-01T09:00:00Z')], '-2,2026-06-01T09:00:00.000Z'],
  ];
  for (const [cells, line] of cases) assert.equal(csvLine(cells), `${line}\r\n`);
});

test('a file is made while it is read: what nobody reads any more is not asked for', async () => {
  const app = new Hono().use(compress()).get('/file.csv', () => csvFile('file.csv', endless()));
  const answer = await app.request('/file.csv', { headers: { 'accept-encoding': 'gzip' } });
  const reader = answer.body?.getReader();
  assert.deepEqual((await reader?.read())?.value, new TextEncoder().encode(byteOrderMark));
  await reader?.cancel();
});

async function* endless(): AsyncGenerator<string> {
  for (let line = 0; ; line++) yield csvLine([line]);
}
