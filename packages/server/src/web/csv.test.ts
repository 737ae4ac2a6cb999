import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvLine } from './csv.ts';

test('a line is quoted where it must be, and no cell is a formula for a spreadsheet', () => {
  const cases: [Parameters<typeof csvLine>[0], string][] = [
    [['Ada', 3, undefined, 66.6], 'Ada,3,,66.6'],
    [['O"Neill, Ann', 'two\nlines'], '"O""Neill, Ann","two\nlines"'],
    [['=1+1', '+49', '-2', '@x', '\t=1', ' =1'], "'=1+1,'+49,'-2,'@x,'\t=1,' =1"],
    [['=HYPERLINK("https://evil.example","x")'], '"\'=HYPERLINK(""https://evil.example"",""x"")"'],
    [[-2, new Date('2026-06-01T09:00:00Z')], '-2,2026-06-01T09:00:00.000Z'],
  ];
  for (const [cells, line] of cases) assert.equal(csvLine(cells), `${line}\r\n`);
});
