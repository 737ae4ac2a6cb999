import type { JSX } from 'preact';
import { type AwardList, listRow, listTargets } from '../../modules/issuing/index.ts';
import type { BulkRow, BulkRun } from '../../platform/bulk/bulk-run.ts';
import { progressOf } from '../../platform/bulk/progress-rules.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { ReadAs } from '../imports/read-as.tsx';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  DefinitionList,
  ErrorSummary,
  Field,
  Form,
  NumberText,
  PageHeader,
  Progress,
  Select,
  Table,
  useWords,
} from '../ui/index.ts';

interface Choice {
  achievementId: string;
  title: string;
}

/** The lists that an organisation handed in. */
export function AwardListsPage({
  base,
  lists,
  mayAward,
}: {
  base: string;
  lists: OpenList<BulkRun>;
  mayAward: boolean;
}): JSX.Element {
  const { awardLists: words, runs, issuing } = useWords();
  const action = mayAward ? (
    <Button href={`${base}/new`} icon="upload">
      {words.action}
    </Button>
  ) : null;
  return (
    <>
      <Breadcrumbs
        items={[{ label: issuing.console.title, href: base.replace(/\/lists$/, '') }, { label: words.title }]}
      />
      <PageHeader
        title={words.title}
        lead={<p>{words.lead}</p>}
        actions={lists.found.total.count > 0 ? action : null}
      />
      <DataTable
        {...lists}
        caption={words.title}
        facets={[{ name: 'state', legend: words.columns.state, labels: runs.states }]}
        empty={{ ...words.none, action }}
      />
    </>
  );
}

/** Where a table of people is handed in. */
export function NewListPage({
  base,
  choices,
  requestKey,
  state,
}: {
  base: string;
  choices: readonly Choice[];
  requestKey: string;
  state: FormState;
}): JSX.Element {
  const { awardLists } = useWords();
  const words = awardLists.upload;
  const { values, errors } = state;
  return (
    <>
      <Breadcrumbs items={[{ label: awardLists.title, href: base }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={errors} />
      <h2>{words.columns}</h2>
      <ul>
        {words.columnList.map((column) => (
          <li key={column}>{column}</li>
        ))}
      </ul>
      <Form multipart>
        <input type="hidden" name="requestKey" value={requestKey} />
        <WhatField choices={choices} values={values} error={errors.achievementId} />
        <Field
          label={words.file}
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          required
          error={errors.file ?? errors.email}
        />
        <Button icon="search">{words.submit}</Button>
      </Form>
    </>
  );
}

function WhatField({
  choices,
  values,
  error,
}: {
  choices: readonly Choice[];
  values: FormState['values'];
  error: string | undefined;
}): JSX.Element {
  const words = useWords().awardLists.upload;
  return (
    <Select
      label={words.what}
      hint={words.whatHint}
      name="achievementId"
      required={false}
      value={one(values, 'achievementId')}
      options={[
        { value: '', label: words.eachItself },
        ...choices.map(({ achievementId, title }) => ({ value: achievementId, label: title })),
      ]}
      error={error}
    />
  );
}

export interface AwardListPageProps {
  base: string;
  list: AwardList;
  rows: OpenList<BulkRow>;
  /** The first lines, to see which column is which. */
  samples: readonly BulkRow[];
  choices: readonly Choice[];
  requestKey: string;
  state: FormState;
}

/** One list: what would be awarded, and, once it began, what became of each line. */
export function AwardListPage(props: AwardListPageProps): JSX.Element {
  const { awardLists, runs } = useWords();
  const words = awardLists.list;
  const { base, list, rows, state } = props;
  const { run, options } = list;
  const isBusy = run.state === 'checking' || run.state === 'running';
  const progress = progressOf(run, run.createdAt);
  const isOpen = run.state === 'checking' || run.state === 'checked';
  return (
    <>
      <Breadcrumbs items={[{ label: awardLists.title, href: base }, { label: words.title(options.file) }]} />
      <ErrorSummary errors={state.errors} />
      <PageHeader title={words.title(options.file)} lead={<p>{words.states[run.state]}</p>} />
      {run.state === 'checked' ? null : (
        <Progress label={runs.rows} value={progress.soFar} max={progress.total} />
      )}
      {isBusy ? <p>{runs.refresh}</p> : null}
      <DefinitionList
        items={[
          isOpen
            ? { term: words.right, children: <NumberText value={run.checked - run.failed} /> }
            : { term: words.given, children: <NumberText value={run.done} /> },
          { term: words.wrong, children: <NumberText value={run.failed} /> },
        ]}
      />
      <ReadAs encoding={options.encoding} />
      <Acts {...props} />
      {isOpen ? null : (
        <p>
          <a href={`${base.replace(/\/lists$/, '')}/reached?list=${run.runId}`}>{words.reach}</a>
        </p>
      )}
      {run.failed > 0 ? (
        <p>
          <a href={`${base}/${run.runId}/failed.csv`}>{words.failedFile}</a>
        </p>
      ) : null}
      <DataTable
        {...rows}
        caption={words.rows}
        searchFor={runs.row.search}
        facets={[{ name: 'state', legend: words.state, labels: runs.counts }]}
        empty={{ title: runs.emptyTitle, text: runs.empty }}
      />
      {run.state === 'checked' ? <Columns {...props} /> : null}
      <p>
        <a href={base}>{words.all}</a>
      </p>
    </>
  );
}

function Acts({ base, list: { run } }: AwardListPageProps): JSX.Element | null {
  const words = useWords().awardLists.list;
  const to = (act: string) => `${base}/${run.runId}/${act}`;
  if (run.state === 'done' && run.failed === 0) return null;
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
  const right = run.checked - run.failed;
  return (
    <>
      <p>{right > 0 ? words.mails : words.nothing}</p>
      <ButtonGroup>
        {right > 0 ? (
          <Form action={to('begin')}>
            <Button icon="award">{words.begin(right)}</Button>
          </Form>
        ) : null}
        <Form action={to('end')}>
          <Button variant="secondary">{words.notNow}</Button>
        </Form>
      </ButtonGroup>
    </>
  );
}

function Columns({ base, list, samples, choices, requestKey, state }: AwardListPageProps): JSX.Element {
  const { awardLists } = useWords();
  const words = awardLists.taken;
  const { run, options } = list;
  const { columns } = options;
  const cells = samples.map(({ input }) => listRow.parse(input).cells);
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{words.title}</h2>
      <p>{words.lead}</p>
      <Table
        caption={words.samples}
        columns={columns.map((column, place) => ({ key: `c${place}`, label: column }))}
        rows={cells.map((row) =>
          Object.fromEntries(columns.map((column, place) => [`c${place}`, short(row[column] ?? '')])),
        )}
      />
      <Form action={`${base}/${run.runId}/columns`}>
        <input type="hidden" name="requestKey" value={requestKey} />
        {listTargets.map((target) => (
          <Select
            key={target}
            label={words.targets[target]}
            name={target}
            required={target === 'email'}
            value={one(state.values, target)}
            options={[
              { value: '', label: words.none },
              ...columns.map((column, place) => ({ value: String(place + 1), label: column })),
            ]}
            error={state.errors[target]}
          />
        ))}
        <WhatField choices={choices} values={state.values} error={state.errors.achievementId} />
        <Button variant="secondary" icon="search">
          {words.submit}
        </Button>
      </Form>
    </section>
  );
}

/** As much of a cell as fits. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text;
}
