import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from './parts.ts';
import { tableOf } from './table.ts';

const text = 'Titel;Preis\r\nMüller – „Schweißen“;5 €\r\n';
const utf8 = Buffer.from(text);
const little = Buffer.from(`\ufeff${text}`, 'utf16le');
const big = Buffer.from(little).swap16();
/** As spreadsheets in Western Europe save it: of these letters none is where Unicode has it but the umlauts. */
const western = Buffer.from(
  text.replace(/[–„“€]/g, (letter) => ({ '–': '\x96', '„': '\x84', '“': '\x93', '€': '\x80' })[letter] ?? ''),
  'latin1',
);

async function read(bytes: Uint8Array, name = 'a.csv') {
  const [part] = await partsOf([{ name, bytes }]);
  assert.ok(part);
  const { columns, encoding, rows } = await tableOf(part);
  const lines: string[][] = [];
  for await (const { of } of rows()) lines.push(columns.map(of));
  return { columns, encoding, lines };
}

const cases: [string, Uint8Array, string][] = [
  ['UTF-8', utf8, 'UTF-8'],
  ['UTF-8 with a mark of byte order', Buffer.concat([Buffer.from('\ufeff'), utf8]), 'UTF-8'],
  ['UTF-16, the lower byte first', little, 'UTF-16'],
  ['UTF-16, the higher byte first', big, 'UTF-16'],
  ['Windows-1252', western, 'Windows-1252'],
];
for (const [what, bytes, encoding] of cases)
  test(`a table in ${what} is read letter by letter, and says so`, async () => {
    assert.deepEqual(await read(bytes), {
      ...{ columns: ['Titel', 'Preis'], encoding },
      lines: [['Müller – „Schweißen“', '5 €']],
    });
  });

test('a letter far behind the beginning, or cut between two pieces, decides and is read as well', async () => {
  for (const padding of [65_519, 65_520, 65_521, 70_000]) {
    const start = `Titel\r\n${'x'.repeat(padding)}\r\n`;
    const far = await read(Buffer.from(`${start}Müller`, 'latin1'));
    assert.deepEqual([far.encoding, far.lines[1]], ['Windows-1252', ['Müller']]);
    const cut = await read(Buffer.from(`${start}üüüüüüüü`));
    assert.deepEqual([cut.encoding, cut.lines[1]], ['UTF-8', ['üüüüüüüü']]);
    const wide = await read(Buffer.from(`\ufeff${start}ü😀`, 'utf16le'));
    assert.deepEqual([wide.encoding, wide.lines[1]], ['UTF-16', ['ü😀']]);
  }
});

test('tabs part UTF-16 as well as they part what spreadsheets call Unicode text', async () => {
  const { lines } = await read(Buffer.from('\ufeffTitel\tPreis\nKnöpfe\t5', 'utf16le'), 'a.txt');
  assert.deepEqual(lines, [['Knöpfe', '5']]);
});

const refused: [string, Uint8Array][] = [
  ['no text', Buffer.from([0x54, 0x0a, 0xfc, 0x00, 0x01, 0x02, 0xff])],
  ['a byte that Windows-1252 has no letter for', Buffer.from([0x54, 0x0a, 0xfc, 0x81])],
  ['half a letter of UTF-16', Buffer.from([0xff, 0xfe, 0x54, 0x00, 0x0a, 0x00, 0x00, 0xd8])],
];
for (const [what, bytes] of refused)
  test(`refused, since it cannot be read as text: ${what}`, async () => {
    await assert.rejects(read(bytes), { code: 'files.other-kind' });
  });
