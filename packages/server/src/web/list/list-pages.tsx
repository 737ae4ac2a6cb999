import type { JSX } from 'preact';
import type { ListPage } from '../../platform/list/list-request.ts';
import { Button, useWords } from '../ui/index.ts';
import { listAddress } from './list-address.ts';
import type { ListQuery } from './list-query.ts';

/** From one page of a list that is no table to the next. */
export function ListPages(props: {
  query: ListQuery;
  found: Pick<ListPage<unknown>, 'before' | 'after'>;
  caption: string;
}): JSX.Element | null {
  const { list } = useWords();
  const { query, found, caption } = props;
  const { before, after } = found;
  if (before === undefined && after === undefined) return null;
  const to = (cursor: string, reading: 'before' | 'after') =>
    listAddress(query, { place: { cursor, reading } });
  return (
    <nav class="pager" aria-label={list.pages(caption)}>
      {before === undefined ? null : (
        <Button href={to(before, 'before')} variant="secondary" icon="arrow-left">
          {list.previous}
        </Button>
      )}
      {after === undefined ? null : (
        <Button href={to(after, 'after')} variant="secondary" icon="arrow-right">
          {list.next}
        </Button>
      )}
    </nav>
  );
}
