import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { cut, oneLine } from '../plain-text.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';
import { type Encoding, inUtf8 } from './encoding.ts';
import { fileBounds } from './import-file.ts';
import type { Part, RawRow } from './parts.ts';
import { isSheet, sheetMembers, sheetRows } from './sheet.ts';

/** One line of a table. */
export interface TableRow {
  line: number;
  /** Trimmed; empty for a column that is not there. */
  of: (column: string) => string;
}

/** A table whose first line names its columns. */
export interface Table {
  file: string;
  columns: readonly string[];
  encoding: Encoding;
  rows: () => AsyncGenerator<TableRow>;
}

/** A table as its file has it: comma, semicolon or tab, or a spreadsheet's first sheet. */
export async function tableOf(part: Part): Promise<Table> {
  const { part: text, encoding } = isSheet(part) ? { part, encoding: 'UTF-8' as const } : await inUtf8(part);
  const open = () => (isSheet(part) ? sheetRows(part) : separatedRows(text));
  let columns: string[] = [];
  for await (const { cells } of open()) {
    columns = cells.map((cell) => cut(oneLine(cell), 200));
    break;
  }
  const file = cut(oneLine(part.name.split('/').at(-1) ?? part.name), 200);
  return { file, columns, encoding, rows: () => named(open(), { file, columns }) };
}

/** Counts what a reader keeps in mind of all tables together, and refuses what is too much. */
export function tally(): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count > fileBounds.rows)
      throw new Refusal('too-large', say('import.too-many', { most: fileBounds.rows }));
  };
}

async function* named(
  rows: AsyncIterable<RawRow>,
  { file, columns }: Pick<Table, 'file' | 'columns'>,
): AsyncGenerator<TableRow> {
  const places = new Map(columns.map((column, place) => [column, place]));
  let count = 0;
  for await (const { line, cells } of rows) {
    count += 1;
    if (count === 1) continue;
    if (count > fileBounds.rows)
      throw new Refusal('too-large', say('import.too-many', { most: fileBounds.rows }));
    if (cells.every((cell) => cell === '')) continue;
    // Cells of a spreadsheet share their texts, so that a short row can say very much.
    if (cells.reduce((sum, cell) => sum + cell.length, 0) > fileBounds.line)
      throw new Refusal('invalid', say('import.broken', { file, line }));
    const of = (column: string) => cells[places.get(column) ?? -1]?.trim() ?? '';
    yield { line, of };
  }
}

async function* separatedRows(part: Part): AsyncGenerator<RawRow> {
  // O*NET's text files are cut at tabs, and a quotation mark in them is one.
  const isPlain = /\.(txt|tsv)$/i.test(part.name);
  const delimiter = isPlain ? '\t' : await delimiterOf(part);
  const parser = parse({
    ...{ bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true },
    ...(isPlain && { quote: false }),
    max_record_size: fileBounds.line,
  });
  const source = Readable.from(part.open(), { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser)) yield { line: info.lines, cells: record };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 0;
    throw new Refusal('invalid', say('import.broken', { file: part.name, line }));
  } finally {
    source.destroy();
  }
}

/** What the first line has most of. */
async function delimiterOf(part: Part): Promise<string> {
  let head = '';
  for await (const chunk of part.open()) {
    head += Buffer.from(chunk).toString('latin1');
    if (head.includes('\n') || head.length > 100_000) break;
  }
  const [first = ''] = head.split('\n');
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** One after the other, since each may take much room while it is open. */
export async function tablesOf(parts: readonly Part[]): Promise<Table[]> {
  const tables: Table[] = [];
  let unpacked = 0;
  for (const part of parts) {
    unpacked += await unpackedOf(part);
    if (unpacked > fileBounds.unpackedTogether)
      throw new Refusal('too-large', say('import.too-large', { file: part.name }));
    tables.push(await tableOf(part));
  }
  return tables;
}

/** A spreadsheet is an archive of its own, also within one. */
async function unpackedOf(part: Part): Promise<number> {
  if (!isSheet(part)) return part.size;
  return (await sheetMembers(part)).reduce((sum, { size }) => sum + size, part.size);
}
