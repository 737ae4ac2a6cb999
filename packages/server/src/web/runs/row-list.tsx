import type { BulkRow } from '../../platform/bulk/bulk-run.ts';
import type { BulkRowFacet, BulkRowSort } from '../../platform/bulk/read-bulk-runs.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { NumberText } from '../ui/index.ts';
import { saidText, type Words } from '../words/index.ts';
import type { RowSubject } from './run-kinds.ts';

/** What the rows of a run can be asked for. */
export const rowsQuery = listQuery<BulkRowSort, BulkRowFacet>({
  sorts: { number: 'ascending' },
  facets: { state: ['waiting', 'done', 'failed', 'skipped'] },
});

/** A row with what people know it by; a file has it as it was handed in. */
export type NamedRow = BulkRow & { subject?: RowSubject | undefined };

export function rowColumns(words: Words, base: string): ListColumn<NamedRow, BulkRowSort>[] {
  const { row, counts, columns } = words.runs;
  const why = ({ code, params }: NamedRow) => (code === undefined ? '' : saidText(words, { code, params }));
  const input = (each: NamedRow) => Object.values(each.input).join(' ');
  const states = { ...counts, new: counts.waiting, ready: counts.waiting };
  return [
    {
      key: 'about',
      label: row.about,
      cell: (each) =>
        each.subject ? (
          <a href={`${base}/${each.subject.path}`}>{each.subject.text}</a>
        ) : (
          <code>{input(each)}</code>
        ),
      file: input,
    },
    {
      key: 'state',
      label: columns.state,
      cell: ({ state }) => states[state],
      file: ({ state }) => states[state],
    },
    { key: 'why', label: row.why, cell: why, file: why },
    {
      key: 'number',
      label: row.number,
      numeric: true,
      sort: 'number',
      cell: ({ number }) => <NumberText value={number} />,
      file: ({ number }) => number,
    },
  ];
}
