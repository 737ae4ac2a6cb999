import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipOf } from '../../../../../../test/support/zip.ts';
import { elementsOf } from '../../../platform/import-files/elements.ts';
import { fileBounds } from '../../../platform/import-files/import-file.ts';
import { type Part, partsOf } from '../../../platform/import-files/parts.ts';
import { tableOf } from '../../../platform/import-files/table.ts';
import { parseFramework } from './parse-framework.ts';

const strings = 'xl/sharedStrings.xml';
const bookOf = (rows: string, more: { [name: string]: string } = {}) =>
  zipOf({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`, ...more });

async function partOf(bytes: Uint8Array): Promise<Part> {
  const [part] = await partsOf([{ name: 'book.xlsx', bytes }]);
  assert.ok(part);
  return part;
}

async function read(bytes: Uint8Array, columns: readonly string[]) {
  const table = await tableOf(await partOf(bytes));
  const rows: (string | number)[][] = [];
  for await (const { line, of } of table.rows()) rows.push([line, ...columns.map(of)]);
  return rows;
}

test('a spreadsheet: shared, formatted and own texts, numbers, empty cells, left out rows and columns', async () => {
  const bytes = bookOf(
    `<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>code</t></is></c>
     <c r="C1" t="str"><v>n</v></c></row><row r="2"/><row r="4"><c r="A4" s="1" t="s"><v>1</v></c><c r="B4"/>
     <c r="C4"><f>1+1</f><v>2</v></c></row><row><c r="C5"><v>3</v></c></row>`,
    {
      [strings]:
        '<sst><si><t>name</t></si><si><r><t>Weld</t></r><r><t xml:space="preserve"> &amp; cut</t></r></si></sst>',
    },
  );
  assert.deepEqual(await read(bytes, ['name', 'code', 'n']), [
    [4, 'Weld & cut', '', '2'],
    [5, '', '', '3'],
  ]);
});

test('elements are found wherever the pieces are cut', async () => {
  const xml = '<x><rows/><row/><row a="1">one</row> <row >two<ro></row></x>';
  for (let size = 1; size < xml.length; size += 1) {
    const part: Part = {
      ...{ name: 'x', size: xml.length },
      open: async function* () {
        for (let at = 0; at < xml.length; at += size) yield Buffer.from(xml.slice(at, at + size));
      },
    };
    const found: string[] = [];
    for await (const element of elementsOf(part, { name: 'row', longest: 100 }))
      found.push(`${element?.attributes}|${element?.inner}`);
    assert.deepEqual(found, ['|', ' a="1"|one', ' |two<ro>'], `in pieces of ${size}`);
  }
});

const mean: [string, string][] = [
  ['rows that nobody closes', '<row >'.repeat(300_000)],
  ['cells that nobody closes', `<row>${'<c >'.repeat(300_000)}</row>`],
  ['values that nobody closes', `<row><c>${'<v >'.repeat(300_000)}</c></row>`],
  ['texts that nobody closes', `<row><c t="inlineStr">${'<t >'.repeat(300_000)}</c></row>`],
  ['tags that nobody ends', '<row '.repeat(300_000)],
];
for (const [what, rows] of mean)
  test(`${what} hold up nobody`, async () => {
    const start = performance.now();
    await read(bookOf(rows), []);
    assert.ok(performance.now() - start < 3000, `${performance.now() - start} ms`);
  });

test('a row without end is refused', async () => {
  await assert.rejects(read(bookOf('<row >'.repeat(1_000_000)), []), { code: 'import.broken' });
});

test('texts that cells share, and folders, are bounded', async () => {
  const many = bookOf('<row/>', { [strings]: ' '.repeat(fileBounds.sharedTexts + 1) });
  await assert.rejects(read(many, []), { code: 'import.too-large' });
  const folders = Object.fromEntries(Array.from({ length: 201 }, (_, place) => [`${place}/`, '']));
  const files = [{ name: 'a.zip', bytes: zipOf({ ...folders, 'a.csv': 'name\nWeld\n' }) }];
  await assert.rejects(partsOf(files), { code: 'import.too-large' });
});

test('spreadsheets within an archive count with what they unpack to', async () => {
  const large = bookOf('<row/>', { 'xl/other.xml': ' '.repeat(300_000_000) });
  const books = Object.fromEntries([1, 2, 3, 4].map((number) => [`${number}.xlsx`, large]));
  const files = [{ name: 'a.zip', bytes: zipOf(books) }];
  await assert.rejects(parseFramework(files, {}), { code: 'import.too-large' });
});
