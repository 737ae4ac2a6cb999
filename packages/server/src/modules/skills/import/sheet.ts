import { Refusal } from '../../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { importBounds } from './entry.ts';
import { membersOf, type Part, type RawRow, wholeOf } from './parts.ts';

/** Letters of one row of a sheet, as XML. */
const longestRow = 4_000_000;

/** The rows of a spreadsheet's first sheet, read piece by piece: a table of O*NET unpacks to dozens of megabytes. */
export async function* sheetRows(part: Part): AsyncGenerator<RawRow> {
  const members = await membersOf({ name: part.name, bytes: await wholeOf(part, importBounds.bytes) });
  const sheets = members.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const sheet = sheets.find(({ name }) => name.endsWith('/sheet1.xml')) ?? sheets[0];
  if (!sheet) throw brokenAt(part, 0);
  const shared = members.find(({ name }) => name === 'xl/sharedStrings.xml');
  const strings: string[] = [];
  if (shared) for await (const { xml } of elements(shared, 'si')) strings.push(textsOf(xml));
  let line = 0;
  for await (const { xml } of elements(sheet, 'row')) {
    line = Number(/^<row\b[^>]*?\br="(\d+)"/.exec(xml)?.[1] ?? line + 1);
    yield { line, cells: cellsOf(xml, strings) };
  }
}

/** Each element of this name, one after the other. */
async function* elements(part: Part, name: string): AsyncGenerator<{ xml: string }> {
  const decoder = new TextDecoder();
  const pattern = new RegExp(`<${name}(?=[\\s>/])[^>]*?(?:/>|>[\\s\\S]*?</${name}>)`, 'g');
  let waiting = '';
  for await (const chunk of part.open()) {
    waiting += decoder.decode(chunk, { stream: true });
    let end = 0;
    for (const match of waiting.matchAll(pattern)) {
      yield { xml: match[0] };
      end = match.index + match[0].length;
    }
    waiting = waiting.slice(end);
    if (waiting.length > longestRow) throw brokenAt(part, 0);
  }
}

function cellsOf(row: string, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes = '', inner = ''] of row.matchAll(
    /<c(?=[\s>/])([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
  )) {
    const column = /\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1];
    const place = column === undefined ? cells.length : numberOf(column);
    while (cells.length < place) cells.push('');
    cells[place] = cellOf(/\bt="(\w+)"/.exec(attributes)?.[1], inner, strings);
  }
  return cells;
}

function cellOf(type: string | undefined, inner: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textsOf(inner);
  const value = /<v(?=[\s>])[^>]*>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? '';
  return type === 's' ? (strings[Number(value)] ?? '') : plain(value);
}

/** A text may be cut into runs of other looks. */
function textsOf(xml: string): string {
  return [...xml.matchAll(/<t(?=[\s>])[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) => plain(text)).join('');
}

const signs: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return signs[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A is 0, Z 25, AA 26. */
function numberOf(column: string): number {
  return [...column].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function brokenAt({ name }: Part, line: number): Refusal {
  return new Refusal('invalid', say('skills.import-broken', { file: name, line }));
}
