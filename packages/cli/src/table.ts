import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { CommandError } from './console.ts';
import { reasonOf } from './files.ts';

export const tableBounds = { bytes: 256 * 1024 * 1024, rows: 100_000, row: 8 * 1024 * 1024 };

/** What a column with addresses or credentials is called, in any case. */
const columnNames = new Set([
  ...['address', 'url', 'uri', 'link', 'credential', 'credential text', 'badge', 'vc', 'jwt'],
  ...['credential url', 'credential address', 'badge url', 'badge address', 'verification url'],
  ...['adresse', 'nachweis', 'internetadresse', 'verweis'],
]);

export interface TableCell {
  /** Counted as a spreadsheet does: the first is 1, also when it is a heading. */
  row: number;
  /** An address or the text of a credential, trimmed; empty when the row has none. */
  cell: string;
}

export function isTable(place: string): boolean {
  return ['.csv', '.tsv'].includes(extname(place).toLowerCase());
}

/**
 * The address or credential of each row: of the columns that are named for it the first that is filled; where the first
 * line is no heading, of the column in which it has one. Throws CommandError when there is no such column, or no table.
 */
export async function* readTable(place: string): AsyncGenerator<TableCell> {
  let columns: number[] | undefined;
  let count = 0;
  let row = 0;
  for await (const cells of rowsOf(place)) {
    row += 1;
    if (columns === undefined) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      columns = namedColumns(cells);
      if (columns.length > 0) continue;
      columns = filledColumns(cells);
      if (columns.length === 0)
        throw new CommandError(
          `"${place}" has no column that is called "address" or "credential", and its first line holds neither.`,
        );
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    count += 1;
    if (count > tableBounds.rows)
      throw new CommandError(`"${place}" has more than ${tableBounds.rows} rows. Divide it.`);
    yield {
      row,
      cell: columns.map((column) => cells[column]?.trim() ?? '').find((cell) => cell !== '') ?? '',
    };
  }
}

function namedColumns(cells: readonly string[]): number[] {
  return placesOf(cells, (cell) =>
    columnNames.has(
      cell
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, ' '),
    ),
  );
}

function filledColumns(cells: readonly string[]): number[] {
  return placesOf(cells, (cell) => /^(https?:\/\/|\{|eyJ)/i.test(cell.trim())).slice(0, 1);
}

function placesOf(cells: readonly string[], isMeant: (cell: string) => boolean): number[] {
  return [...cells.keys()].filter((place) => isMeant(cells[place] ?? ''));
}

async function* rowsOf(place: string): AsyncGenerator<string[]> {
  const { size } = await stat(place);
  if (size > tableBounds.bytes)
    throw new CommandError(`"${place}" is larger than ${tableBounds.bytes / 1024 / 1024} MiB. Divide it.`);
  const delimiter = await delimiterOf(place);
  const parser = parse({
    ...{ bom: true, delimiter, relax_column_count: true },
    max_record_size: tableBounds.row,
  });
  const source = createReadStream(place);
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const cells of source.pipe(parser)) yield cells;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    if (!(error instanceof CsvError)) throw new CommandError(`"${place}" cannot be read: ${reasonOf(error)}`);
    const line = typeof error.lines === 'number' ? ` at line ${error.lines}` : '';
    throw new CommandError(`"${basename(place)}" is broken${line}: ${error.message}`);
  } finally {
    source.destroy();
  }
}

/** What the first line has most of: comma, semicolon or tab. */
async function delimiterOf(place: string): Promise<string> {
  const file = await open(place, 'r').catch((error) => {
    throw new CommandError(`"${place}" cannot be read: ${reasonOf(error)}`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(100_000), 0, 100_000, 0);
    const [first = ''] = buffer.subarray(0, bytesRead).toString('latin1').split('\n');
    const count = (sign: string) => first.split(sign).length;
    return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  } finally {
    await file.close();
  }
}
