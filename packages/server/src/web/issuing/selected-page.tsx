import type { JSX } from 'preact';
import type { Award, lookAtSelected, SelectedAct } from '../../modules/issuing/index.ts';
import { mostCounted } from '../../platform/list/list-request.ts';
import { numberFormat } from '../formats.ts';
import type { ListColumn } from '../list/list-column.ts';
import { SelectedRows } from '../list/selection.tsx';
import { usePage } from '../page-context.tsx';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  useWords,
} from '../ui/index.ts';

export interface SelectedPageProps {
  act: SelectedAct;
  look: Awaited<ReturnType<typeof lookAtSelected>>;
  columns: readonly ListColumn<Award>[];
  /** The list that it was selected in, as it was asked for. */
  list: string;
  requestKey: string;
  reason?: string;
  errors: { readonly [field: string]: string };
}

/** Says what will be done with how many awards, lists them, and asks why. */
export function SelectedPage(props: SelectedPageProps): JSX.Element {
  const { issuing, selectedAwards: words } = useWords();
  const figures = useFigures();
  const { act, look, list, errors } = props;
  const { count, isMore } = look.changed.total;
  const title = words.titles[act];
  const hasRows = count > 0 && !isMore;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Breadcrumbs items={[{ label: issuing.console.title, href: list }, { label: title }]} />
      <PageHeader
        title={title}
        lead={hasRows ? <p>{words.lead[act](count, figures(count))}</p> : undefined}
      />
      {isMore ? <Notice kind="warning">{words.tooMany(figures(mostCounted))}</Notice> : null}
      {hasRows ? <Question {...props} /> : <NothingToDo {...props} isMore={isMore} />}
    </>
  );
}

function Question({ act, look, columns, list, requestKey, reason, errors }: SelectedPageProps): JSX.Element {
  const { issuing, selectedAwards: words } = useWords();
  const figures = useFigures();
  const { count } = look.changed.total;
  const left = look.all.count - count;
  const isFinal = act === 'revoke';
  return (
    <>
      <Notice kind={isFinal ? 'warning' : 'info'}>
        <p>{words.meaning[act]}</p>
        <p>{words.run}</p>
      </Notice>
      {left > 0 ? <p>{words.left(left, figures(left))}</p> : null}
      <SelectedRows found={look.changed} columns={columns} caption={words.list} list={list} />
      <Form>
        <input type="hidden" name="requestKey" value={requestKey} />
        <input type="hidden" name="print" value={look.print} />
        <Field
          label={issuing[act].reason}
          name="reason"
          multiline
          rows={3}
          value={reason}
          hint={issuing[act].reasonHint}
          error={errors.reason}
          required
        />
        {isFinal ? <Checkbox label={issuing.revoke.confirm} name="confirm" error={errors.confirm} /> : null}
        <ButtonGroup>
          <Button variant={isFinal ? 'danger' : 'primary'} icon={icons[act]}>
            {words.submit[act](count, figures(count))}
          </Button>
          <Button href={list} variant="quiet">
            {words.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

const icons = { revoke: 'ban', suspend: 'circle-pause', reinstate: 'undo-2' };

function NothingToDo({ act, list, isMore }: SelectedPageProps & { isMore: boolean }): JSX.Element {
  const { selectedAwards: words } = useWords();
  const back = (
    <Button href={list} variant="secondary" icon="arrow-left">
      {words.cancel}
    </Button>
  );
  if (isMore) return back;
  return (
    <EmptyState title={words.noneTitle} action={back}>
      <p>{words.none[act]}</p>
    </EmptyState>
  );
}

function useFigures(): (count: number) => string {
  const { locale } = usePage();
  return (count) => numberFormat(locale).format(count);
}
