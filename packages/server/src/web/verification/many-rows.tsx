import {
  bulkCheckKind,
  bulkCheckOptions,
  type CheckedFacet,
  type CheckedRow,
  type CheckedSort,
  rowVerdicts,
} from '../../modules/verification/index.ts';
import type { BulkRun } from '../../platform/bulk/bulk-run.ts';
import type { RunFacet, RunSort } from '../../platform/bulk/read-bulk-runs.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { standingColumns } from '../runs/run-list.tsx';
import { writeMoment } from '../ui/dates.tsx';
import { Icon, lookOf, NumberText, usePage, useWords } from '../ui/index.ts';
import { reasonText, type Words } from '../words/index.ts';

/** What the list of somebody's checks can be asked for. */
export const bulkChecksQuery = listQuery<RunSort, RunFacet>({
  sorts: { started: 'descending', rows: 'descending' },
  facets: { kind: [bulkCheckKind], state: ['running', 'done'] },
});

export function bulkCheckColumns({ bulkChecks, runs }: Words): ListColumn<BulkRun, RunSort>[] {
  const { ownColumns } = bulkChecks;
  const name = (run: BulkRun) => bulkCheckOptions(run).name;
  return [
    {
      key: 'name',
      label: ownColumns.name,
      cell: (run) => <a href={`/verify/many/${run.runId}`}>{name(run)}</a>,
      file: name,
    },
    ...standingColumns(ownColumns, runs.states).filter(({ key }) => key !== 'failed'),
  ];
}

/** What the rows of one check can be asked for. */
export const checkedRowsQuery = listQuery<CheckedSort, CheckedFacet>({
  sorts: { number: 'ascending' },
  facets: { verdict: [...rowVerdicts, 'waiting'] },
});

export function checkedRowColumns(words: Words): ListColumn<CheckedRow, CheckedSort>[] {
  const { bulkChecks } = words;
  const { columns, verdicts } = bulkChecks;
  const verdict = ({ found }: CheckedRow) => verdicts[found?.verdict ?? 'waiting'];
  const why = ({ found }: CheckedRow) => (found ? reasonText(words, found) : '');
  const title = ({ found }: CheckedRow) => found?.title ?? '';
  const issuer = ({ found }: CheckedRow) => found?.issuerName ?? found?.issuerId ?? '';
  return [
    {
      key: 'number',
      label: columns.number,
      numeric: true,
      sort: 'number',
      cell: ({ number }) => <NumberText value={number} />,
      file: ({ number }) => number,
    },
    {
      key: 'name',
      label: columns.name,
      cell: ({ name, address }) => (
        <span class="many__name">
          {name}
          {address === undefined ? null : <small>{address}</small>}
        </span>
      ),
      file: ({ name }) => name,
    },
    { key: 'address', label: columns.address, file: ({ address }) => address },
    {
      key: 'verdict',
      label: columns.verdict,
      cell: (row) => <VerdictChip row={row} word={verdict(row)} />,
      file: verdict,
    },
    { key: 'why', label: columns.why, cell: (row) => <Why row={row} />, file: why },
    { key: 'title', label: columns.title, cell: title, file: title },
    { key: 'issuer', label: columns.issuer, cell: issuer, file: issuer },
    { key: 'issuerId', label: columns.issuerId, file: ({ found }) => found?.issuerId },
    { key: 'validFrom', label: columns.validFrom, file: ({ found }) => found?.validFrom },
    { key: 'validUntil', label: columns.validUntil, file: ({ found }) => found?.validUntil },
    { key: 'sha256', label: columns.sha256, file: ({ sha256 }) => sha256 },
    { key: 'checkedAt', label: columns.checkedAt, file: ({ found }) => found?.checkedAt },
  ];
}

function VerdictChip({ row: { found }, word }: { row: CheckedRow; word: string }) {
  if (!found) return <span>{word}</span>;
  const { icon, tone } = lookOf(found.verdict);
  return (
    <span class={`verdict verdict--${tone}`}>
      <Icon name={icon} />
      <span>{word}</span>
    </span>
  );
}

/** With moments as the reader writes them; a file has them as they stand in the credential. */
function Why({ row: { found } }: { row: CheckedRow }) {
  const words = useWords();
  const page = usePage();
  return <span>{found ? reasonText(words, found, (moment) => writeMoment(moment, page)) : ''}</span>;
}
