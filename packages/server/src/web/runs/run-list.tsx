import type { BulkRun } from '../../platform/bulk/bulk-run.ts';
import type { RunFacet, RunSort } from '../../platform/bulk/read-bulk-runs.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateTimeText, NumberText } from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import { kindOf, runKinds } from './run-kinds.ts';

/** What the list of long work can be asked for. */
export const runsQuery = listQuery<RunSort, RunFacet>({
  sorts: { started: 'descending', rows: 'descending' },
  facets: { kind: runKinds, state: ['checking', 'checked', 'running', 'done', 'cancelled'] },
});

export function runColumns(words: Words['runs'], base: string): ListColumn<BulkRun, RunSort>[] {
  const { columns, counts, states } = words;
  const nameOf = (run: BulkRun) => {
    const kind = kindOf(run);
    return kind ? words.kinds[kind] : run.kind;
  };
  return [
    {
      key: 'what',
      label: columns.what,
      cell: (run) => <a href={`${base}/${run.runId}`}>{nameOf(run)}</a>,
      file: nameOf,
    },
    ...standingColumns({ ...columns, failed: counts.failed }, states),
    { key: 'number', label: columns.number, file: ({ runId }) => runId },
  ];
}

/** How far it is, of how many rows, and since when: the same for every list of long work. */
export function standingColumns(
  labels: { readonly [column in 'state' | 'rows' | 'failed' | 'started']: string },
  states: Words['runs']['states'],
): ListColumn<BulkRun, RunSort>[] {
  return [
    {
      key: 'state',
      label: labels.state,
      cell: ({ state }) => states[state],
      file: ({ state }) => states[state],
    },
    {
      key: 'rows',
      label: labels.rows,
      numeric: true,
      sort: 'rows',
      cell: ({ total }) => <NumberText value={total} />,
      file: ({ total }) => total,
    },
    {
      key: 'failed',
      label: labels.failed,
      numeric: true,
      cell: ({ failed }) => <NumberText value={failed} />,
      file: ({ failed }) => failed,
    },
    {
      key: 'started',
      label: labels.started,
      sort: 'started',
      cell: ({ createdAt }) => <DateTimeText value={createdAt} />,
      file: ({ createdAt }) => createdAt,
    },
  ];
}
