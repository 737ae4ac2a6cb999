// biome-ignore-all lint/a11y/noRedundantRoles: browsers forget the roles of a table that is laid out as cards
import type { ComponentChildren, JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { Icon } from './icon.tsx';

export interface Column {
  key: string;
  label: string;
  numeric?: boolean | undefined;
  /** Sorting happens on the server: the heading is a link to the same page in another order. */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined } | undefined;
}

export interface TableProps {
  caption: ComponentChildren;
  columns: readonly Column[];
  rows: readonly { readonly [key: string]: ComponentChildren }[];
  /** The caption is read out but not shown, when a heading above says the same. */
  captionHidden?: boolean | undefined;
  /** Makes each row one to choose: the value that its box sends as `id`, and what a reader calls the row. */
  picks?: readonly { value: string; name: string }[] | undefined;
}

/** From so many columns on a table needs the room of a desk. */
const fewestOfWide = 6;

/** A table; in little room, which for many columns is more, each row becomes a card. The first column names its row. */
export function Table({ caption, columns, rows, captionHidden, picks }: TableProps): JSX.Element {
  const isWide = columns.length >= fewestOfWide;
  return (
    <div class={isWide ? 'table-frame table-frame--wide' : 'table-frame'}>
      <table class="table" role="table">
        <caption class={captionHidden ? 'visually-hidden' : 'table__caption'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {picks ? <PickAll /> : null}
            {columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr role="row" key={index}>
              {picks?.[index] ? <Pick {...picks[index]} /> : null}
              {columns.map((column, place) => (
                <Cell key={column.key} column={column} first={place === 0}>
                  {row[column.key]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Its box needs script and stays hidden without it. */
function PickAll(): JSX.Element {
  const { list } = useWords();
  return (
    <th scope="col" role="columnheader" class="table__pick">
      <span class="visually-hidden">{list.pick}</span>
      <input class="choice__input" type="checkbox" data-picks-all aria-label={list.pickAll} hidden />
    </th>
  );
}

function Pick({ value, name }: { value: string; name: string }): JSX.Element {
  const { list } = useWords();
  return (
    <td role="cell" class="table__pick">
      <input class="choice__input" type="checkbox" name="id" value={value} aria-label={list.pickRow(name)} />
    </td>
  );
}

function Heading({ column }: { column: Column }): JSX.Element {
  const words = useWords().ui;
  const direction = column.sort?.direction;
  return (
    <th
      scope="col"
      role="columnheader"
      class={column.numeric ? 'table__numeric' : undefined}
      aria-sort={direction}
    >
      {column.sort ? (
        <a class="table__sort" href={column.sort.href}>
          {column.label}
          <Icon
            name={
              direction === 'ascending'
                ? 'arrow-up'
                : direction === 'descending'
                  ? 'arrow-down'
                  : 'arrow-up-down'
            }
          />
          {direction ? (
            <span class="visually-hidden">
              {direction === 'ascending' ? words.sortedAscending : words.sortedDescending}
            </span>
          ) : null}
        </a>
      ) : (
        column.label
      )}
    </th>
  );
}

function Cell({
  column,
  first,
  children,
}: {
  column: Column;
  first: boolean;
  children: ComponentChildren;
}): JSX.Element {
  const look = column.numeric ? 'table__numeric' : undefined;
  const label = (
    <span class="table__label" aria-hidden="true">
      {column.label}
    </span>
  );
  if (first) {
    return (
      <th scope="row" role="rowheader" class={look}>
        {children}
      </th>
    );
  }
  return (
    <td role="cell" class={look}>
      {label}
      <span class="table__value">{children}</span>
    </td>
  );
}
