import type { BulkRun } from '../../platform/bulk/bulk-run.ts';
import type { RunFacet, RunSort } from '../../platform/bulk/read-bulk-runs.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateTimeText, NumberText } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** What the list of imports can be asked for. */
export const importsQuery = listQuery<RunSort, RunFacet>({
  sorts: { started: 'descending', rows: 'descending' },
  facets: { kind: ['import-catalogue'], state: ['checking', 'checked', 'running', 'done', 'cancelled'] },
});

export function importListColumns({ imports, runs }: Words, base: string): ListColumn<BulkRun, RunSort>[] {
  const { columns } = imports;
  const fileOf = ({ options }: BulkRun) => (typeof options.file === 'string' ? options.file : '');
  return [
    {
      key: 'file',
      label: columns.file,
      cell: (run) => <a href={`${base}/${run.runId}`}>{fileOf(run)}</a>,
      file: fileOf,
    },
    {
      key: 'state',
      label: columns.state,
      cell: ({ state }) => runs.states[state],
      file: ({ state }) => runs.states[state],
    },
    {
      key: 'rows',
      label: columns.rows,
      numeric: true,
      sort: 'rows',
      cell: ({ total }) => <NumberText value={total} />,
      file: ({ total }) => total,
    },
    {
      key: 'failed',
      label: columns.failed,
      numeric: true,
      cell: ({ failed }) => <NumberText value={failed} />,
      file: ({ failed }) => failed,
    },
    {
      key: 'started',
      label: columns.started,
      sort: 'started',
      cell: ({ createdAt }) => <DateTimeText value={createdAt} />,
      file: ({ createdAt }) => createdAt,
    },
  ];
}
