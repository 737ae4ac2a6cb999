import type { JSX } from 'preact';
import type { CatalogueImport } from '../../modules/imports/index.ts';
import type { BulkRow, BulkRun } from '../../platform/bulk/bulk-run.ts';
import { progressOf } from '../../platform/bulk/progress-rules.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  DefinitionList,
  Form,
  NumberText,
  PageHeader,
  Progress,
  useWords,
} from '../ui/index.ts';
import { ReadAs } from './read-as.tsx';

/** The imports of an organisation's catalogues. */
export function ImportListPage({
  base,
  imports,
  mayImport,
}: {
  base: string;
  imports: OpenList<BulkRun>;
  mayImport: boolean;
}): JSX.Element {
  const { imports: words, runs } = useWords();
  const action = mayImport ? (
    <Button href={`${base}/new`} icon="upload">
      {words.action}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={<p>{words.lead}</p>}
        actions={imports.found.total.count > 0 ? action : null}
      />
      <DataTable
        {...imports}
        caption={words.listTitle}
        facets={[{ name: 'state', legend: words.columns.state, labels: runs.states }]}
        empty={{ ...words.none, action }}
      />
    </>
  );
}

export interface ImportPageProps {
  base: string;
  found: CatalogueImport;
  rows: OpenList<BulkRow>;
}

const shownChanges = ['created', 'changed', 'unchanged', 'refused'] as const;

/** What an import would change, and, once it began, what became of each row. */
export function CatalogueImportPage(props: ImportPageProps): JSX.Element {
  const { imports, runs } = useWords();
  const words = imports.import;
  const { base, rows } = props;
  const { run, options } = props.found;
  const isBusy = run.state === 'checking' || run.state === 'running';
  const progress = progressOf(run, run.createdAt);
  return (
    <>
      <Breadcrumbs items={[{ label: imports.title, href: base }, { label: words.title(options.file) }]} />
      <PageHeader title={words.title(options.file)} lead={<p>{words.states[run.state]}</p>} />
      {run.state === 'checked' ? null : (
        <Progress label={runs.rows} value={progress.soFar} max={progress.total} />
      )}
      {isBusy ? <p>{runs.refresh}</p> : null}
      <DefinitionList
        items={[
          { term: words.format, children: words.formats[options.format] },
          ...shownChanges.map((change) => ({
            term: words.change[change],
            children: <NumberText value={options.counts[change]} />,
          })),
        ]}
      />
      <p>{options.publishes ? words.publishes : words.drafts}</p>
      <ReadAs encoding={options.encoding} />
      <Acts {...props} />
      {run.failed > 0 ? (
        <p>
          <a href={`${base}/${run.runId}/refused.csv`}>{words.failedFile}</a>
        </p>
      ) : null}
      <DataTable
        {...rows}
        caption={words.rows}
        searchFor={runs.row.search}
        facets={[{ name: 'state', legend: words.state, labels: runs.counts }]}
        empty={{ title: runs.emptyTitle, text: runs.empty }}
      />
      <p>
        <a href={base}>{words.all}</a>
      </p>
    </>
  );
}

function Acts({ base, found: { run, options } }: ImportPageProps): JSX.Element | null {
  const words = useWords().imports.import;
  const to = (act: string) => `${base}/${run.runId}/${act}`;
  const { created, changed, unchanged } = options.counts;
  // What cannot be read is no other when it is read again.
  if (run.state === 'done' && run.failed <= options.counts.refused) return null;
  if (run.state === 'done' || run.state === 'cancelled')
    return (
      <Form action={to('go-on')}>
        <Button variant="secondary">{run.state === 'done' ? words.again(run.failed) : words.goOn}</Button>
      </Form>
    );
  if (run.state !== 'checked')
    return (
      <Form action={to('end')}>
        <Button variant="secondary">{words.end}</Button>
      </Form>
    );
  const isAny = created + changed > 0;
  return (
    <>
      {isAny ? null : <p>{unchanged > 0 ? words.nothing : words.allRefused}</p>}
      <ButtonGroup>
        {isAny ? (
          <Form action={to('begin')}>
            <Button>{words.begin(created + changed)}</Button>
          </Form>
        ) : null}
        <Form action={to('end')}>
          <Button variant="secondary">{words.notNow}</Button>
        </Form>
      </ButtonGroup>
    </>
  );
}
