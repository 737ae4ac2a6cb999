import type { JSX } from 'preact';
import type { FrameworkImport } from '../../modules/skills/index.ts';
import type { BulkRow } from '../../platform/bulk/bulk-run.ts';
import { progressOf } from '../../platform/bulk/progress-rules.ts';
import type { BulkRowSort } from '../../platform/bulk/read-bulk-runs.ts';
import { DataTable } from '../list/data-table.tsx';
import type { ListColumn } from '../list/list-column.ts';
import type { OpenList } from '../list/open-rows.ts';
import {
  Breadcrumbs,
  Button,
  DefinitionList,
  Form,
  NumberText,
  PageHeader,
  Progress,
  Table,
  useWords,
} from '../ui/index.ts';
import { saidText, type Words } from '../words/index.ts';
import type { FrameworkScope } from './framework-door.ts';

export interface ImportPageProps {
  scope: FrameworkScope;
  found: FrameworkImport;
  rows: OpenList<BulkRow>;
}

/** What an import would change, and, once it began, what became of each row. */
export function ImportPage({ scope, found, rows }: ImportPageProps): JSX.Element {
  const all = useWords();
  const { frameworks, runs } = all;
  const words = frameworks.import;
  const { run, head, counts, faulty } = found;
  const isBusy = run.state === 'checking' || run.state === 'running';
  const progress = progressOf(run, run.createdAt);
  const numbers = {
    added: counts.added,
    changed: counts.changed,
    gone: counts.gone,
    same: counts.same,
    faulty,
  };
  return (
    <>
      <Breadcrumbs
        items={[{ label: frameworks.title, href: scope.base }, { label: words.title(head.name) }]}
      />
      <PageHeader title={words.title(head.name)} lead={<p>{words.states[run.state]}</p>} />
      {run.state === 'checked' ? null : (
        <Progress label={runs.rows} value={progress.soFar} max={progress.total} />
      )}
      {isBusy ? <p>{runs.refresh}</p> : null}
      <DefinitionList
        items={[
          { term: frameworks.columns.format, children: frameworks.formats[head.format] },
          { term: frameworks.facts.version, children: head.version },
          { term: frameworks.facts.publisher, children: head.publisher },
          { term: frameworks.facts.licence, children: head.licence },
          { term: frameworks.form.language, children: head.language },
          ...(['added', 'changed', 'gone', 'same', 'faulty'] as const).map((name) => ({
            term: words[name],
            children: <NumberText value={numbers[name]} />,
          })),
        ]}
      />
      {run.state === 'checked' ? <Acts {...{ scope, found }} /> : null}
      <Faults found={found} />
      <DataTable
        {...rows}
        caption={words.rows}
        searchFor={runs.row.search}
        facets={[{ name: 'state', legend: words.state, labels: runs.counts }]}
        empty={{ title: runs.emptyTitle, text: runs.empty }}
      />
      <p>
        <a href={scope.base}>{words.toFrameworks}</a>
      </p>
    </>
  );
}

function Acts({ scope, found }: Pick<ImportPageProps, 'scope' | 'found'>): JSX.Element {
  const words = useWords().frameworks.import;
  const { run, counts } = found;
  const to = (act: string) => `${scope.base}/imports/${run.runId}/${act}`;
  const isNothing = counts.added + counts.changed + counts.gone === 0;
  return (
    <>
      {isNothing ? <p>{words.nothing}</p> : null}
      <Form action={to('begin')}>
        <Button>{words.begin}</Button>
      </Form>
      <Form action={to('end')}>
        <Button variant="secondary">{words.end}</Button>
      </Form>
    </>
  );
}

function Faults({ found }: Pick<ImportPageProps, 'found'>): JSX.Element | null {
  const all = useWords();
  const words = all.frameworks.import;
  if (found.faults.length === 0) return null;
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">{words.faults}</h2>
      <Table
        caption={words.faults}
        captionHidden
        columns={[
          { key: 'file', label: words.file },
          { key: 'line', label: words.line, numeric: true },
          { key: 'why', label: words.why },
        ]}
        rows={found.faults.map(({ file, line, said }) => ({
          file,
          line: line > 0 ? <NumberText value={line} /> : '',
          why: saidText(all, said),
        }))}
      />
    </section>
  );
}

export function importColumns(words: Words): ListColumn<BulkRow, BulkRowSort>[] {
  const { frameworks, runs } = words;
  const states = { ...runs.counts, new: runs.counts.waiting, ready: runs.counts.waiting };
  const why = ({ code, params }: BulkRow) => (code === undefined ? '' : saidText(words, { code, params }));
  const name = ({ input }: BulkRow) => String(input.name);
  return [
    {
      key: 'about',
      label: frameworks.import.about,
      cell: (row) =>
        row.about?.startsWith('skl_') ? <a href={`/skills/${row.about}`}>{name(row)}</a> : name(row),
      file: name,
    },
    {
      key: 'state',
      label: frameworks.import.state,
      cell: ({ state }) => states[state],
      file: ({ state }) => states[state],
    },
    { key: 'why', label: runs.row.why, cell: why, file: why },
    {
      key: 'number',
      label: frameworks.import.row,
      numeric: true,
      sort: 'number',
      cell: ({ number }) => <NumberText value={number} />,
      file: ({ number }) => number,
    },
  ];
}
