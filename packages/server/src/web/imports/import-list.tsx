import type { BulkRun } from '../../platform/bulk/bulk-run.ts';
import type { RunFacet, RunSort } from '../../platform/bulk/read-bulk-runs.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { standingColumns } from '../runs/run-list.tsx';
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
    ...standingColumns(columns, runs.states),
  ];
}
