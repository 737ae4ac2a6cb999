import type { JSX } from 'preact';
import type { BulkRow, BulkRun } from '../../platform/bulk/bulk-run.ts';
import type { BulkProgress } from '../../platform/bulk/progress-rules.ts';
import {
  Breadcrumbs,
  Button,
  DateTimeText,
  DefinitionList,
  EmptyState,
  Form,
  NumberText,
  PageHeader,
  Progress,
  Table,
  useWords,
} from '../ui/index.ts';
import { saidText, type Words } from '../words/index.ts';
import { kindOf, type RowSubject } from './run-kinds.ts';

/** The long work of an organisation, the newest first. */
export function RunsPage({ slug, runs }: { slug: string; runs: readonly BulkRun[] }): JSX.Element {
  const words = useWords().runs;
  const { columns, counts } = words;
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {runs.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          columns={[
            { key: 'what', label: columns.what },
            { key: 'state', label: columns.state },
            { key: 'rows', label: columns.rows, numeric: true },
            { key: 'failed', label: counts.failed, numeric: true },
            { key: 'started', label: columns.started },
          ]}
          rows={runs.map((run) => ({
            what: <a href={`/console/${slug}/runs/${run.runId}`}>{nameOf(words, run)}</a>,
            state: words.states[run.state],
            rows: <NumberText value={run.total} />,
            failed: <NumberText value={run.failed} />,
            started: <DateTimeText value={run.createdAt} />,
          }))}
        />
      )}
    </>
  );
}

export interface RunPageProps {
  slug: string;
  run: BulkRun;
  kind: keyof Words['runs']['kinds'];
  progress: BulkProgress;
  /** The first rows that failed. */
  failed: readonly (BulkRow & { subject: RowSubject | undefined })[];
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
      {run.failed > 0 ? <Failed {...props} /> : null}
    </>
  );
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

function Failed({ slug, run, failed }: RunPageProps): JSX.Element {
  const all = useWords();
  const { failed: columns, ...words } = all.runs;
  return (
    <section aria-labelledby="failed">
      <h2 id="failed">{words.failedTitle}</h2>
      {run.failed > failed.length ? <p>{words.failedFirst(failed.length)}</p> : null}
      <p>
        <a href={`/console/${slug}/runs/${run.runId}/failed.csv`}>{words.failedFile}</a>
      </p>
      <Table
        caption={words.failedTitle}
        captionHidden
        columns={[
          { key: 'about', label: columns.about },
          { key: 'why', label: columns.why },
          { key: 'number', label: columns.number, numeric: true },
        ]}
        rows={failed.map(({ number, input, subject, code = '', params }) => ({
          about: subject ? (
            <a href={`/console/${slug}/${subject.path}`}>{subject.text}</a>
          ) : (
            <code>{Object.values(input).join(' ')}</code>
          ),
          why: saidText(all, { code, params }),
          number: <NumberText value={number} />,
        }))}
      />
    </section>
  );
}

function nameOf(words: Words['runs'], run: BulkRun): string {
  const kind = kindOf(run);
  return kind ? words.kinds[kind] : run.kind;
}
