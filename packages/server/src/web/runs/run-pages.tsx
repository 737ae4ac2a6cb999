import type { JSX } from 'preact';
import type { BulkRun } from '../../platform/bulk/bulk-run.ts';
import type { BulkProgress } from '../../platform/bulk/progress-rules.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import {
  Breadcrumbs,
  Button,
  DateTimeText,
  DefinitionList,
  Form,
  NumberText,
  PageHeader,
  Progress,
  useWords,
} from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import type { NamedRow } from './row-list.tsx';

/** The long work of an organisation. */
export function RunsPage({ runs }: { runs: OpenList<BulkRun> }): JSX.Element {
  const words = useWords().runs;
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <DataTable
        {...runs}
        caption={words.title}
        facets={[
          { name: 'kind', legend: words.columns.what, labels: words.kinds },
          { name: 'state', legend: words.columns.state, labels: words.states },
        ]}
        empty={{ title: words.emptyTitle, text: words.empty }}
      />
    </>
  );
}

export interface RunPageProps {
  slug: string;
  run: BulkRun;
  kind: keyof Words['runs']['kinds'];
  progress: BulkProgress;
  rows: OpenList<NamedRow>;
  mayAct: boolean;
}

/** One run: how far it is, what became of its rows, and what can be done with it. */
export function RunPage(props: RunPageProps): JSX.Element {
  const words = useWords().runs;
  const { slug, run, kind, progress } = props;
  const { counts } = words;
  const isBusy = run.state === 'checking' || run.state === 'running';
  return (
    <>
      <Breadcrumbs
        items={[{ label: words.title, href: `/console/${slug}/runs` }, { label: words.kinds[kind] }]}
      />
      <PageHeader title={words.kinds[kind]} lead={<p>{words.states[run.state]}</p>} />
      <Progress label={words.rows} value={progress.soFar} max={progress.total} />
      {progress.secondsLeft === undefined ? null : <p>{words.left(progress.secondsLeft)}</p>}
      {isBusy ? <p>{words.refresh}</p> : null}
      <DefinitionList
        items={[
          { term: words.reason, children: reasonOf(run) },
          { term: words.columns.started, children: <DateTimeText value={run.createdAt} /> },
          { term: counts.done, children: <NumberText value={run.done} /> },
          { term: counts.failed, children: <NumberText value={run.failed} /> },
          { term: counts.skipped, children: <NumberText value={run.skipped} /> },
          {
            term: counts.waiting,
            children: <NumberText value={run.total - run.done - run.failed - run.skipped} />,
          },
        ]}
      />
      {props.mayAct ? <Acts slug={slug} run={run} /> : null}
      <Rows {...props} />
    </>
  );
}

/** Why somebody had it done, where they were asked. */
function reasonOf({ options: { reason } }: RunPageProps['run']): string | undefined {
  return typeof reason === 'string' ? reason : undefined;
}

function Acts({ slug, run }: Pick<RunPageProps, 'slug' | 'run'>): JSX.Element | null {
  const words = useWords().runs;
  const to = (act: string) => `/console/${slug}/runs/${run.runId}/${act}`;
  if (run.state === 'done' && run.failed === 0) return null;
  if (run.state === 'done' || run.state === 'cancelled')
    return (
      <Form action={to('go-on')}>
        <Button>{run.state === 'done' ? words.again(run.failed) : words.goOn}</Button>
      </Form>
    );
  return (
    <>
      {run.state === 'checked' ? (
        <Form action={to('begin')}>
          <Button>{words.begin}</Button>
        </Form>
      ) : null}
      <Form action={to('end')}>
        <p>{words.endHint}</p>
        <Button variant="secondary">{words.end}</Button>
      </Form>
    </>
  );
}

function Rows({ slug, run, rows }: RunPageProps): JSX.Element {
  const words = useWords().runs;
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{words.rows}</h2>
      {run.failed > 0 ? (
        <p>
          <a href={`/console/${slug}/runs/${run.runId}?state=failed&file=csv`}>{words.failedFile}</a>
        </p>
      ) : null}
      <DataTable
        {...rows}
        caption={words.rows}
        searchFor={words.row.search}
        facets={[{ name: 'state', legend: words.columns.state, labels: words.counts }]}
        empty={{ title: words.emptyTitle, text: words.empty }}
      />
    </section>
  );
}
