import { type CatalogueRow, catalogueRowOf } from '../../modules/imports/index.ts';
import type { BulkRow } from '../../platform/bulk/bulk-run.ts';
import type { BulkRowSort } from '../../platform/bulk/read-bulk-runs.ts';
import { csvFile, csvLine } from '../csv.ts';
import type { ListColumn } from '../list/list-column.ts';
import { NumberText } from '../ui/index.ts';
import { saidText, type Words } from '../words/index.ts';

/** What speaks against a row: each of its values that cannot be read; else what became of it. */
export function whyOf(words: Words, { code, params, input }: CatalogueRow): string {
  const { fault } = words.imports.import;
  const faults = input.faults.map(({ column, said }) => fault(column, saidText(words, said)));
  if (faults.length > 0) return faults.join(' ');
  return code === undefined ? '' : saidText(words, { code, params });
}

export function importRowColumns(words: Words, achievements: string): ListColumn<BulkRow, BulkRowSort>[] {
  const { imports, runs } = words;
  const states = { ...runs.counts, new: runs.counts.waiting, ready: runs.counts.waiting };
  const read = catalogueRowOf;
  const name = (row: BulkRow) => read(row).input.name;
  const why = (row: BulkRow) => whyOf(words, read(row));
  const change = (row: BulkRow) => imports.import.change[read(row).input.change];
  return [
    {
      key: 'about',
      label: imports.import.about,
      cell: (row) => (row.about ? <a href={`${achievements}/${row.about}`}>{name(row)}</a> : name(row)),
      file: name,
    },
    { key: 'change', label: imports.import.what, cell: change, file: change },
    {
      key: 'state',
      label: imports.import.state,
      cell: ({ state }) => states[state],
      file: ({ state }) => states[state],
    },
    { key: 'why', label: imports.import.why, cell: why, file: why },
    {
      key: 'number',
      label: imports.import.row,
      numeric: true,
      sort: 'number',
      cell: (row) => <NumberText value={read(row).input.line} />,
      file: (row) => read(row).input.line,
    },
  ];
}

/** The rows that were refused, in the columns in which they came, with what is wrong: to mend and import again. */
export async function refusedFile(
  words: Words,
  { name, columns, rows }: { name: string; columns: readonly string[]; rows: () => AsyncGenerator<BulkRow> },
): Promise<Response> {
  const { whatIsWrong } = words.imports.import;
  // What documents said stands under our own names, which are known when the file comes back; each says other things.
  const all = new Set(columns);
  if (columns.length === 0)
    for await (const row of rows())
      for (const column of Object.keys(catalogueRowOf(row).input.cells)) all.add(column);
  const known = [...all];
  const lineOf = (row: BulkRow) => {
    const read = catalogueRowOf(row);
    return csvLine([...known.map((column) => read.input.cells[column] ?? ''), whyOf(words, read)]);
  };
  async function* lines() {
    yield csvLine([...known, whatIsWrong]);
    for await (const row of rows()) yield lineOf(row);
  }
  return csvFile(`${name}.csv`, lines());
}
