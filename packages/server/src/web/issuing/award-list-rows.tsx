import { type AwardList, type ListTarget, listRow } from '../../modules/issuing/index.ts';
import type { BulkRow, BulkRun } from '../../platform/bulk/bulk-run.ts';
import type { BulkRowSort, RunFacet, RunSort } from '../../platform/bulk/read-bulk-runs.ts';
import { csvFile, csvLine } from '../csv.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { standingColumns } from '../runs/run-list.tsx';
import { NumberText } from '../ui/index.ts';
import { saidText, type Words } from '../words/index.ts';

/** What the list of lists can be asked for. */
export const awardListsQuery = listQuery<RunSort, RunFacet>({
  sorts: { started: 'descending', rows: 'descending' },
  facets: { kind: ['award-list'], state: ['checking', 'checked', 'running', 'done', 'cancelled'] },
});

export function awardListColumns({ awardLists, runs }: Words, base: string): ListColumn<BulkRun, RunSort>[] {
  const { columns } = awardLists;
  const fileOf = ({ options }: BulkRun) => (typeof options.file === 'string' ? options.file : '');
  return [
    {
      key: 'file',
      label: columns.file,
      cell: (run) => <a href={`${base}/${run.runId}`}>{fileOf(run)}</a>,
      file: fileOf,
    },
    ...standingColumns(columns, runs.states),
  ];
}

/** The lines of one list: who, what, and what became of it. */
export function awardLineColumns(
  words: Words,
  { options: { taken } }: AwardList,
  awards: string,
): ListColumn<BulkRow, BulkRowSort>[] {
  const { awardLists, runs } = words;
  const said = awardLists.list;
  const states = { ...runs.counts, new: runs.counts.waiting, ready: runs.counts.waiting };
  const cell = (row: BulkRow, target: ListTarget) =>
    listRow.parse(row.input).cells[taken[target] ?? ''] ?? '';
  const who = (row: BulkRow) => cell(row, 'email');
  const why = (row: BulkRow) => whyOf(words, row);
  return [
    {
      key: 'who',
      label: said.who,
      cell: (row) =>
        row.about?.startsWith('awd_') ? <a href={`${awards}/${row.about}`}>{who(row)}</a> : who(row),
      file: who,
    },
    {
      key: 'what',
      label: said.what,
      cell: (row) => cell(row, 'achievement'),
      file: (row) => cell(row, 'achievement'),
    },
    {
      key: 'state',
      label: said.state,
      cell: ({ state }) => states[state],
      file: ({ state }) => states[state],
    },
    { key: 'why', label: said.why, cell: why, file: why },
    {
      key: 'number',
      label: said.line,
      numeric: true,
      sort: 'number',
      cell: ({ input }) => <NumberText value={listRow.parse(input).line} />,
      file: ({ input }) => listRow.parse(input).line,
    },
  ];
}

/** The lines that failed, in the columns in which they came, with what is wrong: to mend and hand in again. */
export function failedLines(
  words: Words,
  { name, columns, rows }: { name: string; columns: readonly string[]; rows: () => AsyncGenerator<BulkRow> },
): Promise<Response> {
  async function* lines() {
    yield csvLine([...columns, words.awardLists.list.whatIsWrong]);
    for await (const row of rows()) {
      const { cells } = listRow.parse(row.input);
      yield csvLine([...columns.map((column) => cells[column] ?? ''), whyOf(words, row)]);
    }
  }
  return Promise.resolve(csvFile(`${name}.csv`, lines()));
}

function whyOf(words: Words, { code, params }: BulkRow): string {
  return code === undefined ? '' : saidText(words, { code, params });
}
