import type { JSX } from 'preact';
import {
  bulkCheckBounds,
  bulkCheckKeptDays,
  bulkCheckOptions,
  type CheckedRow,
  type VerdictCounts,
  verdictAddress,
} from '../../modules/verification/index.ts';
import type { BulkRun } from '../../platform/bulk/bulk-run.ts';
import { progressOf } from '../../platform/bulk/progress-rules.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  DateText,
  DateTimeText,
  DefinitionList,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Progress,
  useWords,
} from '../ui/index.ts';
import { VerdictBar } from './verdict-bar.tsx';

export interface BulkChecksPageProps {
  requestKey: string;
  state: FormState;
  checks: OpenList<BulkRun>;
}

const megabyte = 1024 * 1024;

/** Where many are handed in, and what its reader handed in before. */
export function BulkChecksPage({ requestKey, state, checks }: BulkChecksPageProps): JSX.Element {
  const { bulkChecks: words, verification, runs } = useWords();
  const { values, errors } = state;
  return (
    <div class="many">
      <Breadcrumbs items={[{ label: verification.title, href: '/verify' }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={errors} />
      <Form multipart>
        <input type="hidden" name="requestKey" value={requestKey} />
        <Field
          label={words.files}
          name="files"
          type="file"
          chooses="several"
          hint={words.filesHint(bulkCheckBounds.bytes / megabyte)}
          error={errors.files}
          required={false}
          accept=".json,.jsonld,.png,.svg,.pdf,.jwt,.jws,.1ob,.txt,.csv,.tsv,.xlsx,.zip"
        />
        <Field
          label={words.addresses}
          name="addresses"
          multiline
          rows={4}
          value={one(values, 'addresses')}
          hint={words.addressesHint}
          error={errors.addresses}
          required={false}
        />
        <p>{words.kept(bulkCheckKeptDays)}</p>
        <Button icon="search-check">{words.submit}</Button>
      </Form>
      <section aria-labelledby="own" class="many__part">
        <h2 id="own">{words.own}</h2>
        <DataTable
          {...checks}
          caption={words.own}
          facets={[{ name: 'state', legend: words.ownColumns.state, labels: runs.states }]}
          empty={words.none}
        />
      </section>
    </div>
  );
}

export interface BulkCheckPageProps {
  run: BulkRun;
  counts: VerdictCounts;
  rows: OpenList<CheckedRow>;
  now: Date;
}

const dayMilliseconds = 24 * 3_600_000;

/** One report: how far it is, what was found in figures, and row by row. */
export function BulkCheckPage({ run, counts, rows, now }: BulkCheckPageProps): JSX.Element {
  const { bulkChecks: words, runs } = useWords();
  const { name } = bulkCheckOptions(run);
  const progress = progressOf(run, now);
  const until = new Date(run.createdAt.getTime() + bulkCheckKeptDays * dayMilliseconds);
  return (
    <div class="many">
      <Breadcrumbs items={[{ label: words.title, href: '/verify/many' }, { label: name }]} />
      <PageHeader title={name} lead={<p>{runs.states[run.state]}</p>} />
      {run.state === 'done' ? null : (
        <>
          <Progress label={words.progress} value={progress.soFar} max={progress.total} />
          {progress.secondsLeft === undefined ? null : <p>{words.left(progress.secondsLeft)}</p>}
          <p>{words.refresh}</p>
        </>
      )}
      <VerdictBar counts={counts} path={`/verify/many/${run.runId}`} />
      <DefinitionList
        items={[
          { term: words.started, children: <DateTimeText value={run.createdAt} /> },
          { term: words.until, children: <DateText value={until} /> },
        ]}
      />
      <section aria-labelledby="rows" class="many__part">
        <h2 id="rows">{words.rows}</h2>
        <DataTable
          {...rows}
          caption={words.rows}
          searchFor={words.search}
          facets={[{ name: 'verdict', legend: words.columns.verdict, labels: words.verdicts }]}
          empty={words.none}
        />
      </section>
      {run.state === 'done' ? <SignedFiles run={run} /> : null}
      <Form action={`/verify/many/${run.runId}/erase`}>
        <p>{words.eraseHint}</p>
        <Button variant="secondary" icon="trash-2">
          {words.erase}
        </Button>
      </Form>
    </div>
  );
}

function SignedFiles({ run }: Pick<BulkCheckPageProps, 'run'>): JSX.Element {
  const words = useWords().bulkChecks;
  return (
    <section aria-labelledby="signed" class="many__part">
      <h2 id="signed">{words.fileTitle}</h2>
      <p>{words.fileLead}</p>
      <ButtonGroup>
        <Button
          href={verdictAddress(run.runId, 'verdicts.json')}
          variant="secondary"
          icon="download"
          download
        >
          {words.verdictFile}
        </Button>
        <Button href={verdictAddress(run.runId, 'rows.jsonl')} variant="secondary" icon="download" download>
          {words.rowFile}
        </Button>
      </ButtonGroup>
      <p>{words.fileCheck}</p>
      <pre class="many__command">
        <code>cairn verify verdicts.json --subject-file rows.jsonl</code>
      </pre>
    </section>
  );
}
