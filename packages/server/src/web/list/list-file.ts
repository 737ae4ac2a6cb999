import { csvFile, csvLine } from '../csv.ts';
import type { ListColumn } from './list-column.ts';

/** The rows of a list as a CSV file, under the same query as its page. `name` is without its ending. */
export async function listFile<Row>(
  name: string,
  columns: readonly ListColumn<Row>[],
  rows: AsyncGenerator<Row> | Iterable<Row>,
): Promise<Response> {
  const inFile = columns.flatMap(({ label, file }) => (file ? [{ label, file }] : []));
  const each = 'next' in rows ? (rows as AsyncGenerator<Row>) : asynchronous(rows as Iterable<Row>);
  // The first row before the answer begins: a refusal still gets its page.
  const first = await each.next();
  return csvFile(`${name}.csv`, linesOf());

  async function* linesOf(): AsyncGenerator<string> {
    yield csvLine(inFile.map(({ label }) => label));
    if (first.done) return;
    const lineOf = (row: Row) => csvLine(inFile.map(({ file }) => file(row)));
    yield lineOf(first.value);
    for await (const row of each) yield lineOf(row);
  }
}

async function* asynchronous<Row>(rows: Iterable<Row>): AsyncGenerator<Row> {
  yield* rows;
}
