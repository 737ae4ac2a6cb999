import type { ComponentChildren, JSX } from 'preact';
import { type FoundList, mostCounted } from '../../platform/list/list-request.ts';
import { numberFormat } from '../formats.ts';
import { usePage } from '../page-context.tsx';
import { Button, Checkbox, Table, useWords } from '../ui/index.ts';
import { parametersOf } from './list-address.ts';
import type { ListColumn } from './list-column.ts';
import type { ListQuery } from './list-query.ts';

/** Rows to choose, and what can be done with the chosen ones: what was chosen goes to the page that asks once more. */
export interface Selection<Row> {
  id: (row: Row) => string;
  /** What a reader calls the row. */
  name: (row: Row) => string;
  acts: readonly SelectionAct[];
}

/** A button over a selection. Its page reads what was chosen by `readSelected`. */
export interface SelectionAct {
  action: string;
  label: string;
  icon: string;
  variant?: 'secondary' | 'danger';
}

/** The ids that were ticked, or `all` that the list finds. */
export type Selected = readonly string[] | 'all';

/** No page of a list has more rows to tick. */
const mostTicked = 100;

/** What was chosen, from the address of the page that asks once more. */
export function readSelected(asked: { queries(): { [name: string]: string[] } }): Selected {
  const { id = [], all } = asked.queries();
  if (all?.[0] === 'on') return 'all';
  return [...new Set(id)].filter((each) => /^[\w.:-]{1,100}$/.test(each)).slice(0, mostTicked);
}

/** The table with what can be done below it: a plain form, in which each button has an address of its own. */
export function SelectionForm<Row>(props: {
  query: ListQuery;
  found: FoundList<Row>;
  select: Selection<Row>;
  children: ComponentChildren;
}): JSX.Element {
  const { list } = useWords();
  const { query, found, select } = props;
  return (
    <form class="list__chosen" method="get" action={select.acts[0]?.action}>
      {props.children}
      <fieldset class="list__acts">
        <legend>{list.withChosen}</legend>
        <All found={found} />
        {parametersOf(query).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
        ))}
        {select.acts.map(({ action, label, icon, variant = 'secondary' }) => (
          <Button key={action} formAction={action} {...{ icon, variant }}>
            {label}
          </Button>
        ))}
      </fieldset>
    </form>
  );
}

/** The first rows of what was selected, and how many there are besides: for the page that asks once more. */
export function SelectedRows<Row>(props: {
  found: FoundList<Row>;
  columns: readonly ListColumn<Row>[];
  caption: string;
  /** The list itself, where all can be looked at. */
  list: string;
}): JSX.Element {
  const words = useWords().list;
  const { locale } = usePage();
  const { found, columns, caption, list } = props;
  const shown = columns.flatMap(({ key, label, numeric, cell }) =>
    cell ? [{ key, label, numeric, cell }] : [],
  );
  const more = found.total.count - found.rows.length;
  return (
    <>
      <Table
        caption={caption}
        captionHidden
        columns={shown.map(({ key, label, numeric }) => ({ key, label, numeric }))}
        rows={found.rows.map((row) => Object.fromEntries(shown.map(({ key, cell }) => [key, cell(row)])))}
      />
      {more > 0 ? (
        <p>
          <a href={list}>{words.more(more, numberFormat(locale).format(more))}</a>
        </p>
      ) : null}
    </>
  );
}

/** All that the list finds, where that is more than its page shows and no more than a list counts. */
function All({ found: { rows, total } }: { found: FoundList<unknown> }): JSX.Element | null {
  const { list } = useWords();
  const { locale } = usePage();
  const figures = (count: number) => numberFormat(locale).format(count);
  if (total.isMore) return <p>{list.tooManyToChoose(figures(mostCounted))}</p>;
  if (rows.length >= total.count) return null;
  return <Checkbox label={list.chooseAll(figures(total.count))} name="all" id="choose-all" />;
}
