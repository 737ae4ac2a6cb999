import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';
import { elementsIn, elementsOf } from './elements.ts';
import { fileBounds } from './import-file.ts';
import { membersOf, type Part, type RawRow, wholeOf } from './parts.ts';

/** Letters of one row of a sheet, as XML. */
const longestRow = 4_000_000;
/** Cells further to the right are left out: no table of skills has so many columns. */
const mostColumns = 1000;

export function isSheet({ name }: { name: string }): boolean {
  return /\.xlsx$/i.test(name);
}

export async function sheetMembers(part: Part): Promise<Part[]> {
  return membersOf({ name: part.name, bytes: await wholeOf(part, fileBounds.bytes) });
}

/** The rows of a spreadsheet's first sheet, read piece by piece: a table of O*NET unpacks to dozens of megabytes. */
export async function* sheetRows(part: Part): AsyncGenerator<RawRow> {
  const members = await sheetMembers(part);
  const sheets = members.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const sheet = sheets.find(({ name }) => name.endsWith('/sheet1.xml')) ?? sheets[0];
  if (!sheet) throw brokenAt(part, 0);
  const strings = await stringsOf(members.find(({ name }) => name === 'xl/sharedStrings.xml'));
  let line = 0;
  for await (const row of elementsOf(sheet, { name: 'row', longest: longestRow })) {
    if (!row) throw brokenAt(part, line + 1);
    line = Number(/\br="(\d{1,9})"/.exec(row.attributes)?.[1] ?? line + 1);
    yield { line, cells: cellsOf(row.inner, strings) };
  }
}

/** The texts that cells share stay in memory while the sheet is read. */
async function stringsOf(part: Part | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  const tooLarge = () => new Refusal('too-large', say('import.too-large', { file: part.name }));
  if (part.size > fileBounds.sharedTexts) throw tooLarge();
  for await (const one of elementsOf(part, { name: 'si', longest: longestRow })) {
    if (!one) throw brokenAt(part, 0);
    if (strings.length === fileBounds.rows) throw tooLarge();
    strings.push(textsOf(one.inner));
  }
  return strings;
}

function cellsOf(row: string, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const { attributes, inner } of elementsIn(row, 'c')) {
    const column = /\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1];
    const place = column === undefined ? cells.length : numberOf(column);
    if (place >= mostColumns) continue;
    while (cells.length < place) cells.push('');
    cells[place] = cellOf(/\bt="(\w+)"/.exec(attributes)?.[1], inner, strings);
  }
  return cells;
}

function cellOf(type: string | undefined, inner: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textsOf(inner);
  const [value] = elementsIn(inner, 'v');
  return type === 's' ? (strings[Number(value?.inner)] ?? '') : plain(value?.inner ?? '');
}

/** A text may be cut into runs of other looks. */
function textsOf(xml: string): string {
  return [...elementsIn(xml, 't')].map(({ inner }) => plain(inner)).join('');
}

const signs: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  const text = xml.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return signs[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return text.toWellFormed();
}

/** A is 0, Z 25, AA 26. */
function numberOf(column: string): number {
  return [...column].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function brokenAt({ name }: Part, line: number): Refusal {
  return new Refusal('invalid', say('import.broken', { file: name, line }));
}
